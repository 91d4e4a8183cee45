package fr.diair.atlas.territory;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One pair (before, after) of what happened to codes on a day. A merge has a pair for each part, a split one for each
 * result, the part or result that keeps the code among them.
 *
 * @param date the first day on which the code after is in force
 * @param before null for a creation
 * @param after null for a removal
 */
public record Movement(
        LocalDate date,
        Kind kind,
        @Nullable NamedCode before,
        @Nullable NamedCode after) {

    /** What happened. */
    public enum Kind {
        MERGE,
        SPLIT,
        /** Same code and territory, other name. */
        RENAME,
        /** Same territory, other code. */
        RECODE,
        /** Parts of several to several. */
        TRANSFER,
        /** Nothing before. */
        CREATION,
        /** Nothing after. */
        REMOVAL;

        /** The kind named by a lower-case word, as in movements.csv. */
        public static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }

        /** Whether the territory before and after is the same. */
        public boolean keepsTerritory() {
            return this == RENAME || this == RECODE;
        }
    }
}
