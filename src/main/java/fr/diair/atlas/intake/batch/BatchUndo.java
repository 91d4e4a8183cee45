package fr.diair.atlas.intake.batch;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Undoes a batch of rows: each is again as it was before, provided that it still is as the batch left it and that nothing
 * which came later hangs on it.
 */
public final class BatchUndo {
    private static final String LATER = Sql.file(BatchUndo.class, "later-batches.sql");
    private static final String DRAGGED = Sql.file(BatchUndo.class, "dragged-along.sql");
    private static final String COUNTS = Sql.file(BatchUndo.class, "undo-counts.sql");
    private static final String END = Sql.file(BatchUndo.class, "end-undo.sql");

    private BatchUndo() {}

    /** Rows that are as before, and rows that are gone. */
    public record Outcome(long id, long restored, long removed) {}

    /**
     * In the transaction of the handle, which the caller ends.
     *
     * @throws RequestException a 409 that names what stands in the way; the transaction must then go back
     */
    public static Outcome undo(Handle handle, long id) {
        boolean drifted = handle.createQuery("select exists (select from batch_drift(:id))")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
        if (drifted) {
            throw inTheWay(
                    handle.createQuery(LATER).bind("id", id).mapTo(Long.class).list());
        }
        long last = handle.createQuery("select coalesce(max(id), 0) from batch_change where batch = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one();
        handle.execute("select set_config('atlas.batch', ?, true)", Long.toString(id));
        handle.execute("select batch_restore(?)", id);
        handle.execute("select set_config('atlas.batch', '', true)");
        List<Dragged> dragged = handle.createQuery(DRAGGED)
                .bind("id", id)
                .bind("last", last)
                .map((rs, ctx) -> new Dragged(rs.getString("table_name"), rs.getObject("batch", Long.class)))
                .list();
        if (!dragged.isEmpty()) {
            throw inTheWay(dragged.stream()
                    .map(Dragged::batch)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList());
        }
        Outcome outcome = handle.createQuery(COUNTS)
                .map((rs, ctx) -> new Outcome(id, rs.getLong("restored"), rs.getLong("removed")))
                .one();
        handle.createUpdate(END).bind("id", id).execute();
        return outcome;
    }

    private record Dragged(
            String table, @org.jspecify.annotations.Nullable Long batch) {}

    private static RequestException inTheWay(List<Long> later) {
        return RequestException.conflict(
                "later-batches",
                later.isEmpty()
                        ? "Des lignes de ce lot ont changé depuis, ou d'autres en dépendent : il ne peut plus être annulé."
                        : "Des lots venus après portent sur les mêmes lignes ou en dépendent : annulez d'abord %s."
                                .formatted(later.stream()
                                        .map(one -> "le lot n° " + one)
                                        .collect(Collectors.joining(", "))));
    }
}
