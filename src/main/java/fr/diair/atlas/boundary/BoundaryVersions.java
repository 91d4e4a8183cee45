package fr.diair.atlas.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
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

    /** Of the file as stored, compressed if it was. */
    static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
