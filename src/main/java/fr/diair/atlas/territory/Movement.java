package fr.diair.atlas.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a code on a day: one pair (before, after) of a merger, split, renaming, change of code or of
 * departement. The code after is in force on the day itself.
 *
 * @param from null for a creation out of nothing known
 * @param to null for a removal without successor
 */
public record Movement(
        LocalDate date,
        String kind,
        @Nullable NamedCode from,
        @Nullable NamedCode to) {
    /** Whether the territory stays what it was: only its name or its code changes. */
    boolean keepsTerritory() {
        return kind.equals("rename") || kind.equals("recode") || kind.equals("transfer");
    }
}
