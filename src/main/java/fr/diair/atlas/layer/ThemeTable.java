package fr.diair.atlas.layer;

import fr.diair.atlas.table.CsvTableWriter;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.TerritoryQueries;
import fr.diair.atlas.vector.FeatureColumn;
import fr.diair.atlas.vector.FeatureColumn.Type;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a map as a table. Every territory of the level has its row, and every row its state. */
public final class ThemeTable {
    private static final List<FeatureColumn> COLUMNS = List.of(
            new FeatureColumn("code", Type.TEXT),
            new FeatureColumn("nom", Type.TEXT),
            new FeatureColumn("departement", Type.TEXT),
            new FeatureColumn("valeur", Type.REAL),
            new FeatureColumn("unite", Type.TEXT),
            new FeatureColumn("etat", Type.TEXT),
            new FeatureColumn("incomplet", Type.TEXT),
            new FeatureColumn("classe", Type.TEXT),
            new FeatureColumn("date", Type.DATE),
            new FeatureColumn("millesime", Type.INTEGER),
            new FeatureColumn("source", Type.TEXT));

    /** What is said besides of an imported indicator. */
    private static final List<FeatureColumn> OF_INDICATORS = List.of(
            new FeatureColumn("periode", Type.TEXT),
            new FeatureColumn("estime", Type.TEXT),
            new FeatureColumn("non_converti", Type.TEXT),
            new FeatureColumn("calcule_depuis", Type.TEXT));

    private static final int DECIMALS = 4;

    private final ThemeValues values;
    private final long vintage;
    private final String source;
    private final boolean ofIndicator;
    private final @Nullable String period;

    public ThemeTable(ThemeValues values, Publication publication) {
        this.values = values;
        this.vintage = publication.vintage();
        this.source = values.sources(publication);
        this.ofIndicator = values.query().theme() instanceof IndicatorTheme;
        this.period =
                values.query().reading().map(reading -> reading.period().id()).orElse(null);
    }

    /** What the rows are made of. */
    public List<FeatureColumn> columns() {
        return ofIndicator
                ? Stream.concat(COLUMNS.stream(), OF_INDICATORS.stream()).toList()
                : COLUMNS;
    }

    /** All rows as a CSV for French spreadsheets. */
    static byte[] csv(ThemeValues values, TerritoryQueries.Names names, Publication publication) {
        ThemeTable table = new ThemeTable(values, publication);
        ByteArrayOutputStream out = new ByteArrayOutputStream(names.codes().size() * 60);
        try (CsvTableWriter csv = new CsvTableWriter(out)) {
            csv.header(table.columns().stream().map(FeatureColumn::name).toList());
            for (int i = 0; i < names.codes().size(); i++) {
                csv.row(table.row(
                        names.codes().get(i),
                        names.names().get(i),
                        names.departements().get(i)));
            }
        }
        return out.toByteArray();
    }

    /** The row of one territory of the level, one value per column. */
    public List<@Nullable Object> row(String code, String name, @Nullable String departement) {
        Figure figure = values.figures().get(code);
        int index = values.classes().getOrDefault(code, values.rest().index());
        BigDecimal value = value(figure, index);
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        row.add(code);
        row.add(name);
        row.add(departement);
        row.add(value);
        row.add(values.query().theme().measure().unit());
        row.add(state(index, value));
        row.add(yes(figure, Figure.Mark.INCOMPLETE));
        row.add(label(index));
        row.add(values.query().date());
        row.add(vintage);
        row.add(source);
        if (ofIndicator) {
            row.add(period);
            row.add(yes(figure, Figure.Mark.ESTIMATED));
            row.add(yes(figure, Figure.Mark.NOT_CONVERTED));
            row.add(figure == null ? "" : marked(figure, Figure.Mark.SUMMED) ? "communes" : "niveau");
        }
        return row;
    }

    private static String yes(@Nullable Figure figure, Figure.Mark mark) {
        return marked(figure, mark) ? "oui" : "non";
    }

    private static boolean marked(@Nullable Figure figure, Figure.Mark mark) {
        return figure != null && figure.marks().contains(mark);
    }

    private @Nullable BigDecimal value(@Nullable Figure figure, int index) {
        Double value = figure == null && index == values.rest().index()
                ? values.rest().value()
                : figure == null ? null : figure.value();
        return value == null
                ? null
                : BigDecimal.valueOf(value)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    private String state(int index, @Nullable BigDecimal value) {
        return switch (index) {
            case Classes.UNAVAILABLE -> "non disponible";
            case Classes.SECRET -> "secret statistique";
            default -> value == null && !values.query().theme().isCategory() ? "sans objet" : "valeur";
        };
    }

    private String label(int index) {
        Legend legend = values.legend();
        if (index >= 0) {
            return legend.classes().get(index).label();
        }
        Legend.Rest zero = legend.zero();
        return index == Classes.ZERO && zero != null ? zero.label() : "";
    }
}
