package fr.diair.atlas.table;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV for French spreadsheets: UTF-8 with BOM, semicolons, CRLF, decimal comma, formulas neutralised. */
public final class CsvTableWriter implements TableWriter {
    /** @param out buffered here; flushed and left open on close */
    public CsvTableWriter(OutputStream out) {
        throw new UnsupportedOperationException(out.toString());
    }

    @Override
    public void header(List<String> columns) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
