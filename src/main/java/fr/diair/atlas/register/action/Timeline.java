package fr.diair.atlas.register.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Actions along the calendar, contract by contract.
 *
 * @param from the first day that anything of them tells; null when nothing is dated
 * @param to the last one
 */
record Timeline(
        LocalDate date, @Nullable LocalDate from, @Nullable LocalDate to, List<Group> groups) {

    /** @param contract null for the actions of no contract */
    record Group(@Nullable String contract, String title, List<ActionRow> actions) {}

    /** @param rows in the order in which they are shown */
    static Timeline of(LocalDate day, List<ActionRow> rows) {
        Map<String, List<ActionRow>> byContract = new LinkedHashMap<>();
        for (ActionRow row : rows) {
            byContract
                    .computeIfAbsent(String.valueOf(row.head().contract()), key -> new ArrayList<>())
                    .add(row);
        }
        List<LocalDate> days = rows.stream().flatMap(Timeline::days).sorted().toList();
        return new Timeline(
                day,
                days.isEmpty() ? null : days.get(0),
                days.isEmpty() ? null : days.get(days.size() - 1),
                byContract.values().stream().map(Timeline::group).toList());
    }

    private static Group group(List<ActionRow> rows) {
        ActionRow.Head head = rows.get(0).head();
        String title = head.contractTitle();
        return new Group(head.contract(), title == null ? "Hors contrat" : title, rows);
    }

    private static Stream<LocalDate> days(ActionRow row) {
        ActionRow.Calendar calendar = row.calendar();
        return Stream.concat(
                        Stream.of(
                                calendar.plannedStart(),
                                calendar.plannedEnd(),
                                calendar.startedOn(),
                                calendar.endedOn()),
                        row.milestones().stream()
                                .flatMap(milestone -> Stream.of(milestone.dueOn(), milestone.reachedOn())))
                .filter(Objects::nonNull);
    }
}
