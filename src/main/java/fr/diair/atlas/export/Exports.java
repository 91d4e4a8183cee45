package fr.diair.atlas.export;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.layer.ThemeTable;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.vector.FeatureColumn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Writes tables and layers into files. */
public final class Exports {
    private final ExportQueries queries;

    public Exports(ExportQueries queries) {
        this.queries = queries;
    }

    /** A table with all its rows. @param level null where the table takes none */
    public void table(ExportTable table, @Nullable Level level, ExportFormat format, Path file) {
        table(table, level, null, format, file);
    }

    /**
     * A table of facts, of territories or of definitions.
     *
     * @param level null where the table takes none
     * @param day of dated facts, those of the day only, as they were known then; null for all
     */
    public void table(
            ExportTable table, @Nullable Level level, @Nullable LocalDate day, ExportFormat format, Path file) {
        try (ExportFile out = new ExportFile(format, file, table.id())) {
            queries.table(table, level, day, out);
        }
    }

    /**
     * Figures as received, one column per indicator: a number, {@code s} (secret) or {@code n.d.}; empty where nothing was
     * received.
     *
     * @throws RequestException a 404 when nothing was received for the level, the period and the vintage
     */
    public void indicatorValues(Level level, String period, int vintage, ExportFormat format, Path file) {
        List<String> indicators = queries.indicators(level, period, vintage);
        if (indicators.isEmpty()) {
            throw RequestException.notFound(
                    "no-such-figures",
                    "Aucun indicateur reçu au niveau %s pour la période « %s » et le millésime %d : la table « indicators » dit ce qui l'a été."
                            .formatted(level.id(), period, vintage));
        }
        try (ExportFile out = new ExportFile(format, file, ExportTable.INDICATOR_VALUES.id())) {
            IndicatorRows rows = new IndicatorRows(indicators, level, period, vintage, out);
            queries.indicatorValues(level, period, vintage, rows::take);
            rows.end();
        }
    }

    /** The rows of a map: each territory with its value, its state and its shape. */
    public void layer(ThemeValues values, Publication publication, ExportFormat format, Path file) {
        try (ExportFile out =
                new ExportFile(format, file, values.query().theme().id())) {
            ThemeTable table = new ThemeTable(values, publication);
            queries.territories(values.query().level(), new ExportQueries.Taker() {
                @Override
                public void columns(List<FeatureColumn> columns) {
                    out.columns(table.columns());
                }

                @Override
                public void row(List<@Nullable Object> row, @Nullable Geometry lonLat) {
                    out.row(
                            table.row(
                                    String.valueOf(row.get(0)),
                                    String.valueOf(row.get(1)),
                                    row.get(2) == null ? null : String.valueOf(row.get(2))),
                            lonLat);
                }
            });
        }
    }

    /** Gathers the figures of a territory into one row. */
    private static final class IndicatorRows {
        private final List<String> indicators;
        private final String period;
        private final ExportQueries.Taker out;
        private final Map<String, Object> figures = new HashMap<>();
        private ExportQueries.@Nullable Received last;

        IndicatorRows(List<String> indicators, Level level, String period, int vintage, ExportQueries.Taker out) {
            this.indicators = indicators;
            this.period = period;
            this.out = out;
            List<FeatureColumn> columns = new ArrayList<>();
            // The year in the name says the vintage to whoever reads the file, Atlas included.
            columns.add(new FeatureColumn(codeColumn(level) + "_" + vintage, FeatureColumn.Type.TEXT));
            columns.add(new FeatureColumn("LIBGEO", FeatureColumn.Type.TEXT));
            columns.add(new FeatureColumn("periode", FeatureColumn.Type.TEXT));
            indicators.forEach(code -> columns.add(new FeatureColumn(code, FeatureColumn.Type.TEXT)));
            out.columns(columns);
        }

        /** As INSEE calls it, and as it is known again. */
        private static String codeColumn(Level level) {
            return switch (level) {
                case COMMUNE -> "CODGEO";
                case EPCI -> "EPCI";
                case DEPARTEMENT -> "code_departement";
                case REGION -> "code_region";
            };
        }

        void take(ExportQueries.Received received) {
            if (last != null && !last.code().equals(received.code())) {
                end();
            }
            last = received;
            figures.put(
                    received.indicator(),
                    switch (received.state()) {
                        case "secret" -> "s";
                        case "unavailable" -> "n.d.";
                        default -> received.value() == null ? "" : received.value();
                    });
        }

        void end() {
            if (last == null) {
                return;
            }
            List<@Nullable Object> row = new ArrayList<>();
            row.add(last.code());
            row.add(last.name());
            row.add(period);
            indicators.forEach(code -> row.add(figures.get(code)));
            out.row(row, last.lonLat());
            figures.clear();
            last = null;
        }
    }
}
