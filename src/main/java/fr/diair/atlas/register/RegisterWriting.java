package fr.diair.atlas.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.ingest.DataVersion;
import fr.diair.atlas.register.form.Change;
import fr.diair.atlas.register.form.Faults;
import fr.diair.atlas.register.form.FormReading;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Values;
import fr.diair.atlas.register.journal.Author;
import fr.diair.atlas.register.journal.JournalEntry;
import fr.diair.atlas.register.journal.JournalQueries;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of registers. Each write is one transaction: the row is read and locked, held against the revision that the
 * editor had, read field by field, written, noted in the journal by the database, and what is shown is made anew.
 */
public final class RegisterWriting {
    private static final String KNOWN = Sql.file(RegisterWriting.class, "request-known.sql");
    private static final String KEEP = Sql.file(RegisterWriting.class, "request-keep.sql");

    /** One at a time gets its turn of the database; another may stand ready. */
    private static final int AT_A_TIME = 2;

    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore writers = new Semaphore(AT_A_TIME, true);
    private final Jdbi jdbi;
    private final RegisterQueries queries;
    private final Map<String, RowCheck> checks;
    private final Runnable written;

    /**
     * @param checks what rows are held against beyond themselves, by the ids of their registers
     * @param written told after each change that is done
     */
    public RegisterWriting(Jdbi jdbi, RegisterQueries queries, Map<String, RowCheck> checks, Runnable written) {
        this.jdbi = jdbi;
        this.queries = queries;
        this.checks = checks;
        this.written = written;
    }

    /** Who writes, and why; the reason may be empty. */
    public record Signed(Author author, String why) {}

    /**
     * A new row.
     *
     * @param request made by whoever asks, the same when asking again; null to ask once only
     * @throws RequestException a 422 with the faults of each field, or a 409 when there is such a row already
     */
    public RegisterRow create(Register register, ObjectNode given, Signed signed, @Nullable UUID request) {
        return transaction(signed, handle -> {
            Optional<Values> made = request == null ? Optional.empty() : made(handle, register, request);
            if (made.isPresent()) {
                return queries.row(handle, register, made.get());
            }
            Values row = checked(handle, register, null, given, signed);
            NewKeys.give(handle, register, row.columns());
            Values written = new Values(
                    RegisterQueries.tree(handle.createQuery("select register_insert(:table, cast(:row as jsonb))")
                            .bind("table", register.table())
                            .bind("row", row.columns().toString())
                            .mapTo(String.class)
                            .one()));
            if (request != null) {
                keep(handle, register, request, written);
            }
            return queries.row(handle, register, written);
        });
    }

    /**
     * A row with other values.
     *
     * @param given the fields to change; the others stay
     * @throws RequestException a 412 with the member {@code current} when the row is not of that revision any more
     */
    public RegisterRow update(Register register, String key, long revision, ObjectNode given, Signed signed) {
        ObjectNode rowKey = RowKey.parse(register, key);
        return transaction(signed, handle -> {
            Values before = expected(handle, register, key, revision);
            Values after = checked(handle, register, before, given, signed);
            after.columns().remove("revision");
            Values written = new Values(RegisterQueries.tree(
                    handle.createQuery("select register_update(:table, cast(:key as jsonb), cast(:row as jsonb))")
                            .bind("table", register.table())
                            .bind("key", rowKey.toString())
                            .bind("row", after.columns().toString())
                            .mapTo(String.class)
                            .one()));
            return queries.row(handle, register, written);
        });
    }

    /** Takes a row away, with what hangs on it; the journal can bring all of it back. */
    public void remove(Register register, String key, long revision, Signed signed) {
        transaction(signed, handle -> {
            expected(handle, register, key, revision);
            return handle.createQuery("select register_delete(:table, cast(:key as jsonb))")
                    .bind("table", register.table())
                    .bind("key", RowKey.parse(register, key).toString())
                    .mapToMap()
                    .one();
        });
    }

    /** What a restoration came to. */
    public record Restored(String kind, String key, int rows) {}

    /** Puts the thing that an entry of the journal is about back to how it stood right after it. */
    public Restored restore(long entry, Signed signed) {
        return transaction(signed, handle -> {
            JournalEntry.Thing thing = JournalQueries.thing(handle, entry);
            return new Restored(thing.kind(), thing.key(), JournalQueries.restore(handle, entry));
        });
    }

    /**
     * Any other change of registers, in the same kind of transaction.
     *
     * @throws RequestException a 503 when an import keeps the registers busy for too long
     */
    public <T> T transaction(Signed signed, Function<Handle, T> work) {
        return turn(signed, handle -> {
            T result = work.apply(handle);
            DataVersion.next(handle);
            return result;
        });
    }

    /**
     * As {@link #transaction}, for what people keep beside the data, as scenarios: no figure that anybody is shown changes by
     * it, and the version of the data stays.
     */
    public <T> T keeping(Signed signed, Function<Handle, T> work) {
        return turn(signed, work);
    }

    private <T> T turn(Signed signed, Function<Handle, T> work) {
        await();
        try {
            T done = jdbi.inTransaction(handle -> {
                handle.execute("set local lock_timeout = '10s'");
                Database.turn(handle);
                JournalQueries.write(handle, signed.author(), signed.why());
                return work.apply(handle);
            });
            written.run();
            return done;
        } catch (JdbiException e) {
            throw WriteFault.of(e);
        } finally {
            writers.release();
        }
    }

    /** Waits before a connection is taken: readers need the others while writers wait for an import to end. */
    private void await() {
        try {
            if (writers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw WriteFault.busy();
    }

    private Values expected(Handle handle, Register register, String key, long revision) {
        Values row = RegisterQueries.find(handle, register, RowKey.parse(register, key), true)
                .orElseThrow(() -> RowKey.missing(register, key));
        if (row.columns().path("revision").asLong() != revision) {
            throw RequestException.changedMeanwhile(
                            "changed-meanwhile",
                            "Cette ligne a été modifiée entre-temps : choisissez ce qui doit rester.")
                    .with("current", queries.row(handle, register, row));
        }
        return row;
    }

    private Values checked(Handle handle, Register register, @Nullable Values before, ObjectNode given, Signed signed) {
        Faults faults = new Faults();
        Values after = new FormReading(register, faults).read(before, given);
        PlaceCheck.check(handle, register, before, after, given, faults);
        faults.thrown();
        Change change = new Change(before, after, signed.why());
        register.rules().forEach(rule -> rule.check(change, faults));
        faults.thrown();
        RowCheck check = checks.get(register.id());
        if (check != null) {
            check.check(handle, change, faults);
            faults.thrown();
        }
        return after;
    }

    private static Optional<Values> made(Handle handle, Register register, UUID request) {
        return handle.createQuery(KNOWN)
                .bind("id", request.toString())
                .bind("register", register.id())
                .mapTo(String.class)
                .findOne()
                .flatMap(key -> RegisterQueries.find(handle, register, RegisterQueries.tree(key), false));
    }

    private static void keep(Handle handle, Register register, UUID request, Values row) {
        ObjectNode key = row.columns().objectNode();
        register.shape()
                .keyColumns()
                .forEach(column -> key.set(column, row.columns().get(column)));
        handle.createUpdate(KEEP)
                .bind("id", request.toString())
                .bind("register", register.id())
                .bind("key", key.toString())
                .execute();
    }
}
