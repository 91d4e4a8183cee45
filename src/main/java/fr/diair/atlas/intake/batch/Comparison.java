package fr.diair.atlas.intake.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import fr.diair.atlas.db.Sql;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a batch says and the one before, of the same target and dataset, did not. Without names of persons.
 *
 * @param previous null when there is none
 */
public record Comparison(
        @Nullable Long previous, List<Row> added, List<Row> removed, List<Change> changed, Counts counts) {
    private static final String COUNTS = Sql.file(Comparison.class, "comparison-counts.sql");
    private static final String ROWS = Sql.file(Comparison.class, "comparison-rows.sql");
    private static final String CHANGES = Sql.file(Comparison.class, "comparison-changes.sql");
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final int MOST_LISTED = 200;

    /** A row that only one of the two has. */
    public record Row(String key, Map<String, String> values) {}

    /** A cell that both have, each its own way; null: empty. */
    public record Change(
            String key,
            String column,
            @Nullable String before,
            @Nullable String after) {}

    /** Rows. */
    public record Counts(long added, long removed, long changed, long same) {}

    /** Compares a batch with the one before; with nothing when there is none. */
    public static Comparison of(Handle handle, Batches.Kept batch) {
        long id = batch.summary().id();
        Long previous = batch.previous();
        long other = previous == null ? 0 : previous;
        Counts counts = handle.createQuery(COUNTS)
                .bind("id", id)
                .bind("previous", other)
                .map((rs, ctx) -> new Counts(
                        rs.getLong("added"), rs.getLong("removed"), rs.getLong("changed"), rs.getLong("same")))
                .one();
        List<Change> changes = handle.createQuery(CHANGES)
                .bind("id", id)
                .bind("previous", other)
                .bind("limit", MOST_LISTED)
                .map((rs, ctx) -> new Change(
                        rs.getString("key"), rs.getString("name"), rs.getString("before"), rs.getString("after")))
                .list();
        return new Comparison(previous, rows(handle, id, other), rows(handle, other, id), changes, counts);
    }

    private static List<Row> rows(Handle handle, long one, long other) {
        return handle.createQuery(ROWS)
                .bind("one", one)
                .bind("other", other)
                .bind("limit", MOST_LISTED)
                .map((rs, ctx) -> new Row(rs.getString("key"), cells(rs.getString("cells"))))
                .list();
    }

    private static Map<String, String> cells(String json) {
        try {
            return BatchJson.MAPPER.readValue(json, CELLS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
