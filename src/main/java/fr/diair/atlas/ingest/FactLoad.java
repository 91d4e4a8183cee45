package fr.diair.atlas.ingest;

import fr.diair.atlas.contract.FundingStage;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.contract.Status;
import fr.diair.atlas.db.Sql;
import java.nio.file.Path;
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
 * Dated facts into their tables, each row checked against the codes of its date and the keys it refers to. A row with a
 * known key replaces the one before: the same file twice changes nothing.
 */
final class FactLoad {
    private static final Map<FactTable, String> PUT = Map.of(
            FactTable.CONTRACTS, Sql.file(FactLoad.class, "put-contract.sql"),
            FactTable.SIGNATORIES, Sql.file(FactLoad.class, "put-signatory.sql"),
            FactTable.STATUSES, Sql.file(FactLoad.class, "put-status.sql"),
            FactTable.ENGAGEMENTS, Sql.file(FactLoad.class, "put-engagement.sql"),
            FactTable.FUNDINGS, Sql.file(FactLoad.class, "put-funding.sql"),
            FactTable.ACTIONS, Sql.file(FactLoad.class, "put-action.sql"),
            FactTable.EVENTS, Sql.file(FactLoad.class, "put-event.sql"),
            FactTable.PARTICIPANTS, Sql.file(FactLoad.class, "put-participant.sql"));
    private static final String KEYS = Sql.file(FactLoad.class, "known-keys.sql");
    private static final Set<String> LEVELS = Set.of("commune", "epci");
    private static final Set<String> MANDATES =
            words("maire", "adjoint", "conseiller", "president-epci", "maire-arrondissement");
    private static final Set<String> EVENT_KINDS = words("meeting", "visit", "exchange-day", "signature");
    private static final Set<String> ACTION_STATUSES = words("planned", "started", "done", "late", "abandoned");
    private static final Set<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::id).collect(Collectors.toCollection(LinkedHashSet::new));
    private static final Set<String> STAGES = Arrays.stream(FundingStage.values())
            .map(FundingStage::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    private static final Set<String> FIELDS = Arrays.stream(PolicyField.values())
            .map(PolicyField::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private final Handle handle;
    private final CodeBook codes;
    private final LoadReport report;
    private final boolean demo;
    private final LocalDate reportedOn;
    private final Set<String> contracts = new HashSet<>();
    private final Set<String> events = new HashSet<>();

    /**
     * @param demo whether the facts are fictitious
     * @param reportedOn the day on which the figures of the files were counted
     */
    FactLoad(Handle handle, LoadReport report, boolean demo, LocalDate reportedOn) {
        this.handle = handle;
        this.codes = CodeBook.read(handle);
        this.report = report;
        this.demo = demo;
        this.reportedOn = reportedOn;
        handle.createQuery(KEYS)
                .map((rs, ctx) ->
                        (rs.getString("kind").equals("contract") ? contracts : events).add(rs.getString("key")))
                .list();
    }

    void load(FactTable table, Path file) {
        Set<String> seen = new HashSet<>();
        try (PreparedBatch batch = handle.prepareBatch(PUT.getOrDefault(table, ""))) {
            CsvTable.read(file, table.columns(), table.optionalColumns(), report, row -> {
                Values values = new Values();
                put(table, row, values, seen);
                batch.add(values.byName);
            });
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    /** The values of one row, complete before any of them is written. */
    private static final class Values {
        private final Map<String, @Nullable Object> byName = new HashMap<>();

        Values bind(String name, @Nullable Object value) {
            byName.put(name, value);
            return this;
        }
    }

    private void put(FactTable table, Row row, Values values, Set<String> seen) {
        switch (table) {
            case CONTRACTS -> contract(row, values, seen);
            case SIGNATORIES -> signatory(row, values);
            case STATUSES -> status(row, values);
            case ENGAGEMENTS -> engagement(row, values, seen);
            case FUNDINGS -> funding(row, values);
            case ACTIONS -> action(row, values, seen);
            case EVENTS -> event(row, values, seen);
            case PARTICIPANTS -> participant(row, values);
        }
    }

    private void contract(Row row, Values values, Set<String> seen) {
        String key = newKey(row, "contract", seen);
        values.bind("key", key)
                .bind("title", row.required("title"))
                .bind("year", row.requiredWhole("year"))
                .bind("demo", demo);
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

    private void engagement(Row row, Values values, Set<String> seen) {
        LocalDate day = row.requiredDate("code_date");
        LocalDate from = row.date("from");
        LocalDate to = row.date("to");
        inOrder("to", from, to);
        values.bind("key", newKey(row, "key", seen))
                .bind("person", row.text("person"))
                .bind("mandate", row.oneOf("mandate", MANDATES))
                .bind("code", code(row, "commune", "commune_code", day))
                .bind("codeDate", day)
                .bind("from", from)
                .bind("to", to)
                .bind("source", row.required("source"))
                .bind("demo", demo);
    }

    private void funding(Row row, Values values) {
        Long amount = row.whole("amount_cents");
        if (amount == null) {
            throw new Refusal(
                    "missing-value", "amount_cents", "", "Le montant est vide : une ligne inconnue se retire.");
        }
        values.bind("contract", knownContract(row))
                .bind("year", row.requiredWhole("year"))
                .bind("stage", row.oneOf("stage", STAGES))
                .bind("amount", amount)
                .bind("funder", row.required("funder"))
                .bind("source", row.required("source"))
                .bind("demo", demo);
    }

    private void action(Row row, Values values, Set<String> seen) {
        LocalDate day = row.requiredDate("code_date");
        String level = row.oneOf("place_level", LEVELS);
        LocalDate started = row.date("started_on");
        LocalDate ended = row.date("ended_on");
        inOrder("ended_on", started, ended);
        inOrder("planned_end", row.date("planned_start"), row.date("planned_end"));
        String reached = row.text("beneficiaries_reached");
        boolean secret = "s".equals(reached);
        values.bind("key", newKey(row, "key", seen))
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
                .bind("reportedOn", reportedOn)
                .bind("source", row.required("source"))
                .bind("demo", demo);
    }

    private void event(Row row, Values values, Set<String> seen) {
        LocalDate day = row.requiredDate("code_date");
        String level = row.oneOf("place_level", LEVELS);
        String key = newKey(row, "key", seen);
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
                .bind("demo", demo);
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

    private static String newKey(Row row, String column, Set<String> seen) {
        String key = row.required(column);
        if (!key.matches("[A-Za-z0-9._-]{1,80}")) {
            throw new Refusal(
                    "malformed-key",
                    column,
                    key,
                    "« %s » n'est pas une clé : lettres, chiffres, points et tirets.".formatted(key));
        }
        if (!seen.add(key)) {
            throw new Refusal(
                    "repeated-key", column, key, "La clé « %s » est déjà plus haut dans ce fichier.".formatted(key));
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
