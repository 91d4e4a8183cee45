package fr.diair.atlas.ingest;

import fr.diair.atlas.db.Sql;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What rows of facts are checked against: the codes of their dates, the keys they refer to, what is said of the whole file. */
final class FactContext {
    static final Set<String> LEVELS = Set.of("commune", "epci");
    private static final String KEYS = Sql.file(FactContext.class, "known-keys.sql");

    private final CodeBook codes;
    private final boolean demo;
    private final FactWriter.ReportedOn reportedOn;
    private final Set<String> contracts = new HashSet<>();
    private final Set<String> events = new HashSet<>();

    FactContext(Handle handle, boolean demo, FactWriter.ReportedOn reportedOn) {
        this.codes = CodeBook.read(handle);
        this.demo = demo;
        this.reportedOn = reportedOn;
        handle.createQuery(KEYS)
                .map((rs, ctx) ->
                        (rs.getString("kind").equals("contract") ? contracts : events).add(rs.getString("key")))
                .list();
    }

    FactWriter.ReportedOn reportedOn() {
        return reportedOn;
    }

    void addContract(String key) {
        contracts.add(key);
    }

    void addEvent(String key) {
        events.add(key);
    }

    /** Runs what is taken back afterwards: the keys that it makes known are forgotten. */
    boolean forgetting(BooleanSupplier trial) {
        Set<String> contractsBefore = Set.copyOf(contracts);
        Set<String> eventsBefore = Set.copyOf(events);
        try {
            return trial.getAsBoolean();
        } finally {
            contracts.retainAll(contractsBefore);
            events.retainAll(eventsBefore);
        }
    }

    /** As the row says, where it does, as exports do; else as the whole file is. */
    boolean demo(Row row) {
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

    String code(Row row, String level, String column, LocalDate day) {
        String code = row.required(column);
        codes.require(level, column, code, day);
        return code;
    }

    String contract(Row row) {
        String key = row.required("contract");
        if (!contracts.contains(key)) {
            throw new Refusal(
                    "unknown-contract", "contract", key, "Contrat « %s » inconnu : chargez-le d'abord.".formatted(key));
        }
        return key;
    }

    String event(Row row) {
        String key = row.required("event");
        if (!events.contains(key)) {
            throw new Refusal(
                    "unknown-event", "event", key, "Événement « %s » inconnu : chargez-le d'abord.".formatted(key));
        }
        return key;
    }

    static String key(Row row, String column) {
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

    static void inOrder(String column, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refusal(
                    "dates-reversed",
                    column,
                    to.toString(),
                    "La fin (%s) vient avant le début (%s).".formatted(to, from));
        }
    }

    static Set<String> words(String... words) {
        return new LinkedHashSet<>(List.of(words));
    }
}
