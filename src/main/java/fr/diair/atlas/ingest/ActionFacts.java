package fr.diair.atlas.ingest;

import fr.diair.atlas.contract.ActionState;
import fr.diair.atlas.contract.PolicyField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Actions as the columns of their table. */
final class ActionFacts {
    private static final Set<String> ACTION_STATUSES = Arrays.stream(ActionState.values())
            .map(ActionState::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private static final Set<String> FIELDS = Arrays.stream(PolicyField.values())
            .map(PolicyField::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private ActionFacts() {}

    static void action(Row row, FactContext known, FactValues values) {
        LocalDate day = row.requiredDate("code_date");
        String level = row.oneOf("place_level", FactContext.LEVELS);
        LocalDate started = row.date("started_on");
        LocalDate ended = row.date("ended_on");
        FactContext.inOrder("ended_on", started, ended);
        FactContext.inOrder("planned_end", row.date("planned_start"), row.date("planned_end"));
        String reached = row.text("beneficiaries_reached");
        boolean secret = "s".equals(reached);
        values.bind("key", FactContext.key(row, "key"))
                .bind("contract", row.text("contract") == null ? null : known.contract(row))
                .bind("field", row.oneOf("field", FIELDS))
                .bind("title", row.required("title"))
                .bind("carrier", row.required("carrier"))
                .bind("level", level)
                .bind("code", known.code(row, level, "place_code", day))
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
                .bind("reportedOn", known.reportedOn().day())
                .bind("dayTold", known.reportedOn().told())
                .bind("source", row.required("source"))
                .bind("demo", known.demo(row));
    }
}
