package fr.diair.atlas.diagnostic.comparison;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as it is asked for to be kept.
 *
 * @param date as of which; the usual day when left out
 * @param territories in their order, each as {@code level/code}
 * @param measures their ids, in their order; the usual ones when left out
 */
public record ComparisonAsked(
        @Nullable LocalDate date,
        @Nullable List<String> territories,
        @Nullable List<String> measures) {
    String territoriesText() {
        return territories == null ? "" : String.join(",", territories);
    }

    @Nullable
    String measuresText() {
        return measures == null || measures.isEmpty() ? null : String.join(",", measures);
    }
}
