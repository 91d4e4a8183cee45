package fr.diair.atlas.diagnostic.whole;

import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.diagnostic.measure.Column.State;
import fr.diair.atlas.layer.Figure.Mark;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens in several communes, each thing counted once.
 *
 * @param contracts that bind
 * @param prepared contracts on their way, from the first talks to the vote
 * @param money by stage; a stage without a contract is absent
 * @param actions launched, by field of policy
 */
record Asked(
        int contracts, int prepared, Map<String, Money> money, Map<String, Actions> actions, Delay delay, int events) {

    /**
     * Of the contracts of a stage.
     *
     * @param unknown whether nothing is known of any contract
     * @param incomplete whether something is not known of one
     */
    record Money(long cents, boolean unknown, boolean incomplete) {
        Cell cell() {
            return unknown ? Cell.UNAVAILABLE : valued(cents / 100.0, incomplete);
        }
    }

    /**
     * Actions launched.
     *
     * @param measured how many have a progress, whose sum is {@code progress}
     */
    record Actions(int count, int measured, double progress, int secret, int unavailable) {
        static final Actions NONE = new Actions(0, 0, 0, 0, 0);

        Actions and(Actions other) {
            return new Actions(
                    count + other.count,
                    measured + other.measured,
                    progress + other.progress,
                    secret + other.secret,
                    unavailable + other.unavailable);
        }
    }

    /**
     * Of actions neither done nor abandoned.
     *
     * @param days null when there are none
     */
    record Delay(int late, @Nullable Double days) {}

    /** Money of a stage: none where no contract is. */
    Cell money(String stage) {
        Money one = money.get(stage);
        return one == null ? Cell.of(0) : one.cell();
    }

    /** @param field null for all */
    Cell actionCount(@Nullable String field) {
        return Cell.of(launched(field).count());
    }

    /** As the map has it: the mean of what is measured; all parts secret is secret, a part of them is said. */
    Cell actionProgress() {
        Actions all = launched(null);
        if (all.count() == 0) {
            return Cell.NONE;
        }
        if (all.measured() > 0) {
            return valued(Math.min(100, 100 * all.progress() / all.measured()), all.secret() + all.unavailable() > 0);
        }
        return all.secret() > 0 ? new Cell(State.SECRET, null, Set.of()) : Cell.UNAVAILABLE;
    }

    Cell delayDays() {
        return delay.days() == null ? Cell.NONE : Cell.of(delay.days());
    }

    private Actions launched(@Nullable String field) {
        return field == null
                ? actions.values().stream().reduce(Actions.NONE, Actions::and)
                : actions.getOrDefault(field, Actions.NONE);
    }

    private static Cell valued(double value, boolean incomplete) {
        return new Cell(State.VALUE, value, incomplete ? Set.of(Mark.INCOMPLETE) : Set.of());
    }
}
