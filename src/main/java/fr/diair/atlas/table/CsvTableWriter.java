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
 * CSV for French spreadsheets: UTF-8 with BOM, semicolons, CRLF, decimal comma, days as AAAA-MM-JJ. A text that would run
 * as a formula gets an apostrophe, which {@link TableFile} takes off; a number never needs one, whatever its sign.
 */
public final class CsvTableWriter implements TableWriter {
    private final Writer text;
    private final CsvWriter csv;

    /** @param out buffered here; flushed and left open on close */
    public CsvTableWriter(OutputStream out) {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        try {
            text.write('\ufeff');
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
            return number(new BigDecimal(value.toString()));
        }
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof Number) {
            return value.toString();
        }
        return value instanceof Boolean truth ? (truth ? "VRAI" : "FAUX") : Formula.neutralised(value.toString());
    }

    private static String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
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
