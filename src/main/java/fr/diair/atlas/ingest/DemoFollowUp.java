package fr.diair.atlas.ingest;

import fr.diair.atlas.db.Sql;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** How the actions of the demonstration were followed: milestones, and the states that were declared with their reasons. */
final class DemoFollowUp {
    private static final String PUT_MILESTONE = Sql.file(DemoFollowUp.class, "put-milestone.sql");
    private static final String PUT_STATUS = Sql.file(DemoFollowUp.class, "put-action-status.sql");
    private static final String NOT_FOLLOWED = Sql.file(DemoFollowUp.class, "demo-not-followed.sql");
    private static final List<String> MILESTONES =
            List.of("action", "title", "due", "reached", "rank", "weight", "source");
    private static final List<String> STATUSES = List.of("action", "status", "date", "reason", "source");

    private DemoFollowUp() {}

    /** What a row of the actions says once the states that were declared are known: that of the last one. */
    static UnaryOperator<Row> declared(Path demo) {
        Map<String, Row> last = new HashMap<>();
        CsvTable.read(
                demo.resolve("action-statuses.csv"),
                STATUSES,
                new LoadReport(),
                row -> last.merge(
                        row.required("action"),
                        row,
                        (one, other) -> other.requiredDate("date").isBefore(one.requiredDate("date")) ? one : other));
        return row -> {
            Row declared = last.get(row.required("key"));
            return declared == null ? row : row.with("status", declared.required("status"));
        };
    }

    /**
     * Of actions that were followed already, by an earlier load or by hand, or were removed, nothing is loaded.
     *
     * @param demo the folder; its actions are there already
     */
    static void load(Handle handle, Path demo, LoadReport report) {
        Set<String> open = handle.createQuery(NOT_FOLLOWED).mapTo(String.class).set();
        CsvTable.read(demo.resolve("milestones.csv"), MILESTONES, report, row -> {
            if (open.contains(row.required("action"))) {
                handle.createUpdate(PUT_MILESTONE)
                        .bind("action", row.required("action"))
                        .bind("title", row.required("title"))
                        .bind("due", row.date("due"))
                        .bind("reached", row.date("reached"))
                        .bind("rank", row.requiredWhole("rank"))
                        .bind("weight", row.requiredWhole("weight"))
                        .execute();
            }
        });
        CsvTable.read(demo.resolve("action-statuses.csv"), STATUSES, report, row -> {
            if (open.contains(row.required("action"))) {
                handle.createUpdate(PUT_STATUS)
                        .bind("action", row.required("action"))
                        .bind("status", row.required("status"))
                        .bind("date", row.requiredDate("date"))
                        .bind("reason", row.required("reason"))
                        .execute();
            }
        });
    }
}
