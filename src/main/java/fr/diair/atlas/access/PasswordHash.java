package fr.diair.atlas.access;

import fr.diair.atlas.fault.RequestException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Passwords as Argon2id, written as PHC strings: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Each hash takes 19 MiB
 * and a tenth of a second: a few are computed at a time, the others wait.
 */
final class PasswordHash {
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final long PATIENCE_SECONDS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param memoryKib of each hash */
    record Cost(int memoryKib, int passes, int lanes) {
        /** What OWASP advises. */
        static final Cost USUAL = new Cost(19_456, 2, 1);
    }

    private final Cost cost;
    private final Semaphore places;
    /** Of a password that nobody has: compared when there is no account, so that the answer takes as long. */
    private final String nobodys;

    PasswordHash(Cost cost, int atATime) {
        this.cost = cost;
        this.places = new Semaphore(atATime, true);
        this.nobodys = hash(Secret.make().text());
    }

    /** As many at a time as there are processors, four at most. */
    static PasswordHash usual() {
        return new PasswordHash(Cost.USUAL, Math.min(4, Runtime.getRuntime().availableProcessors()));
    }

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKib,
                        cost.passes,
                        cost.lanes,
                        base64.encodeToString(salt),
                        base64.encodeToString(compute(password, cost, salt, HASH_BYTES)));
    }

    /** @param phc null where there is no account or no password: false, after as long */
    boolean matches(String password, @Nullable String phc) {
        Matcher parts = PHC.matcher(phc == null ? nobodys : phc);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password is no PHC string of Argon2id");
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] found = compute(password, costOf(parts), Base64.getDecoder().decode(parts.group(4)), expected.length);
        return MessageDigest.isEqual(expected, found) && phc != null;
    }

    /** Whether it was made at another cost than is usual now, and is to be made anew at the next occasion. */
    boolean isOutdated(String phc) {
        Matcher parts = PHC.matcher(phc);
        return !parts.matches() || !costOf(parts).equals(cost);
    }

    private static Cost costOf(Matcher parts) {
        return new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    private byte[] compute(String password, Cost at, byte[] salt, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(at.memoryKib)
                .withIterations(at.passes)
                .withParallelism(at.lanes)
                .withSalt(salt)
                .build());
        // Two keyboards may write one accented letter in two ways.
        byte[] text = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[bytes];
        takePlace();
        try {
            generator.generateBytes(text, hash);
        } finally {
            places.release();
        }
        return hash;
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw RequestException.unavailable("busy", "Trop de connexions à la fois : réessayez dans un instant.");
    }
}
