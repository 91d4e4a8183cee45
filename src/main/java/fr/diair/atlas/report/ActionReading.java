package fr.diair.atlas.report;

import fr.diair.atlas.contract.ActionState;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.register.action.ActionRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts actions as the map and the summary count them. */
final class ActionReading {
    private ActionReading() {}

    static ActionPart of(List<ActionRow> actions, String source) {
        List<ActionPart.Field> fields = new ArrayList<>();
        for (PolicyField field : PolicyField.values()) {
            List<ActionRow> own = actions.stream()
                    .filter(action -> action.head().field().equals(field.id()))
                    .toList();
            fields.add(new ActionPart.Field(
                    field.id(),
                    field.label(),
                    own.size(),
                    launched(own).size(),
                    byState(own),
                    progress(own),
                    measured(own).size()));
        }
        return new ActionPart(
                actions.size(),
                launched(actions).size(),
                byState(actions),
                progress(actions),
                measured(actions).size(),
                fields,
                late(actions),
                source);
    }

    private static Map<String, Integer> byState(List<ActionRow> actions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ActionState state : ActionState.values()) {
            counts.put(state.id(), (int) actions.stream()
                    .filter(action -> action.state().status().equals(state.id()))
                    .count());
        }
        return counts;
    }

    /** Begun and not abandoned. */
    static List<ActionRow> launched(List<ActionRow> actions) {
        return actions.stream()
                .filter(action -> action.calendar().startedOn() != null)
                .filter(action -> !action.state().declared().equals("abandoned"))
                .toList();
    }

    /** Launched ones whose progress comes from something counted or stated: time that goes by measures nothing. */
    static List<ActionRow> measured(List<ActionRow> actions) {
        return launched(actions).stream()
                .filter(action ->
                        action.progress().value() != null && !action.progress().estimated())
                .toList();
    }

    /** The mean of those that are measured, from 0 to 100; null without any. */
    static @Nullable Double progress(List<ActionRow> actions) {
        OptionalDouble mean = measured(actions).stream()
                .map(action -> action.progress().value())
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent() ? Math.min(100, 100 * mean.getAsDouble()) : null;
    }

    private static List<ActionPart.Late> late(List<ActionRow> actions) {
        return actions.stream()
                .filter(action -> action.state().status().equals(ActionState.LATE.id()))
                .sorted(Comparator.comparing(
                                (ActionRow action) -> -action.state().daysLate())
                        .thenComparing(ActionRow::key))
                .map(action -> new ActionPart.Late(
                        action.key(),
                        action.head().title(),
                        action.head().fieldLabel(),
                        action.head().carrier(),
                        action.places().stream().map(ActionRow.Place::name).collect(Collectors.joining(", ")),
                        action.calendar().startedOn(),
                        action.calendar().due(),
                        action.state().daysLate(),
                        action.state().reason()))
                .toList();
    }
}
