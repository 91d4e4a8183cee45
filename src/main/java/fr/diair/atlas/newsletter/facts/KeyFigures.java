package fr.diair.atlas.newsletter.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of the whole network that a letter may put forward, as Atlas shows them elsewhere on the same day. */
@FunctionalInterface
public interface KeyFigures {
    /** The same ones, in the same order, for every day. */
    List<KeyFigure> on(LocalDate day);

    /**
     * @param label in a list of choices
     * @param one the word after 1, as in « commune engagée » @param many after other numbers; of money: what it is for
     * @param value null when it is not known; money in euros
     * @param format {@code integer} or {@code euro}
     * @param theme of the map that shows it
     */
    record KeyFigure(
            String id, String label, Words words, @Nullable Long value, String format, String theme, boolean demo) {
        public record Words(String one, String many) {}
    }
}
