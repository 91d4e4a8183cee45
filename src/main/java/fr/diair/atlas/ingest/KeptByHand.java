package fr.diair.atlas.ingest;

import fr.diair.atlas.db.Sql;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The rows of a table that people have written in a form since they were loaded or imported: changed, removed, or added. A file
 * that says something else of them does not change them.
 */
final class KeptByHand {
    private static final String KEYS = Sql.file(KeptByHand.class, "kept-by-hand.sql");

    /** The code of the notice. */
    static final String CODE = "kept-by-hand";

    private final Handle handle;
    private final Set<String> keys;

    private KeptByHand(Handle handle, Set<String> keys) {
        this.handle = handle;
        this.keys = keys;
    }

    static KeptByHand read(Handle handle, FactTable table) {
        return new KeptByHand(
                handle,
                handle.createQuery(KEYS)
                        .bind("table", table.table())
                        .mapTo(String.class)
                        .set());
    }

    static KeptByHand nothing(Handle handle) {
        return new KeptByHand(handle, Set.of());
    }

    /** Whether the row of this key, as in {@link Row#key}, is somebody's own. */
    boolean has(String key) {
        return keys.contains(key);
    }

    /** Whether a writing would change anything: it is tried, and taken back. */
    boolean wouldChange(Runnable writing) {
        long before = lastEntry();
        handle.execute("savepoint kept_by_hand");
        try {
            writing.run();
            return lastEntry() > before;
        } catch (Refusal refusal) {
            return true;
        } finally {
            handle.execute("rollback to savepoint kept_by_hand");
            handle.execute("release savepoint kept_by_hand");
        }
    }

    private long lastEntry() {
        return handle.createQuery("select coalesce(max(id), 0) from journal")
                .mapTo(Long.class)
                .one();
    }
}
