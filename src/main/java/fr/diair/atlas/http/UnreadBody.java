package fr.diair.atlas.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * What a client still sends when its request is refused already. A connection that is closed on it is reset, and the client
 * sees that instead of the answer: so the rest is read and thrown away, within bounds.
 */
final class UnreadBody {
    private static final long MOST_BYTES = 1L << 30;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private UnreadBody() {}

    static void drop(Context ctx) {
        byte[] buffer = new byte[1 << 16];
        long end = System.nanoTime() + LONGEST.toNanos();
        long read = 0;
        try {
            InputStream body = ctx.req().getInputStream();
            int count = 0;
            while (count >= 0 && read < MOST_BYTES && System.nanoTime() < end) {
                count = body.read(buffer);
                read += Math.max(0, count);
            }
        } catch (IOException | IllegalStateException e) {
            // The client has gone, or its body was taken another way: nothing is left to wait for.
        }
    }
}
