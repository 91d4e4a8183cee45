package fr.diair.atlas.register.event;

import fr.diair.atlas.db.Sql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The secret addresses of calendars, one for an account. Known by their SHA-256 only. */
public final class FeedQueries {
    private static final String PUT = Sql.file(FeedQueries.class, "put-feed.sql");
    private static final String OF = Sql.file(FeedQueries.class, "feed-of.sql");
    private static final String REMOVE = Sql.file(FeedQueries.class, "remove-feed.sql");
    private static final String OWNER = Sql.file(FeedQueries.class, "feed-owner.sql");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi jdbi;

    public FeedQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param lastRead null: no calendar has asked so far */
    public record Feed(Instant since, @Nullable Instant lastRead) {}

    /** Whose address it is. @param account null: of whoever sits at this machine */
    public record Owner(@Nullable Long account) {}

    /** A new address, in the place of the former one. @return the secret in it, which is told this once */
    public String renew(@Nullable Long account) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbi.useHandle(handle -> handle.createUpdate(PUT)
                .bind("account", account)
                .bind("token", sha256(secret))
                .execute());
        return secret;
    }

    public Optional<Feed> of(@Nullable Long account) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bind("account", account)
                .map((rs, ctx) -> {
                    OffsetDateTime read = rs.getObject("last_read", OffsetDateTime.class);
                    return new Feed(
                            Objects.requireNonNull(rs.getObject("created_at", OffsetDateTime.class))
                                    .toInstant(),
                            read == null ? null : read.toInstant());
                })
                .findOne());
    }

    public void revoke(@Nullable Long account) {
        jdbi.useHandle(
                handle -> handle.createUpdate(REMOVE).bind("account", account).execute());
    }

    /** Empty when no open account has this address. */
    public Optional<Owner> owner(String secret) {
        return jdbi.inTransaction(handle -> handle.createQuery(OWNER)
                .bind("token", sha256(secret))
                .map((rs, ctx) -> new Owner(rs.getObject("account", Long.class)))
                .findOne());
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
