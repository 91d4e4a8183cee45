package fr.diair.atlas.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The token that a page sends along with what changes something: a page of elsewhere cannot read it. It follows from the
 * token of the session, which no page can read either; those without a session share one that ends with the program.
 */
final class Csrf {
    static final String HEADER = "X-Atlas-Csrf";

    private static final String WITHOUT_SESSION = random();

    private Csrf() {}

    /** @param session the token of the session, null for none */
    static String of(@Nullable String session) {
        return encode(digest("csrf " + (session == null ? WITHOUT_SESSION : session)));
    }

    static boolean matches(@Nullable String session, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        of(session).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return encode(bytes);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
