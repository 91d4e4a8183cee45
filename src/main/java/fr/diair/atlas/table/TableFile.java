package fr.diair.atlas.table;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A tabular file, whatever its format. */
public final class TableFile implements AutoCloseable {
    /** The encodings that can be forced. */
    public static final List<String> ENCODINGS = List.of(
            "utf-8",
            "utf-8-double",
            "windows-1252",
            "iso-8859-15",
            "iso-8859-1",
            "utf-16le",
            "utf-16be",
            "ibm850",
            "macintosh");

    private final TableShape shape;

    private TableFile(TableShape shape) {
        this.shape = shape;
    }

    /**
     * Looks at the bytes, not at the extension, and reads the whole of a text file once to be sure of its encoding and
     * of its quotes.
     *
     * @param name as its sender named it, for messages
     * @throws fr.diair.atlas.fault.DataException when the file as a whole cannot be read
     */
    public static TableFile open(Path file, String name, TableOptions options) {
        throw new UnsupportedOperationException(name + file + options);
    }

    public TableShape shape() {
        return shape;
    }

    /**
     * Streams every line after the header, in order, blank ones too. May be called again.
     *
     * @param taker what it throws goes through
     */
    public void read(Consumer<TableRow> taker) {
        throw new UnsupportedOperationException(taker.toString());
    }

    @Override
    public void close() {}
}
