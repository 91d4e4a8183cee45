package fr.diair.atlas.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file has in one place.
 *
 * @param text as a reader of the file sees it; in a typed cell, the number in plain digits with a decimal point, or the
 *     date as AAAA-MM-JJ
 * @param kind NUMBER, DATE, BOOLEAN and ERROR only where the file format types its cells
 * @param number the value of a NUMBER, else null; of a cell shown in percent, what is shown (12.5 for 12,5 %)
 * @param date the value of a DATE, else null
 */
public record Cell(
        String text,
        Kind kind,
        @Nullable BigDecimal number,
        @Nullable LocalDate date) {
    /** Nothing is written there. */
    public static final Cell EMPTY = new Cell("", Kind.EMPTY, null, null);

    /** What the file format says of the cell. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }

    /** A cell of a format without types. A blank text (spaces of any kind) is TEXT all the same: only "" is EMPTY. */
    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Kind.TEXT, null, null);
    }

    /** A typed number, its text in plain digits with a decimal point. */
    public static Cell number(BigDecimal number) {
        return new Cell(number.toPlainString(), Kind.NUMBER, number, null);
    }

    /** A typed day, its text as AAAA-MM-JJ. */
    public static Cell date(LocalDate date) {
        return new Cell(date.toString(), Kind.DATE, null, date);
    }

    /** True when nothing can be seen there: empty, or only spaces of any kind. */
    public boolean isBlank() {
        return kind == Kind.EMPTY || CellText.strip(text).isEmpty();
    }
}
