package fr.diair.atlas.cell;

import java.math.BigDecimal;

/** Numbers as they are written in French tables. */
public final class NumberCell {
    private NumberCell() {}

    /** @throws CellFault when something is written that is no number */
    public static Reading<BigDecimal> read(Cell cell) {
        throw new UnsupportedOperationException(cell.text());
    }
}
