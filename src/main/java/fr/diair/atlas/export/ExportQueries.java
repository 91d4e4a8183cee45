package fr.diair.atlas.export;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.vector.FeatureColumn;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads tables from the first row to the last, a few hundred rows in memory at a time. */
public final class ExportQueries {
    private static final Map<ExportTable, String> TABLES = tables();
    private static final String LAYER = Sql.file(ExportQueries.class, "layer.sql");
    private static final String INDICATOR_COLUMNS = Sql.file(ExportQueries.class, "indicator-columns.sql");
    private static final String INDICATOR_VALUES = Sql.file(ExportQueries.class, "indicator-values.sql");
    private static final String SHAPE = "geom";
    private static final int FETCHED = 500;

    private final Jdbi jdbi;

    public ExportQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes the rows of a table as they come. */
    interface Taker {
        /** Once, before the first row. */
        void columns(List<FeatureColumn> columns);

        /**
         * @param values one per column: String, Long, Double, Boolean, LocalDate or null
         * @param lonLat where the row is, in EPSG:4326 degrees; null when it is nowhere
         */
        void row(List<@Nullable Object> values, @Nullable Geometry lonLat);
    }

    /** What was received of indicators in one row of figures. */
    record Received(
            String code,
            @Nullable String name,
            String indicator,
            String state,
            @Nullable Double value,
            @Nullable Geometry lonLat) {}

    private static Map<ExportTable, String> tables() {
        Map<ExportTable, String> tables = new EnumMap<>(ExportTable.class);
        for (ExportTable table : ExportTable.values()) {
            if (table != ExportTable.LAYER && table != ExportTable.INDICATOR_VALUES) {
                tables.put(table, Sql.file(ExportQueries.class, table.id() + ".sql"));
            }
        }
        return tables;
    }

    /**
     * A table whose columns are those of its query.
     *
     * @param level of the territories; null where the table has them all
     * @param day on which rows must have been facts; null for all rows
     */
    void table(ExportTable table, @Nullable Level level, @Nullable LocalDate day, Taker taker) {
        String sql = TABLES.get(table);
        if (sql == null) {
            throw new IllegalArgumentException(table + " is not read as it is");
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        if (level != null) {
            values.put("level", level.id());
        }
        if (table.dated()) {
            values.put("day", day);
        }
        read(sql, values, taker);
    }

    /** Code, name, departement and shape of every territory of a level, by code. */
    void territories(Level level, Taker taker) {
        read(LAYER, Map.of("level", level.id()), taker);
    }

    /** The indicators received for a level, a period and a vintage, by code. */
    List<String> indicators(Level level, String period, int vintage) {
        return jdbi.withHandle(handle -> handle.createQuery(INDICATOR_COLUMNS)
                .bindMap(series(level, period, vintage))
                .mapTo(String.class)
                .list());
    }

    /** Their values, by territory then by indicator. */
    void indicatorValues(Level level, String period, int vintage, java.util.function.Consumer<Received> taker) {
        WKBReader shapes = new WKBReader();
        jdbi.useTransaction(handle -> handle.createQuery(INDICATOR_VALUES)
                .bindMap(series(level, period, vintage))
                .setFetchSize(FETCHED)
                .map((rs, ctx) -> {
                    double value = rs.getDouble("value");
                    Double known = rs.wasNull() ? null : value;
                    return new Received(
                            rs.getString("code"),
                            rs.getString("name"),
                            rs.getString("indicator"),
                            rs.getString("state"),
                            known,
                            shape(shapes, rs.getBytes(SHAPE)));
                })
                .forEach(taker));
    }

    private static Map<String, Object> series(Level level, String period, int vintage) {
        return Map.of("level", level.id(), "period", period, "vintage", vintage);
    }

    private void read(String sql, Map<String, ? extends @Nullable Object> values, Taker taker) {
        jdbi.useTransaction(handle -> handle.createQuery(sql)
                .bindMap(values)
                .setFetchSize(FETCHED)
                .scanResultSet((rows, ctx) -> {
                    pass(rows.get(), taker);
                    return taker;
                }));
    }

    private static void pass(ResultSet rows, Taker taker) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        List<FeatureColumn> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            if (!about.getColumnLabel(i).equals(SHAPE)) {
                columns.add(new FeatureColumn(about.getColumnLabel(i), type(about.getColumnType(i))));
            }
        }
        taker.columns(columns);
        boolean placed = columns.size() < about.getColumnCount();
        WKBReader shapes = new WKBReader();
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            for (FeatureColumn column : columns) {
                row.add(value(rows, column));
            }
            taker.row(row, placed ? shape(shapes, rows.getBytes(SHAPE)) : null);
        }
    }

    private static FeatureColumn.Type type(int sqlType) {
        return switch (sqlType) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> FeatureColumn.Type.INTEGER;
            case Types.NUMERIC, Types.DOUBLE, Types.REAL -> FeatureColumn.Type.REAL;
            case Types.BOOLEAN, Types.BIT -> FeatureColumn.Type.BOOLEAN;
            case Types.DATE -> FeatureColumn.Type.DATE;
            default -> FeatureColumn.Type.TEXT;
        };
    }

    private static @Nullable Object value(ResultSet rows, FeatureColumn column) throws SQLException {
        Object value =
                switch (column.type()) {
                    case INTEGER -> rows.getLong(column.name());
                    case REAL -> rows.getDouble(column.name());
                    case BOOLEAN -> rows.getBoolean(column.name());
                    case DATE -> rows.getObject(column.name(), LocalDate.class);
                    case TEXT -> rows.getString(column.name());
                };
        return rows.wasNull() ? null : value;
    }

    private static @Nullable Geometry shape(WKBReader reader, byte @Nullable [] wkb) {
        if (wkb == null) {
            return null;
        }
        try {
            Geometry geometry = reader.read(wkb);
            geometry.setSRID(4326);
            return geometry;
        } catch (ParseException e) {
            throw new IllegalStateException("PostGIS gave a shape that is none", e);
        }
    }
}
