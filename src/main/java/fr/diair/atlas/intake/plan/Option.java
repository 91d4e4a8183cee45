package fr.diair.atlas.intake.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to say of a whole file.
 *
 * @param kind {@code text}, {@code date}, {@code year}, {@code choice} or {@code boolean}
 * @param choices null unless it is a choice
 */
public record Option(
        String id, String label, String kind, @Nullable List<Word> choices, boolean required) {
    static Option text(String id, String label, boolean required) {
        return new Option(id, label, "text", null, required);
    }

    static Option of(String kind, String id, String label) {
        return new Option(id, label, kind, null, false);
    }
}
