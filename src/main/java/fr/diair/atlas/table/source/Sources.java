package fr.diair.atlas.table.source;

import fr.diair.atlas.fault.DataException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a file with the reader for what it is. */
public final class Sources {
    /** The encodings that can be forced. */
    public static final List<String> ENCODINGS = TextEncoding.NAMES;

    private Sources() {}

    /**
     * @param encoding one of {@link #ENCODINGS}, or null
     * @param sheet of a workbook, or layer of a file of features; null for the first that holds a table
     * @throws DataException when it is no table, is damaged, or is not what was told
     */
    public static LineSource open(
            Path file, String name, @Nullable String encoding, @Nullable Character separator, @Nullable String sheet) {
        FileKind kind = FileKind.of(file, name);
        if (kind == null) {
            throw new DataException(
                    "empty-file", "Le fichier %s est vide (0 octet) : envoyez-le de nouveau.".formatted(name));
        }
        return switch (kind) {
            case TEXT -> CsvLines.open(file, name, encoding, separator);
            case XLSX -> XlsxLines.open(file, name, sheet);
            case ODS -> OdsLines.open(file, name, sheet);
            case FEATURES -> FeatureLines.open(file, name, sheet);
        };
    }
}
