package fr.diair.atlas.infographic.studio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.infographic.composition.Composition;
import fr.diair.atlas.infographic.composition.CompositionReader;
import fr.diair.atlas.infographic.composition.Origin;
import fr.diair.atlas.infographic.composition.Picture;
import fr.diair.atlas.infographic.composition.Pictures;
import fr.diair.atlas.infographic.drawing.InfographicPainter;
import fr.diair.atlas.infographic.file.Infographics;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.text.Slug;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A composition as the page previews it, and as a file; nothing is kept of either. */
public final class PreviewRoutes {
    private static final String ROOT = "/api/v1/infographics";
    private static final int LARGEST_BYTES = 64 << 10;
    private static final int KEPT_BYTES = 16 << 20;
    private static final int LONGEST_NAME = 60;
    private static final Map<String, String> TYPES =
            Map.of("svg", "image/svg+xml", "png", "image/png", "pdf", "application/pdf");

    private final Pictures pictures;
    private final Publications publications;
    private final DrawingTurn turn;
    private final Origin origin;
    /** Undoing and redoing show what was drawn a moment ago. */
    private final Cache<Key, Body> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, Body body) -> body.weight())
            .build();

    private record Key(long dataVersion, String boundaries, String origin, Composition composition) {}

    public PreviewRoutes(Pictures pictures, Publications publications, DrawingTurn turn, Origin origin) {
        this.pictures = pictures;
        this.publications = publications;
        this.turn = turn;
        this.origin = origin;
    }

    public void register(RoutesConfig routes) {
        routes.post(ROOT + "/preview", this::preview, Role.PUBLIC);
        routes.post(ROOT + "/files.svg", ctx -> file(ctx, "svg"), Role.PUBLIC);
        routes.post(ROOT + "/files.png", ctx -> file(ctx, "png"), Role.PUBLIC);
        routes.post(ROOT + "/files.pdf", ctx -> file(ctx, "pdf"), Role.PUBLIC);
    }

    /** @param dataVersion of the figures @param boundaries version of the borders */
    private record Versions(long dataVersion, String boundaries) {}

    private record Preview(
            String svg,
            double width,
            double height,
            int widthPx,
            int heightPx,
            String title,
            @Nullable String subtitle,
            List<Rooms.Room> boxes,
            String alternative,
            List<String> warnings,
            String link,
            Versions versions) {}

    private void preview(Context ctx) {
        Params.of(ctx);
        Composition composition = composition(ctx);
        Publication publication = publications.current();
        String here = origin.of(ctx.scheme(), ctx.header("Host"));
        Key key = new Key(publication.dataVersion(), publication.boundary().version(), here, composition);
        Body body = kept.getIfPresent(key);
        if (body == null) {
            body = turn.take(() -> Body.json(preview(pictures.of(composition, publication, here))));
            kept.put(key, body);
        }
        Replies.send(ctx, body, "no-store");
    }

    private static Preview preview(Picture picture) {
        InfographicPainter page = picture.page();
        return new Preview(
                new String(picture.svg(), StandardCharsets.UTF_8),
                picture.format().width(),
                picture.format().height(),
                picture.format().widthPx(),
                picture.format().heightPx(),
                picture.scene().heading().title(),
                picture.scene().heading().subtitle(),
                Rooms.of(page.pieces()),
                picture.usualAlternative(),
                Warnings.of(picture, page),
                picture.link(),
                new Versions(
                        picture.publication().dataVersion(),
                        picture.publication().boundary().version()));
    }

    private void file(Context ctx, String kind) {
        int scale = Params.of(ctx, "scale").integer("scale", 1, 1, (int) Infographics.MAX_SCALE);
        Composition composition = composition(ctx);
        Publication publication = publications.current();
        String here = origin.of(ctx.scheme(), ctx.header("Host"));
        Written written = turn.take(() -> {
            Picture picture = pictures.of(composition, publication, here);
            return new Written(name(picture) + "." + kind, bytes(picture, kind, scale));
        });
        Replies.attachment(ctx, TYPES.getOrDefault(kind, ""), written.name());
        ctx.result(written.bytes());
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Written(String name, byte[] bytes) {}

    private static byte[] bytes(Picture picture, String kind, int scale) {
        return switch (kind) {
            case "svg" -> picture.svg();
            case "pdf" -> picture.pdf();
            default -> picture.png(scale);
        };
    }

    static String name(Picture picture) {
        return Slug.of(picture.scene().heading().title(), LONGEST_NAME, "atlas");
    }

    private static Composition composition(Context ctx) {
        if (ctx.bodyAsBytes().length > LARGEST_BYTES) {
            throw RequestException.tooLarge(
                    "composition-too-large",
                    "La composition dépasse %d Ko : retirez des blocs ou raccourcissez les textes."
                            .formatted(LARGEST_BYTES >> 10));
        }
        ObjectNode body = JsonBody.object(ctx);
        return CompositionReader.read(body);
    }
}
