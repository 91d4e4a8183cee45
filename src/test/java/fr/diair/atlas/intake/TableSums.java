package fr.diair.atlas.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** A sum over all rows of each table that an import may change, to tell whether anything has changed. */
public final class TableSums {
    private static final List<String> FACTS = List.of(
            "engagement",
            "person",
            "contract",
            "contract_signatory",
            "contract_status",
            "funding",
            "action",
            "event",
            "event_participant",
            "engagement_shown",
            "contract_signatory_shown",
            "action_shown",
            "event_shown",
            "event_participant_shown");
    private static final List<String> KEPT =
            List.of("batch", "batch_notice", "batch_row", "batch_change", "file_shape", "data_version", "load_report");

    private TableSums() {}

    /** Of facts and figures, and of what is shown of them. A revision is no part of what a row says: it is never given twice. */
    public static Map<String, String> ofFacts(Jdbi jdbi) {
        return sums(jdbi, FACTS, "indicator%");
    }

    /** Of everything that an import may write to. */
    public static Map<String, String> ofEverything(Jdbi jdbi) {
        Map<String, String> all = ofFacts(jdbi);
        all.putAll(sums(jdbi, KEPT, "no such table"));
        return all;
    }

    private static Map<String, String> sums(Jdbi jdbi, List<String> tables, String like) {
        return jdbi.withHandle(handle -> {
            Map<String, String> sums = new TreeMap<>();
            List<String> more = handle.createQuery(
                            "select tablename from pg_tables where schemaname = 'public' and tablename like :like")
                    .bind("like", like)
                    .mapTo(String.class)
                    .list();
            java.util.stream.Stream.concat(tables.stream(), more.stream())
                    .forEach(table -> sums.put(
                            table,
                            handle.createQuery(
                                            "select count(*) || ' ' || coalesce(md5(string_agg(one, '|' order by one)), '')"
                                                    + " from (select (to_jsonb(t) - 'revision')::text as one from "
                                                    + table + " t) x")
                                    .mapTo(String.class)
                                    .one()));
            return sums;
        });
    }
}
