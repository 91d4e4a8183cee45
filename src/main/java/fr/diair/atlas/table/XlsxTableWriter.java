package fr.diair.atlas.table;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook with one sheet, written as it comes. */
public final class XlsxTableWriter implements TableWriter {
    /**
     * @param out flushed and left open on close
     * @param sheet name of the sheet
     */
    public XlsxTableWriter(OutputStream out, String sheet) {
        throw new UnsupportedOperationException(sheet + out);
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
