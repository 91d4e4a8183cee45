package fr.diair.atlas.layer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.TerritoryQueries;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a map as CSV for French spreadsheets: byte-order mark, semicolons, decimal commas. Every territory of the
 * level has its row, and every row its state.
 */
final class ThemeTable {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private ThemeTable() {}

    static String write(ThemeValues values, TerritoryQueries.Names names, Publication publication) {
        StringWriter out = new StringWriter(names.codes().size() * 60);
        out.append(BYTE_ORDER_MARK);
        Theme theme = values.query().theme();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            csv.writeRecord(
                    "code",
                    "nom",
                    "departement",
                    "valeur",
                    "unite",
                    "etat",
                    "incomplet",
                    "classe",
                    "date",
                    "millesime",
                    "source",
                    "periode",
                    "estime",
                    "non_converti",
                    "origine");
            String source = neutral(values.sources(publication));
            String period = values.query()
                    .reading()
                    .map(reading -> reading.period().id())
                    .orElse("");
            for (int i = 0; i < names.codes().size(); i++) {
                String code = names.codes().get(i);
                Figure figure = values.figures().get(code);
                int index = values.classes().getOrDefault(code, values.rest().index());
                String value = value(values, figure, index);
                String departement = names.departements().get(i);
                csv.writeRecord(
                        code,
                        neutral(names.names().get(i)),
                        departement == null ? "" : departement,
                        value,
                        theme.measure().unit(),
                        state(theme, index, value),
                        yes(figure, Figure.Mark.INCOMPLETE),
                        label(values.legend(), index),
                        values.query().date().toString(),
                        String.valueOf(publication.vintage()),
                        source,
                        period,
                        yes(figure, Figure.Mark.ESTIMATED),
                        yes(figure, Figure.Mark.NOT_CONVERTED),
                        origin(values, figure));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String yes(@Nullable Figure figure, Figure.Mark mark) {
        return figure != null && figure.marks().contains(mark) ? "oui" : "non";
    }

    private static String origin(ThemeValues values, @Nullable Figure figure) {
        if (figure == null || !(values.query().theme() instanceof IndicatorTheme)) {
            return "";
        }
        return figure.marks().contains(Figure.Mark.SUMMED) ? "somme des communes" : "niveau";
    }

    private static String value(ThemeValues values, @Nullable Figure figure, int index) {
        Double value = figure == null && index == values.rest().index()
                ? values.rest().value()
                : figure == null ? null : figure.value();
        return value == null ? "" : plain(value);
    }

    private static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros())
                .toPlainString()
                .replace('.', ',');
    }

    private static String state(Theme theme, int index, String value) {
        return switch (index) {
            case Classes.UNAVAILABLE -> "non disponible";
            case Classes.SECRET -> "secret statistique";
            default -> value.isEmpty() && !theme.isCategory() ? "sans objet" : "valeur";
        };
    }

    private static String label(Legend legend, int index) {
        if (index >= 0) {
            return legend.classes().get(index).label();
        }
        Legend.Rest zero = legend.zero();
        return index == Classes.ZERO && zero != null ? zero.label() : "";
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String neutral(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
