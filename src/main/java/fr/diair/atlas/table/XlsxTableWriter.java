package fr.diair.atlas.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with one sheet, written as it comes: texts stand in their cells, so that none is kept in memory. A text is
 * never a formula there, and needs no apostrophe.
 */
public final class XlsxTableWriter implements TableWriter {
    private static final int FLUSHED = 500;

    /** What a cell of a spreadsheet can hold. */
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    /**
     * @param out flushed and left open on close
     * @param sheet name of the sheet
     */
    public XlsxTableWriter(OutputStream out, String sheet) {
        workbook = new Workbook(new Unclosed(out), "Atlas", "1.0");
        this.sheet = workbook.newWorksheet(sheet);
    }

    @Override
    public void header(List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(row, i, columns.get(i));
            sheet.style(row, i).bold().set();
        }
        sheet.freezePane(0, 1);
        row++;
    }

    /** @throws IllegalArgumentException beyond the rows of a sheet, or the characters of a cell */
    @Override
    public void row(List<? extends @Nullable Object> values) {
        if (row >= Worksheet.MAX_ROWS) {
            throw new IllegalArgumentException("a sheet has no more than " + Worksheet.MAX_ROWS + " rows");
        }
        for (int i = 0; i < values.size(); i++) {
            cell(i, values.get(i));
        }
        row++;
        if (row % FLUSHED == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void cell(int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof BigDecimal number && number.precision() > 15) {
            // A binary fraction would change its last digits.
            text(column, number.toPlainString().replace('.', ','));
        } else if (value instanceof Long number && Math.abs((double) number) > 1e15) {
            text(column, number.toString());
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day && day.getYear() >= 1901 && day.getYear() <= 9999) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else {
            text(column, value.toString());
        }
    }

    private void text(int column, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a cell has no more than " + LONGEST_TEXT + " characters");
        }
        sheet.inlineString(row, column, text);
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library closes what it was given; the stream belongs to the caller. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
