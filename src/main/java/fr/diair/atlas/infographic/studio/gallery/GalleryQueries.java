package fr.diair.atlas.infographic.studio.gallery;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.register.RegisterWriting;
import fr.diair.atlas.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads and keeps compositions; the journal follows each of them. */
public final class GalleryQueries {
    private static final int LONGEST_KEY = 50;
    private static final String KEY = "key";
    private static final String KEPT = Sql.file(GalleryQueries.class, "kept.sql");
    private static final String INSERT = Sql.file(GalleryQueries.class, "insert.sql");
    private static final String UPDATE = Sql.file(GalleryQueries.class, "update.sql");
    private static final String KEYS = Sql.file(GalleryQueries.class, "keys.sql");
    private static final String NAMED = Sql.file(GalleryQueries.class, "named.sql");
    private static final String PUT_THUMBNAIL = Sql.file(GalleryQueries.class, "put-thumbnail.sql");

    private final Jdbi jdbi;
    private final RegisterWriting writing;

    public GalleryQueries(Jdbi jdbi, RegisterWriting writing) {
        this.jdbi = jdbi;
        this.writing = writing;
    }

    /** @param published null for all */
    List<Kept> all(@Nullable Boolean published) {
        return jdbi.withHandle(handle -> read(handle, null, published));
    }

    /** @throws RequestException a 404 when there is none of that key, or not any more */
    Kept one(String key) {
        Kept kept = jdbi.withHandle(handle -> any(handle, key));
        if (kept.state().removed()) {
            throw missing(key);
        }
        return kept;
    }

    Kept add(String title, String composition, RegisterWriting.Signed signed) {
        return writing.keeping(signed, handle -> {
            String key = free(handle, Slug.of(title, LONGEST_KEY, "image"));
            handle.createUpdate(INSERT)
                    .bind(KEY, key)
                    .bind("title", title)
                    .bind("composition", composition)
                    .execute();
            return any(handle, key);
        });
    }

    private static String free(Handle handle, String wanted) {
        Set<String> taken = new HashSet<>(handle.createQuery(KEYS)
                .bind("like", wanted + "%")
                .mapTo(String.class)
                .list());
        String key = wanted;
        for (int next = 2; taken.contains(key); next++) {
            key = wanted + "-" + next;
        }
        return key;
    }

    /**
     * Changes one, in or out of the gallery.
     *
     * @param revision that the editor had
     * @throws RequestException a 412 when it is not of that revision any more
     */
    Kept change(String key, long revision, UnaryOperator<Kept> change, RegisterWriting.Signed signed) {
        return writing.keeping(signed, handle -> changed(handle, key, revision, change));
    }

    /** As {@link #change}, in the transaction of whoever publishes. */
    private static Kept changed(Handle handle, String key, long revision, UnaryOperator<Kept> change) {
        Kept after = change.apply(expected(handle, key, revision));
        handle.createUpdate(UPDATE)
                .bind(KEY, key)
                .bind("title", after.title())
                .bind("composition", after.composition())
                .bind("published", after.state().diffused())
                .bind("removed", after.state().removed())
                .execute();
        return any(handle, key);
    }

    /** Opens its link, which shows this from now on. @throws RequestException as {@link #change} */
    Kept publish(String key, long revision, Snapshot.New drawn, RegisterWriting.Signed signed) {
        return writing.keeping(signed, handle -> {
            expected(handle, key, revision);
            SnapshotQueries.put(handle, key, drawn);
            return changed(handle, key, revision, kept -> kept.in(new Kept.State(true, false)));
        });
    }

    /** Whether a text names somebody of the network: that is for people who have an account. */
    boolean names(String text) {
        return jdbi.withHandle(handle -> handle.createQuery(NAMED)
                .bind("text", text)
                .mapTo(Boolean.class)
                .one());
    }

    /** The small picture of what it was made of; empty when there is none, or one of something else. */
    Optional<byte[]> thumbnail(String key, String drawnOf) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select png from composition_thumbnail where key = :key and drawn_of = :of")
                .bind(KEY, key)
                .bind("of", drawnOf)
                .mapTo(byte[].class)
                .findOne());
    }

    void thumbnail(String key, String drawnOf, byte[] png) {
        jdbi.useHandle(handle -> handle.createUpdate(PUT_THUMBNAIL)
                .bind(KEY, key)
                .bind("drawnOf", drawnOf)
                .bind("png", png)
                .execute());
    }

    private static Kept expected(Handle handle, String key, long revision) {
        handle.execute("select 1 from composition_kept where key = ? for update", key);
        Kept before = any(handle, key);
        if (before.revision() != revision) {
            throw RequestException.changedMeanwhile(
                    "changed-meanwhile",
                    "L'image « %s » a été modifiée entre-temps : rouvrez-la, ou enregistrez la vôtre sous un autre titre."
                            .formatted(before.title()));
        }
        return before;
    }

    private static Kept any(Handle handle, String key) {
        return read(handle, key, null).stream().findFirst().orElseThrow(() -> missing(key));
    }

    private static RequestException missing(String key) {
        return RequestException.notFound(
                "no-such-composition", "Il n'y a pas d'image « %s » : elle a pu être retirée.".formatted(key));
    }

    private static List<Kept> read(Handle handle, @Nullable String key, @Nullable Boolean published) {
        return handle.createQuery(KEPT)
                .bind(KEY, key)
                .bind("published", published)
                .map((rs, ctx) -> kept(rs))
                .list();
    }

    private static Kept kept(ResultSet rs) throws SQLException {
        OffsetDateTime at = rs.getObject("published_at", OffsetDateTime.class);
        return new Kept(
                rs.getString(KEY),
                rs.getString("title"),
                rs.getString("composition"),
                new Kept.State(rs.getBoolean("published"), rs.getBoolean("removed")),
                instant(rs, "created_at"),
                instant(rs, "updated_at"),
                rs.getString("author"),
                rs.getLong("revision"),
                at == null
                        ? null
                        : new Kept.Published(
                                rs.getString("published_title"),
                                at.toInstant(),
                                rs.getLong("data_version"),
                                rs.getString("boundaries")));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
