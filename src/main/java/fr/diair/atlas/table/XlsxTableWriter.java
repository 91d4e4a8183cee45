package fr.diair.atlas.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook with one sheet, written as it comes: a few hundred rows in memory at a time. */
public final class XlsxTableWriter implements TableWriter {
    private static final int LONGEST_NAME = 31;
    private static final int FLUSHED_ROWS = 500;
    private static final String FORBIDDEN = "[\\\\/?*\\[\\]:]";

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    /**
     * @param out flushed and left open on close
     * @param sheet name of the sheet
     */
    public XlsxTableWriter(OutputStream out, String sheet) {
        this.workbook = new Workbook(out, "Atlas", "1.0");
        String name = sheet.replaceAll(FORBIDDEN, " ");
        this.sheet = workbook.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length())));
    }

    @Override
    public void header(List<String> columns) {
        row(columns);
        if (!columns.isEmpty()) {
            sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        }
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            put(column, values.get(column));
        }
        row++;
        if (row % FLUSHED_ROWS == 0) {
            flush();
        }
    }

    private void put(int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Number number) {
            if (Double.isFinite(number.doubleValue())) {
                sheet.value(row, column, number);
            }
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth ? "oui" : "non");
        } else {
            // Inline, not shared: shared strings would stay in memory until the end.
            sheet.inlineString(row, column, value.toString());
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
