package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The territories that one is compared with.
 *
 * @param id {@code france}, {@code region}, {@code kind}, {@code departement} or {@code similar}
 * @param label in French: who they are
 * @param of the same after a noun, as in « la médiane des EPCI de France »
 * @param key what it holds, in one word: the same for whom it is the same
 * @param rows of the places of the level. Not to be changed
 * @param whole what all of them have together, as one territory
 */
public record Reference(String id, String label, String of, String key, BitSet rows, Whole whole) {

    /** A reference that may be chosen. */
    public record Choice(String id, String label) {}

    /** Reads what a reference has as a whole. */
    @FunctionalInterface
    public interface Whole {
        /** Null where that cannot be known, or means nothing. */
        Column.@Nullable Cell cell(Measure measure, LocalDate day);
    }

    public int territories() {
        return rows.cardinality();
    }
}
