package fr.diair.atlas.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.diair.atlas.table.source.Formula;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV for French spreadsheets: UTF-8 with byte-order mark, semicolons, CRLF, decimal comma, ISO dates, {@code oui} and
 * {@code non}. A text that a spreadsheet would take for a formula gets an apostrophe before it, which {@link TableFile}
 * takes off again; numbers are numbers, negative or not.
 */
public final class CsvTableWriter implements TableWriter {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Writer text;
    private final CsvWriter csv;

    /** @param out buffered here; flushed and left open on close */
    public CsvTableWriter(OutputStream out) {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        try {
            text.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void header(List<String> columns) {
        row(columns);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        List<String> cells = new ArrayList<>(values.size());
        for (Object value : values) {
            cells.add(cell(value));
        }
        csv.writeRecord(cells);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? decimal(BigDecimal.valueOf(number)) : "";
        }
        if (value instanceof BigDecimal number) {
            return decimal(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? "oui" : "non";
        }
        return value instanceof String words ? Formula.neutralised(words) : value.toString();
    }

    private static String decimal(BigDecimal number) {
        return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros())
                .toPlainString()
                .replace('.', ',');
    }

    @Override
    public void close() {
        try {
            csv.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
