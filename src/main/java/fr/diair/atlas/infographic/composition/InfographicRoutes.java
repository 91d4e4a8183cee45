package fr.diair.atlas.infographic.composition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.infographic.composition.Composition.Kind;
import fr.diair.atlas.infographic.composition.Composition.MapChoice;
import fr.diair.atlas.infographic.composition.Composition.Texts;
import fr.diair.atlas.infographic.file.Infographics;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.layer.Classification;
import fr.diair.atlas.layer.ThemeParams;
import fr.diair.atlas.layer.ThemeReader;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The map on screen as a picture: a composition made of the address. */
public final class InfographicRoutes {
    private static final int KEPT_BYTES = 32 << 20;
    private static final int LONGEST_TITLE = 200;

    private final ThemeReader themes;
    private final Pictures pictures;
    private final Publications publications;
    private final LocalDate usualDay;
    private final Origin origin;
    private final Cache<Key, Body> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, Body body) -> body.weight())
            .build();

    private record Key(
            long dataVersion, String boundaries, Composition composition, String origin, int scale, FileKind kind) {}

    /** What a picture is written as. */
    private enum FileKind {
        PNG("image/png"),
        SVG("image/svg+xml"),
        PDF("application/pdf"),
        /** What the picture shows, in words. */
        TXT("text/plain; charset=utf-8");

        private final String type;

        FileKind(String type) {
            this.type = type;
        }

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public InfographicRoutes(
            ThemeReader themes, Pictures pictures, Publications publications, LocalDate usualDay, Origin origin) {
        this.themes = themes;
        this.pictures = pictures;
        this.publications = publications;
        this.usualDay = usualDay;
        this.origin = origin;
    }

    public void register(RoutesConfig routes) {
        for (FileKind kind : FileKind.values()) {
            routes.get("/api/v1/infographics." + kind.extension(), ctx -> picture(ctx, kind), Role.PUBLIC);
        }
    }

    private void picture(Context ctx, FileKind kind) {
        Params params = Params.of(
                ctx,
                ThemeParams.allowed(
                        "theme",
                        "title",
                        "subtitle",
                        "format",
                        "scale",
                        "events",
                        "actions",
                        "frame",
                        "paris",
                        "look",
                        "download"));
        Publication publication = publications.current();
        ThemeValues.Query query =
                ThemeParams.query(themes.theme(publication, params.required("theme")), params, usualDay);
        Key key = new Key(
                publication.dataVersion(),
                publication.boundary().version(),
                composition(params, query),
                origin.of(ctx.scheme(), ctx.header("Host")),
                scale(params, kind),
                kind);
        Body body = kept.get(key, absent -> draw(absent, publication));
        if (params.integer("download", 0, 0, 1) == 1) {
            ctx.header(
                    "Content-Disposition",
                    "attachment; filename=\"atlas-%s-%s-%s.%s\""
                            .formatted(query.theme().id(), query.level().id(), query.date(), kind.extension()));
        }
        Replies.send(ctx, body, Replies.REVALIDATE);
    }

    private static Composition composition(Params params, ThemeValues.Query query) {
        PolicyField field = query.field();
        Classification classes = query.classification();
        return new Composition(
                PageFormat.of(params.text("format", PageFormat.WEB.id())).id(),
                Look.of(params.text("look", Look.LIGHT.id())),
                new MapChoice(
                        Kind.AREAS,
                        query.theme().id(),
                        null,
                        query.level().id(),
                        query.date(),
                        field == null ? null : field.id(),
                        classes.way().id(),
                        classes.classes(),
                        classes.bounds().isEmpty() ? null : classes.bounds(),
                        null,
                        List.of(),
                        null,
                        params.integer("events", 0, 0, 1) == 1,
                        params.integer("actions", 0, 0, 1) == 1,
                        Extents.frame(params.text("frame")),
                        params.integer("paris", 1, 0, 1) == 1,
                        true),
                new Texts(words(params, "title"), words(params, "subtitle"), null, null),
                List.of(),
                null);
    }

    private static @Nullable String words(Params params, String name) {
        String text = params.text(name);
        if (text != null && text.length() > LONGEST_TITLE) {
            throw RequestException.badRequest(
                    "text-too-long", "Le paramètre « %s » dépasse %d caractères.".formatted(name, LONGEST_TITLE));
        }
        return text;
    }

    private Body draw(Key key, Publication publication) {
        Picture picture = pictures.of(key.composition(), publication, key.origin());
        byte[] bytes =
                switch (key.kind()) {
                    case PNG -> picture.png(key.scale());
                    case SVG -> picture.svg();
                    case PDF -> picture.pdf();
                    case TXT -> picture.alternative().getBytes(StandardCharsets.UTF_8);
                };
        return Body.of(key.kind().type, bytes);
    }

    /** Only dots can be enlarged. */
    private static int scale(Params params, FileKind kind) {
        int scale = params.integer("scale", 1, 1, (int) Infographics.MAX_SCALE);
        return kind == FileKind.PNG ? scale : 1;
    }
}
