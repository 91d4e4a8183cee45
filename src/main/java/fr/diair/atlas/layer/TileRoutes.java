package fr.diair.atlas.layer;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Vector tiles of the published boundaries, and their TileJSON 3 description. */
public final class TileRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(TileRoutes.class);
    private static final String TYPE = "application/vnd.mapbox-vector-tile";
    private static final double[] FRANCE = {-63.2, -21.5, 55.9, 51.2};
    private static final double[] CENTRE = {2.5, 46.6, 5};

    private final TileCache tiles;
    private final Publications publications;

    public TileRoutes(TileCache tiles, Publications publications) {
        this.tiles = tiles;
        this.publications = publications;
    }

    public void register(RoutesConfig routes) {
        routes.get("/tiles/{version}/{level}/{z}/{x}/{y}.mvt", this::tile, Role.PUBLIC);
        for (Level level : Level.values()) {
            routes.get(
                    "/tiles/" + level.id() + ".json",
                    ctx -> {
                        Params.of(ctx);
                        Replies.send(ctx, Body.json(tileJson(level, publications.current())), Replies.REVALIDATE);
                    },
                    Role.PUBLIC);
        }
    }

    private void tile(Context ctx) {
        Level level = Level.of(ctx.pathParam("level"));
        TileCoord coord = TileCoord.parse(ctx.pathParam("z"), ctx.pathParam("x"), ctx.pathParam("y"));
        Tile tile = tiles.tile(ctx.pathParam("version"), level, coord)
                .orElseThrow(() -> RequestException.notFound(
                        "unknown-boundaries",
                        "Version de contours « %s » inconnue ou remplacée : rechargez la page."
                                .formatted(ctx.pathParam("version"))));
        send(ctx, tile);
    }

    /** Straight to the servlet's stream: a tile is asked for hundreds of times for one page of anything else. */
    private static void send(Context ctx, Tile tile) {
        HttpServletResponse response = ctx.res();
        response.setHeader("Cache-Control", Replies.IMMUTABLE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (tile.isEmpty()) {
            response.setStatus(204);
            return;
        }
        response.setHeader("ETag", tile.etag());
        if (Replies.hasAlready(ctx, tile.etag())) {
            response.setStatus(304);
            return;
        }
        response.setContentType(TYPE);
        response.setHeader("Vary", "Accept-Encoding");
        try {
            byte[] bytes = tile.gzip();
            if (Replies.acceptsGzip(ctx)) {
                response.setHeader("Content-Encoding", "gzip");
            } else {
                bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            }
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } catch (IOException e) {
            // The client went away: there is nobody to tell.
            LOG.debug("tile not sent", e);
        }
    }

    /** The fields of TileJSON 3.0.0, which are written with underscores. */
    record TileJson(
            String tilejson,
            String name,
            String version,
            String attribution,
            List<String> tiles,
            double[] bounds,
            double[] center,
            int minzoom,
            int maxzoom,
            List<VectorLayer> vector_layers) {}

    record VectorLayer(String id, Fields fields, String description) {}

    record Fields(String code, String name) {}

    private static TileJson tileJson(Level level, Publication publication) {
        Publication.Boundaries boundary = publication.boundary();
        String mention = boundary.approximate() ? "contours approchés – " : "";
        return new TileJson(
                "3.0.0",
                "Atlas – " + level.label(),
                boundary.version(),
                mention + boundary.source(),
                List.of("/tiles/%s/%s/{z}/{x}/{y}.mvt".formatted(boundary.version(), level.id())),
                FRANCE,
                CENTRE,
                0,
                TileCoord.DEEPEST,
                List.of(new VectorLayer(
                        level.id(),
                        new Fields("Code officiel", "Nom, à partir du zoom 8 pour les communes"),
                        level.label())));
    }
}
