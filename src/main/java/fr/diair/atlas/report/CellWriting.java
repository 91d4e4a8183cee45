package fr.diair.atlas.report;

import com.fasterxml.jackson.databind.util.StdConverter;
import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.shown.ShownCell;

/** Cells in the words of the API. */
final class CellWriting extends StdConverter<Column.Cell, ShownCell> {
    @Override
    public ShownCell convert(Column.Cell cell) {
        return ShownCell.of(cell);
    }
}
