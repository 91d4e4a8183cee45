package fr.diair.atlas.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of dated facts, in the order in which they may refer to one another. */
public enum FactTable {
    CONTRACTS("contracts", "contract", "contract", "contract;title;year"),
    SIGNATORIES("signatories", "contract_signatory", "contract;level;code", "contract;level;code;code_date;name"),
    STATUSES(
            "statuses", "contract_status", "contract;level;code;status;date", "contract;level;code;status;date;source"),
    ENGAGEMENTS("engagements", "engagement", "key", "key;mandate;commune_code;code_date;from;to;source"),
    FUNDINGS(
            "fundings",
            "funding",
            "contract;year;stage;funder;source",
            "contract;year;stage;amount_cents;funder;source"),
    ACTIONS(
            "actions",
            "action",
            "key",
            "key;contract;field;title;carrier;place_level;place_code;code_date;planned_start;planned_end;started_on;"
                    + "ended_on;status;beneficiaries_planned;beneficiaries_reached;planned_cents;spent_cents;source"),
    EVENTS(
            "events",
            "event",
            "key",
            "key;kind;title;date;place_level;place_code;code_date;participants;contract;source"),
    PARTICIPANTS("event-participants", "event_participant", "event;commune_code", "event;commune_code;code_date");

    /** The column that tells what is fictitious. */
    public static final String DEMO = "demo";

    private final String id;
    private final String table;
    private final List<String> keyColumns;
    private final List<String> columns;

    FactTable(String id, String table, String keyColumns, String columns) {
        this.id = id;
        this.table = table;
        this.keyColumns = List.of(keyColumns.split(";", -1));
        this.columns = List.of(columns.split(";", -1));
    }

    /** The word of the command line, and the name of the file without its ending. */
    public String id() {
        return id;
    }

    /** Its name in the database, whose {@code batch_table} has the key columns in the same order. */
    String table() {
        return table;
    }

    public List<String> columns() {
        return columns;
    }

    /** The columns that tell a row apart from all others. */
    public List<String> keyColumns() {
        return keyColumns;
    }

    /**
     * Columns that may be there: whether the row is fictitious, as exports say it; the words of a mandate that is none of the
     * known ones; when and where exactly an event takes place and how it stands. The name of an official, and what tells who
     * holds an event, may be personal data, and never leave the database publicly. A file that does not have one, or has
     * nothing in it, takes nothing away.
     */
    public Set<String> optionalColumns() {
        return switch (this) {
            case ENGAGEMENTS -> Set.of("person", "mandate_label", DEMO);
            case CONTRACTS, FUNDINGS, ACTIONS -> Set.of(DEMO);
            case EVENTS ->
                Set.of(
                        DEMO,
                        "starts_at",
                        "ends_at",
                        "address",
                        "longitude",
                        "latitude",
                        "status",
                        "cancelled_on",
                        "cancel_reason",
                        "organiser",
                        "description",
                        "programme");
            case SIGNATORIES, STATUSES, PARTICIPANTS -> Set.of();
        };
    }

    public static Optional<FactTable> of(String id) {
        return Arrays.stream(values()).filter(table -> table.id.equals(id)).findFirst();
    }
}
