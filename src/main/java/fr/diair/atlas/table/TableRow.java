package fr.diair.atlas.table;

import fr.diair.atlas.cell.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, with everything that stands in it.
 *
 * @param line where it starts in the file (or in the sheet), from 1
 * @param cells of a DATA row without fault exactly one per column; else as they are in the file
 * @param fault why a DATA row cannot be trusted: {@code row-too-long}, {@code row-too-short} or {@code stray-quote};
 *     null: it can
 */
public record TableRow(
        long line,
        Nature nature,
        List<Cell> cells,
        @Nullable String fault) {
    /** HEADER: the column names once more, as at the top of each printed page. FOOTNOTE: words about the table. */
    public enum Nature {
        DATA,
        BLANK,
        TOTAL,
        FOOTNOTE,
        HEADER
    }

    public TableRow {
        cells = List.copyOf(cells);
    }
}
