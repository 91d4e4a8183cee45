package fr.diair.atlas.infographic.composition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.infographic.basemap.BasemapQueries;
import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.LandQueries;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.drawing.InfographicPainter;
import fr.diair.atlas.infographic.file.Infographics;
import fr.diair.atlas.infographic.scene.Alternative;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.layer.ThemeParams;
import fr.diair.atlas.layer.ThemeReader;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.territory.TerritoryQueries;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The map on screen as a picture. */
public final class InfographicRoutes {
    private static final int KEPT_BYTES = 32 << 20;
    private static final int LONGEST_TITLE = 200;

    private final ThemeReader themes;
    private final BasemapQueries basemaps;
    private final LandQueries lands;
    private final Extents extents;
    private final TerritoryQueries territories;
    private final MapSpots spots;
    private final Publications publications;
    private final LocalDate usualDay;
    private final Origin origin;
    private final Cache<Key, Body> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, Body body) -> body.weight())
            .build();

    private record Key(
            long dataVersion,
            String boundaries,
            ThemeValues.Query query,
            PageFormat format,
            int scale,
            SceneComposer.Words words,
            MapSpots.Wanted spots,
            Extent extent,
            boolean paris,
            Look look,
            String link,
            FileKind kind) {}

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
            ThemeReader themes,
            BasemapQueries basemaps,
            LandQueries lands,
            Extents extents,
            TerritoryQueries territories,
            MapSpots spots,
            Publications publications,
            LocalDate usualDay,
            Origin origin) {
        this.themes = themes;
        this.basemaps = basemaps;
        this.lands = lands;
        this.extents = extents;
        this.territories = territories;
        this.spots = spots;
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
        boolean events = params.integer("events", 0, 0, 1) == 1;
        Key key = new Key(
                publication.dataVersion(),
                publication.boundary().version(),
                query,
                PageFormat.of(params.text("format", PageFormat.WEB.id())),
                scale(params, kind),
                new SceneComposer.Words(words(params, "title"), words(params, "subtitle")),
                new MapSpots.Wanted(events, params.integer("actions", 0, 0, 1) == 1),
                extents.of(Extents.frame(params.text("frame")), query.level(), publication),
                params.integer("paris", 1, 0, 1) == 1,
                Look.of(params.text("look", Look.LIGHT.id())),
                ShortLink.of(query, events).address(origin.of(ctx.scheme(), ctx.header("Host"))),
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

    private static @Nullable String words(Params params, String name) {
        String text = params.text(name);
        if (text != null && text.length() > LONGEST_TITLE) {
            throw RequestException.badRequest(
                    "text-too-long", "Le paramètre « %s » dépasse %d caractères.".formatted(name, LONGEST_TITLE));
        }
        return text;
    }

    private Body draw(Key key, Publication publication) {
        ThemeValues values = themes.values(publication, key.query());
        ProjectedBasemap basemap = basemap(key);
        Scene scene = SceneComposer.compose(
                        values,
                        key.extent(),
                        publication,
                        territories.names(key.query().level(), publication.vintage()),
                        key.format(),
                        key.words())
                .with(spots.of(key.spots(), key.query().date(), key.query().field(), land(key.extent(), basemap)))
                .on(new Scene.Page(key.format(), key.look(), key.link()));
        byte[] bytes =
                switch (key.kind()) {
                    case PNG -> Infographics.png(scene, basemap, key.scale());
                    case SVG -> Infographics.svg(scene, basemap);
                    case PDF -> Infographics.pdf(scene, basemap);
                    case TXT -> Alternative.of(scene).getBytes(StandardCharsets.UTF_8);
                };
        return Body.of(key.kind().type, bytes);
    }

    /** Only dots can be enlarged. */
    private static int scale(Params params, FileKind kind) {
        int scale = params.integer("scale", 1, 1, (int) Infographics.MAX_SCALE);
        return kind == FileKind.PNG ? scale : 1;
    }

    private ProjectedBasemap basemap(Key key) {
        Set<String> own = key.extent().own();
        ProjectedBasemap basemap = own == null
                ? basemaps.basemap(
                        key.boundaries(),
                        key.query().level(),
                        InfographicPainter.metresPerPixel(key.format(), key.scale()))
                : lands.land(
                        key.boundaries(),
                        key.query().level(),
                        own,
                        InfographicPainter.mapPixels(key.format(), key.scale()));
        return key.paris() ? basemap : basemap.without(Frame.PETITE_COURONNE);
    }

    private static MapSpots.Land land(Extent extent, ProjectedBasemap basemap) {
        if (extent.isFrance()) {
            return MapSpots.Land.FRANCE;
        }
        ProjectedBasemap.Ground ground = basemap.ground();
        return (longitude, latitude) -> longitude != null && latitude != null && ground.has(longitude, latitude);
    }
}
