package fr.diair.atlas.ingest;

import fr.diair.atlas.db.Sql;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Dated facts into their tables, each row in the words of {@code data/README.md} and checked against the codes of its date
 * and the keys it refers to. A row with a known key replaces the one before: the same rows twice change nothing. What people
 * wrote by hand stays, unless the writer was told otherwise. Whoever writes hands over each key once.
 */
public final class FactWriter implements AutoCloseable {
    private static final Map<FactTable, String> PUT = Map.of(
            FactTable.CONTRACTS, Sql.file(FactWriter.class, "put-contract.sql"),
            FactTable.SIGNATORIES, Sql.file(FactWriter.class, "put-signatory.sql"),
            FactTable.STATUSES, Sql.file(FactWriter.class, "put-status.sql"),
            FactTable.ENGAGEMENTS, Sql.file(FactWriter.class, "put-engagement.sql"),
            FactTable.FUNDINGS, Sql.file(FactWriter.class, "put-funding.sql"),
            FactTable.ACTIONS, Sql.file(FactWriter.class, "put-action.sql"),
            FactTable.EVENTS, Sql.file(FactWriter.class, "put-event.sql"),
            FactTable.PARTICIPANTS, Sql.file(FactWriter.class, "put-participant.sql"));

    /** Rows that are sent to the database at a time. */
    private static final int AT_A_TIME = 1_000;

    private final Handle handle;
    private final FactTable table;
    private final PreparedBatch batch;
    private final FactContext known;
    private KeptByHand kept;

    /**
     * The day on which the figures of a file were counted.
     *
     * @param told whether somebody said so; else figures that are there already keep the day they have
     */
    public record ReportedOn(LocalDate day, boolean told) {}

    /**
     * @param handle in the transaction of which all is written
     * @param demo whether the facts are fictitious
     */
    public FactWriter(Handle handle, FactTable table, boolean demo, ReportedOn reportedOn) {
        this.handle = handle;
        this.table = table;
        this.known = new FactContext(handle, demo, reportedOn);
        this.batch = handle.prepareBatch(PUT.getOrDefault(table, ""));
        this.kept = KeptByHand.read(handle, table);
    }

    /** From now on, what was written by hand is replaced too. */
    public void replaceByHand() {
        kept = KeptByHand.nothing(handle);
    }

    /**
     * Writes a row, soon.
     *
     * @throws Refusal when the row is not taken; nothing of it is written
     * @throws KeptRow when somebody has written otherwise by hand; nothing of it is written
     */
    public void put(Row row) {
        if (kept.has(row.key(table))) {
            keep(row);
            return;
        }
        batch.add(values(row));
        if (batch.size() >= AT_A_TIME) {
            flush();
        }
    }

    /** A row of somebody's own is left as it is; of a row that says the same, there is nothing to tell. */
    private void keep(Row row) {
        flush();
        boolean otherwise = known.forgetting(() -> kept.wouldChange(() -> {
            batch.add(values(row));
            flush();
        }));
        if (otherwise) {
            throw new KeptRow();
        }
    }

    /** Writes what is not written yet. */
    public void flush() {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    @Override
    public void close() {
        batch.close();
    }

    private Map<String, @Nullable Object> values(Row row) {
        FactValues values = new FactValues();
        switch (table) {
            case CONTRACTS -> ContractFacts.contract(row, known, values);
            case SIGNATORIES -> ContractFacts.signatory(row, known, values);
            case STATUSES -> ContractFacts.status(row, known, values);
            case ENGAGEMENTS -> EngagementFacts.engagement(row, known, values);
            case FUNDINGS -> ContractFacts.funding(row, known, values);
            case ACTIONS -> ActionFacts.action(row, known, values);
            case EVENTS -> EventFacts.event(row, known, values);
            case PARTICIPANTS -> EventFacts.participant(row, known, values);
        }
        return values.byName();
    }
}
