package fr.diair.atlas.layer;

import fr.diair.atlas.http.Replies;
import io.javalin.http.Context;
import io.javalin.http.InternalServerErrorResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * A tile ready to be sent: compressed bytes and their ETag. An empty one is a 204.
 *
 * @param gzip no byte at all for an empty tile
 */
@SuppressWarnings("ArrayRecordComponent") // Shared on purpose: a tile is never changed once made.
record Tile(byte[] gzip, String etag) {
    static final Tile EMPTY = new Tile(new byte[0], "");
    private static final String TYPE = "application/vnd.mapbox-vector-tile";

    static Tile of(byte[] gzip) {
        CRC32 sum = new CRC32();
        sum.update(gzip);
        return new Tile(gzip, "\"%08x-%x\"".formatted(sum.getValue(), gzip.length));
    }

    int weight() {
        return gzip.length + 120;
    }

    void send(Context ctx) {
        var response = ctx.res();
        response.setHeader("Cache-Control", Replies.IMMUTABLE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (gzip.length == 0) {
            response.setStatus(204);
            return;
        }
        response.setHeader("ETag", etag);
        if (Replies.hasAlready(ctx, etag)) {
            response.setStatus(304);
            return;
        }
        response.setContentType(TYPE);
        try {
            if (Replies.acceptsGzip(ctx)) {
                response.setHeader("Content-Encoding", "gzip");
                response.setHeader("Vary", "Accept-Encoding");
                response.setContentLength(gzip.length);
                response.getOutputStream().write(gzip);
            } else {
                response.getOutputStream().write(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());
            }
        } catch (IOException e) {
            // The client went away: there is nobody to tell.
            throw new InternalServerErrorResponse();
        }
    }
}
