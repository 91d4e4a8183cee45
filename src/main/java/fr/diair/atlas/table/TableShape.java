package fr.diair.atlas.table;

import fr.diair.atlas.cell.Correction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is made, before its rows are read.
 *
 * @param format {@code csv}, {@code xlsx} or {@code ods}; {@code csv} whatever the separator
 * @param encoding of a text file, one of {@link TableFile#ENCODINGS}; null for workbooks
 * @param encodingReason one French sentence, empty for workbooks
 * @param separator of a text file; null for workbooks, and when there is only one column
 * @param sheets of a workbook, those that can be seen, in order
 * @param sheet the one that is read
 * @param headerLine the last line of the header, from 1; 0 when there is none
 * @param columns unique; those without a name are « colonne 3 »
 * @param preamble the lines above the header, their nature BLANK or FOOTNOTE
 * @param notices what was found odd or repaired in the file as a whole
 * @param fingerprint of the column names: the same for files of the same shape, to find a mapping again
 */
public record TableShape(
        String format,
        @Nullable String encoding,
        String encodingReason,
        @Nullable Character separator,
        List<String> sheets,
        @Nullable String sheet,
        long headerLine,
        List<String> columns,
        List<TableRow> preamble,
        List<Correction> notices,
        String fingerprint) {
    public TableShape {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        preamble = List.copyOf(preamble);
        notices = List.copyOf(notices);
    }
}
