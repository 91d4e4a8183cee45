package fr.diair.atlas.register.action;

import fr.diair.atlas.contract.ActionState;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.fault.RequestException;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By which column a list of actions is sorted, what is unknown last. Ties, and a list that nothing sorts, have the order of
 * contracts, then of the calendar.
 *
 * @param column one of {@link #COLUMNS}, or empty
 * @param down the last, the greatest or the latest first
 */
record ActionOrder(String column, boolean down) {
    static final List<String> COLUMNS = List.of("contract", "field", "places", "state", "progress", "end");
    static final ActionOrder USUAL = new ActionOrder("", false);

    /** Ids in the order of the words that people read. */
    static final String FIELDS = ids(PolicyField.values(), PolicyField::id, PolicyField::label);

    static final String STATES = ids(ActionState.values(), ActionState::id, ActionState::label);

    /** @param asked a column, with {@code -} before for down; null for the usual order */
    static ActionOrder of(@Nullable String asked) {
        if (asked == null) {
            return USUAL;
        }
        boolean down = asked.startsWith("-");
        String column = down ? asked.substring(1) : asked;
        if (!COLUMNS.contains(column)) {
            throw RequestException.badRequest(
                    "unknown-sort",
                    "La liste ne se trie pas par « %s » ; elle se trie par %s."
                            .formatted(column, String.join(", ", COLUMNS)));
        }
        return new ActionOrder(column, down);
    }

    private static <T> String ids(T[] all, Function<T, String> id, Function<T, String> label) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        return Arrays.stream(all)
                .sorted(Comparator.comparing(label, french::compare))
                .map(id)
                .collect(Collectors.joining(","));
    }
}
