package fr.diair.atlas.diagnostic.frozen;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Keeps diagnostics; nothing of them is ever changed but the signature, once. */
public final class FrozenQueries {
    private static final String PUT = Sql.file(FrozenQueries.class, "put.sql");
    private static final String LIST = Sql.file(FrozenQueries.class, "list.sql");
    private static final String COUNT = Sql.file(FrozenQueries.class, "count.sql");
    private static final String ONE = Sql.file(FrozenQueries.class, "one.sql");
    private static final String SIGN = Sql.file(FrozenQueries.class, "sign.sql");

    private final Jdbi jdbi;

    public FrozenQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is to be kept; see {@link Frozen}. */
    record New(
            Subject subject,
            LocalDate date,
            String title,
            @Nullable String note,
            String reference,
            Frozen.Basis basis,
            String content,
            String sha256,
            boolean demo,
            String author) {
        record Subject(String level, String code, String name) {}
    }

    long put(New one) {
        return jdbi.withHandle(handle -> handle.createQuery(PUT)
                .bind("level", one.subject().level())
                .bind("code", one.subject().code())
                .bind("name", one.subject().name())
                .bind("title", one.title())
                .bind("date", one.date())
                .bind("reference", one.reference())
                .bind("dataVersion", one.basis().dataVersion())
                .bind("boundaries", one.basis().boundaries())
                .bind("content", one.content())
                .bind("sha256", one.sha256())
                .bind("demo", one.demo())
                .bind("author", one.author())
                .bind("note", one.note())
                .mapTo(Long.class)
                .one());
    }

    /** Some lines of the list, and how many there are in all. */
    record Page(long total, List<Frozen> rows) {}

    /**
     * The latest first.
     *
     * @param level null for any
     * @param code null for any
     */
    Page list(@Nullable String level, @Nullable String code, long skip, int size) {
        return jdbi.withHandle(handle -> new Page(
                handle.createQuery(COUNT)
                        .bind("level", level)
                        .bind("code", code)
                        .mapTo(Long.class)
                        .one(),
                handle.createQuery(LIST)
                        .bind("level", level)
                        .bind("code", code)
                        .bind("skip", skip)
                        .bind("size", size)
                        .map((rs, ctx) -> frozen(rs))
                        .list()));
    }

    /** @throws RequestException a 404 when there is none of that number */
    Frozen one(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                        .bind("id", id)
                        .map((rs, ctx) -> frozen(rs))
                        .findOne())
                .orElseThrow(() -> missing(String.valueOf(id)));
    }

    /** @throws RequestException a 404 when there is none of that number, a 409 when it is signed already */
    void sign(long id, String by) {
        int signed = jdbi.withHandle(handle ->
                handle.createUpdate(SIGN).bind("id", id).bind("by", by).execute());
        if (signed == 0) {
            Frozen known = one(id);
            throw RequestException.conflict(
                    "signed-already", "Le diagnostic « %s » est déjà signé.".formatted(known.title()));
        }
    }

    static RequestException missing(String id) {
        return RequestException.notFound("no-such-diagnostic", "Il n'y a pas de diagnostic figé n° %s.".formatted(id));
    }

    private static Frozen frozen(ResultSet rs) throws SQLException {
        return new Frozen(
                rs.getLong("id"),
                rs.getString("level"),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("title"),
                rs.getObject("on_date", LocalDate.class),
                new Frozen.Reference(rs.getString("reference"), rs.getString("reference_label")),
                new Frozen.Basis(rs.getLong("data_version"), rs.getString("boundaries")),
                rs.getString("content"),
                rs.getString("sha256"),
                rs.getBoolean("demo"),
                rs.getString("note"),
                new Frozen.Signatures(
                        rs.getString("author"),
                        rs.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                        rs.getString("signed_by"),
                        instant(rs.getObject("signed_at", OffsetDateTime.class))));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
