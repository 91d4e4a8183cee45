package fr.diair.atlas.table;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a file beforehand; null: to be detected.
 *
 * @param encoding one of {@link TableFile#ENCODINGS}; {@code utf-8-double} repairs « Ã© »; says nothing of XLSX and ODS
 * @param separator between the cells of a text file
 * @param sheet name of a sheet of a workbook
 * @param headerLine the line of the column names, from 1; 0: the file has none, and its columns are « colonne 1 »…
 */
public record TableOptions(
        @Nullable String encoding,
        @Nullable Character separator,
        @Nullable String sheet,
        @Nullable Long headerLine) {
    /** Nothing is known: everything is detected. */
    public static final TableOptions DETECT = new TableOptions(null, null, null, null);
}
