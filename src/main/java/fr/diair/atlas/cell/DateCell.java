package fr.diair.atlas.cell;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as they are written in French tables. */
public final class DateCell {
    private DateCell() {}

    /** Any day from 1900 to 2100; a two-digit year is of 1970 to 2069. */
    public static Reading<LocalDate> read(Cell cell) {
        return read(cell, null);
    }

    /**
     * @param notAfter a later day is refused, and a two-digit year is the latest that is not after; null: no such bound
     * @throws CellFault when something is written that is no day
     */
    public static Reading<LocalDate> read(Cell cell, @Nullable LocalDate notAfter) {
        throw new UnsupportedOperationException(cell.text() + notAfter);
    }
}
