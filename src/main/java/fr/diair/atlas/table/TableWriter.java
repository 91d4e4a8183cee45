package fr.diair.atlas.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row; what it writes, {@link TableFile} reads again with the same values. */
public interface TableWriter extends AutoCloseable {
    /** Once, before the first row. */
    void header(List<String> columns);

    /**
     * @param values one per column: null, or a String, a Number, a LocalDate or a Boolean
     */
    void row(List<? extends @Nullable Object> values);

    /** Ends the file. The stream it was given stays open. */
    @Override
    void close();
}
