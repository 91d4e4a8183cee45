package fr.diair.atlas.ingest;

import fr.diair.atlas.contract.ActionState;
import fr.diair.atlas.contract.FundingStage;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.contract.Status;
import fr.diair.atlas.db.Sql;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final String KEYS = Sql.file(FactWriter.class, "known-keys.sql");
    private static final Set<String> LEVELS = Set.of("commune", "epci");
    private static final Set<String> MANDATES =
            words("maire", "adjoint", "conseiller", "president-epci", "maire-arrondissement", "autre");
    private static final Set<String> EVENT_KINDS = words("meeting", "visit", "exchange-day", "signature");
    private static final Set<String> ACTION_STATUSES = Arrays.stream(ActionState.values())
            .map(ActionState::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    private static final Set<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::id).collect(Collectors.toCollection(LinkedHashSet::new));
    private static final Set<String> STAGES = Arrays.stream(FundingStage.values())
            .map(FundingStage::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    private static final Set<String> FIELDS = Arrays.stream(PolicyField.values())
            .map(PolicyField::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    /** Rows that are sent to the database at a time. */
    private static final int AT_A_TIME = 1_000;

    private final Handle handle;
    private final FactTable table;
    private final PreparedBatch batch;
    private final CodeBook codes;
    private final boolean demo;
    private final ReportedOn reportedOn;
    private final Set<String> contracts = new HashSet<>();
    private final Set<String> events = new HashSet<>();
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
        this.codes = CodeBook.read(handle);
        this.demo = demo;
        this.reportedOn = reportedOn;
        this.batch = handle.prepareBatch(PUT.getOrDefault(table, ""));
        this.kept = KeptByHand.read(handle, table);
        handle.createQuery(KEYS)
                .map((rs, ctx) ->
                        (rs.getString("kind").equals("contract") ? contracts : events).add(rs.getString("key")))
                .list();
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
        Values values = new Values();
        put(row, values);
        batch.add(values.byName);
        if (batch.size() >= AT_A_TIME) {
            flush();
        }
    }

    /** A row of somebody's own is left as it is; of a row that says the same, there is nothing to tell. */
    private void keep(Row row) {
        flush();
        Set<String> contractsBefore = Set.copyOf(contracts);
        Set<String> eventsBefore = Set.copyOf(events);
        boolean otherwise = kept.wouldChange(() -> {
            Values values = new Values();
            put(row, values);
            batch.add(values.byName);
            flush();
        });
        contracts.retainAll(contractsBefore);
        events.retainAll(eventsBefore);
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

    /** The values of one row, complete before any of them is written. */
    private static final class Values {
        private final Map<String, @Nullable Object> byName = new HashMap<>();

        Values bind(String name, @Nullable Object value) {
            byName.put(name, value);
            return this;
        }
    }

    private void put(Row row, Values values) {
        switch (table) {
            case CONTRACTS -> contract(row, values);
            case SIGNATORIES -> signatory(row, values);
            case STATUSES -> status(row, values);
            case ENGAGEMENTS -> engagement(row, values);
            case FUNDINGS -> funding(row, values);
            case ACTIONS -> action(row, values);
            case EVENTS -> event(row, values);
            case PARTICIPANTS -> participant(row, values);
        }
    }

    /** As the row says, where it does, as exports do; else as the whole file is. */
    private boolean demo(Row row) {
        String said = row.text(FactTable.DEMO);
        if (said == null) {
            return demo;
        }
        if (!said.equals("true") && !said.equals("false")) {
            throw new Refusal(
                    "unknown-word",
                    FactTable.DEMO,
                    said,
                    "« %s » ne dit pas si la ligne est fictive : true ou false sont attendus.".formatted(said));
        }
        return said.equals("true");
    }

    private void contract(Row row, Values values) {
        String key = key(row, "contract");
        values.bind("key", key)
                .bind("title", row.required("title"))
                .bind("year", row.year("year"))
                .bind("demo", demo(row));
        contracts.add(key);
    }

    private void signatory(Row row, Values values) {
        LocalDate day = row.requiredDate("code_date");
        String level = row.oneOf("level", LEVELS);
        values.bind("contract", knownContract(row))
                .bind("level", level)
                .bind("code", code(row, level, "code", day))
                .bind("codeDate", day)
                .bind("name", row.required("name"));
    }

    private void status(Row row, Values values) {
        values.bind("contract", knownContract(row))
                .bind("level", row.oneOf("level", LEVELS))
                .bind("code", row.required("code"))
                .bind("status", row.oneOf("status", STATUSES))
                .bind("date", row.date("date"))
                .bind("source", row.required("source"));
    }

    private void engagement(Row row, Values values) {
        LocalDate day = row.requiredDate("code_date");
        LocalDate from = row.date("from");
        LocalDate to = row.date("to");
        inOrder("to", from, to);
        values.bind("key", key(row, "key"))
                .bind("person", row.text("person"))
                .bind("mandate", row.oneOf("mandate", MANDATES))
                .bind("mandateLabel", row.text("mandate_label"))
                .bind("code", code(row, "commune", "commune_code", day))
                .bind("codeDate", day)
                .bind("from", from)
                .bind("to", to)
                .bind("source", row.required("source"))
                .bind("demo", demo(row));
    }

    private void funding(Row row, Values values) {
        Long amount = row.whole("amount_cents");
        if (amount == null) {
            throw new Refusal(
                    "missing-value", "amount_cents", "", "Le montant est vide : une ligne inconnue se retire.");
        }
        values.bind("contract", knownContract(row))
                .bind("year", row.year("year"))
                .bind("stage", row.oneOf("stage", STAGES))
                .bind("amount", amount)
                .bind("funder", row.required("funder"))
                .bind("source", row.required("source"))
                .bind("demo", demo(row));
    }

    private void action(Row row, Values values) {
        LocalDate day = row.requiredDate("code_date");
        String level = row.oneOf("place_level", LEVELS);
        LocalDate started = row.date("started_on");
        LocalDate ended = row.date("ended_on");
        inOrder("ended_on", started, ended);
        inOrder("planned_end", row.date("planned_start"), row.date("planned_end"));
        String reached = row.text("beneficiaries_reached");
        boolean secret = "s".equals(reached);
        values.bind("key", key(row, "key"))
                .bind("contract", row.text("contract") == null ? null : knownContract(row))
                .bind("field", row.oneOf("field", FIELDS))
                .bind("title", row.required("title"))
                .bind("carrier", row.required("carrier"))
                .bind("level", level)
                .bind("code", code(row, level, "place_code", day))
                .bind("codeDate", day)
                .bind("plannedStart", row.date("planned_start"))
                .bind("plannedEnd", row.date("planned_end"))
                .bind("startedOn", started)
                .bind("endedOn", ended)
                .bind("status", row.oneOf("status", ACTION_STATUSES))
                .bind("planned", row.smallWhole("beneficiaries_planned"))
                .bind("reached", secret ? null : row.smallWhole("beneficiaries_reached"))
                .bind("reachedState", secret ? "secret" : reached == null ? "unavailable" : "value")
                .bind("plannedCents", row.whole("planned_cents"))
                .bind("spentCents", row.whole("spent_cents"))
                .bind("reportedOn", reportedOn.day())
                .bind("dayTold", reportedOn.told())
                .bind("source", row.required("source"))
                .bind("demo", demo(row));
    }

    private void event(Row row, Values values) {
        LocalDate day = row.requiredDate("code_date");
        String level = row.oneOf("place_level", LEVELS);
        String key = key(row, "key");
        values.bind("key", key)
                .bind("kind", row.oneOf("kind", EVENT_KINDS))
                .bind("title", row.required("title"))
                .bind("date", row.requiredDate("date"))
                .bind("level", level)
                .bind("code", code(row, level, "place_code", day))
                .bind("codeDate", day)
                .bind("participants", row.smallWhole("participants"))
                .bind("contract", row.text("contract") == null ? null : knownContract(row))
                .bind("source", row.required("source"))
                .bind("demo", demo(row));
        events.add(key);
    }

    private void participant(Row row, Values values) {
        LocalDate day = row.requiredDate("code_date");
        String event = row.required("event");
        if (!events.contains(event)) {
            throw new Refusal(
                    "unknown-event", "event", event, "Événement « %s » inconnu : chargez-le d'abord.".formatted(event));
        }
        values.bind("event", event)
                .bind("code", code(row, "commune", "commune_code", day))
                .bind("codeDate", day);
    }

    private String code(Row row, String level, String column, LocalDate day) {
        String code = row.required(column);
        codes.require(level, column, code, day);
        return code;
    }

    private String knownContract(Row row) {
        String key = row.required("contract");
        if (!contracts.contains(key)) {
            throw new Refusal(
                    "unknown-contract", "contract", key, "Contrat « %s » inconnu : chargez-le d'abord.".formatted(key));
        }
        return key;
    }

    private static String key(Row row, String column) {
        String key = row.required(column);
        if (!key.matches("[A-Za-z0-9._-]{1,80}")) {
            throw new Refusal(
                    "malformed-key",
                    column,
                    key,
                    "« %s » n'est pas une clé : lettres, chiffres, points et tirets.".formatted(key));
        }
        return key;
    }

    private static void inOrder(String column, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refusal(
                    "dates-reversed",
                    column,
                    to.toString(),
                    "La fin (%s) vient avant le début (%s).".formatted(to, from));
        }
    }

    private static Set<String> words(String... words) {
        return new LinkedHashSet<>(List.of(words));
    }
}
