package fr.diair.atlas.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;

/** Sends a {@link Body}: compressed if the client can read it, 304 if it has it already. */
public final class Replies {
    /** To be asked again each time; the ETag makes it cheap. */
    public static final String REVALIDATE = "no-cache";
    /** Addressed by its content or version: never changes. */
    public static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private Replies() {}

    public static void send(Context ctx, Body body, String cacheControl) {
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Cache-Control", cacheControl);
        ctx.header("ETag", body.etag());
        if (hasAlready(ctx, body.etag())) {
            ctx.status(304);
            return;
        }
        ctx.contentType(body.contentType());
        byte[] gzip = body.gzip();
        if (gzip != null) {
            ctx.header("Vary", "Accept-Encoding");
            if (acceptsGzip(ctx)) {
                ctx.header("Content-Encoding", "gzip");
                ctx.result(gzip);
                return;
            }
        }
        ctx.result(body.bytes());
    }

    /**
     * JSON for one visitor: kept by nobody on the way, nor by the browser. A program that kept it all the same is told by a
     * 304 that it still holds, as its ETag says: that of its content, unless one is set already.
     */
    public static void personal(Context ctx, Object value) {
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Cache-Control", "no-store");
        byte[] bytes = Body.json(value).bytes();
        if (READING.contains(ctx.method().name())) {
            String etag = ctx.res().getHeader("ETag");
            if (etag == null) {
                etag = Body.etag(bytes);
                ctx.header("ETag", etag);
            }
            if (hasAlready(ctx, etag)) {
                ctx.status(304);
                return;
            }
        }
        ctx.contentType("application/json; charset=utf-8");
        ctx.result(bytes);
    }

    /**
     * What a file is told of before its bytes: to be saved, and never kept by anyone on the way, since it may be personal.
     *
     * @param fileName ours: letters, digits, hyphens and dots
     */
    public static void attachment(Context ctx, String contentType, String fileName) {
        ctx.contentType(contentType);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }

    /** Whether the client's {@code If-None-Match} names this ETag: weakly compared (RFC 9110, 13.1.2). */
    public static boolean hasAlready(Context ctx, String etag) {
        String known = ctx.header("If-None-Match");
        return known != null && (known.contains(etag) || known.equals("*"));
    }

    /** Whether the client can read gzip: any mention of it that is not refused by {@code q=0}. */
    public static boolean acceptsGzip(Context ctx) {
        String accepted = ctx.header("Accept-Encoding");
        if (accepted == null) {
            return false;
        }
        String plain = accepted.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("gzip") && !plain.contains("gzip;q=0,") && !plain.endsWith("gzip;q=0");
    }
}
