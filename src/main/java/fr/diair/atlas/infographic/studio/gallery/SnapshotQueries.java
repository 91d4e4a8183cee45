package fr.diair.atlas.infographic.studio.gallery;

import fr.diair.atlas.db.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads what is published, as it was drawn then. */
public final class SnapshotQueries {
    private static final String PUT = Sql.file(SnapshotQueries.class, "put-snapshot.sql");
    private static final String ONE = Sql.file(SnapshotQueries.class, "snapshot.sql");

    private final Jdbi jdbi;

    public SnapshotQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    static void put(Handle handle, String key, Snapshot.New drawn) {
        Snapshot snapshot = drawn.snapshot();
        handle.createUpdate(PUT)
                .bind("key", key)
                .bind("title", snapshot.title())
                .bind("alternative", snapshot.alternative())
                .bind("source", snapshot.source())
                .bind("link", snapshot.link())
                .bind("width", snapshot.width())
                .bind("height", snapshot.height())
                .bind("svg", drawn.files().svg())
                .bind("png", drawn.files().png())
                .bind("pdf", drawn.files().pdf())
                .bind("thumbnail", drawn.files().thumbnail())
                .bind("date", snapshot.date())
                .bind("dataVersion", drawn.dataVersion())
                .bind("boundaries", drawn.boundaries())
                .bind("demo", snapshot.demo())
                .bind("approximate", snapshot.approximate())
                .execute();
    }

    /** Empty where nothing was ever published. */
    Optional<Snapshot> one(String key) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("key", key)
                .map((rs, ctx) -> snapshot(rs))
                .findOne());
    }

    /** The file of one that is open; empty otherwise. */
    Optional<byte[]> file(String key, Snapshot.Kind kind) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.%s from composition_snapshot s join composition_kept k on k.key = s.key
                        where s.key = :key and k.published and not k.removed""".formatted(kind.column()))
                .bind("key", key)
                .mapTo(byte[].class)
                .findOne());
    }

    private static Snapshot snapshot(ResultSet rs) throws SQLException {
        return new Snapshot(
                rs.getBoolean("open"),
                rs.getString("title"),
                rs.getString("alternative"),
                rs.getString("source"),
                rs.getString("link"),
                rs.getInt("width"),
                rs.getInt("height"),
                rs.getObject("on_date", LocalDate.class),
                rs.getBoolean("demo"),
                rs.getBoolean("approximate"),
                rs.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
