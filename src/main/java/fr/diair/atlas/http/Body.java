package fr.diair.atlas.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A reply made once and sent as often as asked: its bytes, the same bytes compressed, and a strong ETag of the content.
 *
 * @param gzip null where compressing would not pay
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy per request is what this class is there to avoid.
public record Body(String contentType, byte[] bytes, byte @Nullable [] gzip, String etag) {
    private static final int WORTH_COMPRESSING = 1_000;

    /** Compresses texts only: pictures are compressed already. */
    public static Body of(String contentType, byte[] bytes) {
        boolean text = contentType.startsWith("text/")
                || contentType.contains("json")
                || contentType.contains("javascript")
                || contentType.contains("svg")
                || contentType.contains("yaml");
        byte[] gzip = text && bytes.length >= WORTH_COMPRESSING ? compress(bytes) : null;
        return new Body(contentType, bytes, gzip, etag(bytes));
    }

    /** A strong ETag of a content. */
    static String etag(byte[] bytes) {
        return '"' + digest(bytes) + '"';
    }

    public static Body json(Object value) {
        try {
            return of("application/json; charset=utf-8", Json.MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of ours cannot be written as JSON", e);
        }
    }

    public static Body text(String contentType, String text) {
        return of(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The length to weigh a cache with, in bytes. */
    public int weight() {
        return bytes.length + (gzip == null ? 0 : gzip.length) + 200;
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
