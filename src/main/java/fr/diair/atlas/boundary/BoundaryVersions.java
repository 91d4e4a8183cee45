package fr.diair.atlas.boundary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names boundary versions by their content: the same input gives the same name, so that tiles can be cached for ever. */
final class BoundaryVersions {
    /** To be raised when the same input would give other shapes or tiles. */
    private static final int RECIPE = 1;

    private static final int DIGITS = 8;

    private BoundaryVersions() {}

    /**
     * For example {@code 2018-officiel-1a2b3c4d}: safe in a URL.
     *
     * @param start vintage and quality
     * @param inputs all that the shapes are made from, or their hashes
     */
    static String name(String start, String... inputs) {
        return start + "-" + sha256(RECIPE + "\n" + String.join("\n", inputs)).substring(0, DIGITS);
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
