package fr.diair.atlas.vector.source;

import fr.diair.atlas.fault.DataException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * A GeoPackage (OGC 12-128, all versions): the tables of features that its contents list. The file is opened to be read
 * alone, nothing is written beside it, and no view or trigger of it is run.
 */
public final class GeoPackageSource implements FeatureSource {
    private static final int LONGEST_VALUE = 512 << 20;
    private static final int DATE_LENGTH = 10;
    private static final int LONGEST_SHOWN = 60;

    private final Connection connection;
    private final String name;
    private static final Set<String> FEATURE_NUMBERS = Set.of("fid", "ogc_fid", "objectid");

    private final List<Layer> layers;
    private final Layer layer;
    private final Map<String, String> columns;
    private final @Nullable CrsClaim crs;

    private GeoPackageSource(Connection connection, String name, @Nullable String wanted) throws SQLException {
        this.connection = connection;
        this.name = name;
        this.layers = layers(connection, name);
        this.layer = wanted == null
                ? layers.get(0)
                : layers.stream()
                        .filter(one -> one.table.equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> new DataException(
                                "no-such-layer",
                                "Le fichier %s n'a pas de couche « %s » ; il a : %s."
                                        .formatted(name, wanted, String.join(", ", layers()))));
        this.columns = columns();
        this.crs = claim();
    }

    /** A table of features. */
    private record Layer(String table, String geometry, int srs) {}

    /**
     * @param layer the name of a table; null: the first
     * @throws DataException when the file is no GeoPackage, or has no features
     */
    public static GeoPackageSource open(Path file, String name, @Nullable String layer) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        Connection connection = null;
        try {
            connection = config.createConnection(
                    "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?mode=ro&immutable=1");
            guard(connection);
            return new GeoPackageSource(connection, name, layer);
        } catch (SQLException e) {
            close(connection);
            throw damaged(name, e);
        } catch (RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    private static void guard(Connection connection) throws SQLException {
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma trusted_schema = 0");
            statement.execute("pragma query_only = 1");
        }
    }

    private static DataException damaged(String name, SQLException cause) {
        return new DataException(
                "geopackage-damaged",
                "Le fichier %s n'est pas un GeoPackage correct : demandez-le de nouveau.".formatted(name),
                cause);
    }

    private static List<Layer> layers(Connection connection, String name) throws SQLException {
        if (!isTable(connection, "gpkg_contents") || !isTable(connection, "gpkg_geometry_columns")) {
            throw new DataException(
                    "not-a-geopackage",
                    "Le fichier %s est une base SQLite, mais pas un GeoPackage : il n'a pas la liste des couches."
                            .formatted(name));
        }
        List<Layer> layers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select c.table_name, g.column_name, g.srs_id"
                        + " from gpkg_contents c join gpkg_geometry_columns g using (table_name)"
                        + " where c.data_type = 'features' order by c.rowid")) {
            while (rows.next()) {
                layers.add(new Layer(rows.getString(1), rows.getString(2), rows.getInt(3)));
            }
        }
        layers.removeIf(layer -> layer.table == null || layer.geometry == null || !isTable(connection, layer.table));
        if (layers.isEmpty()) {
            throw new DataException(
                    "no-features", "Le GeoPackage %s n'a pas de table d'objets géographiques.".formatted(name));
        }
        return layers;
    }

    /** A view could run anything: only tables are read. */
    private static boolean isTable(Connection connection, String table) {
        try (PreparedStatement statement = connection.prepareStatement(
                "select 1 from sqlite_master where type = 'table' and name = ? and sql not like 'create virtual%'")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            return false;
        }
    }

    /** The columns but the geometry and the number that every feature must have, with their declared types. */
    private Map<String, String> columns() throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        boolean shaped = false;
        try (PreparedStatement statement =
                connection.prepareStatement("select name, upper(type), pk from pragma_table_info(?)")) {
            statement.setString(1, layer.table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(1).equalsIgnoreCase(layer.geometry)) {
                        shaped = true;
                    } else if (rows.getInt(3) == 0
                            || !FEATURE_NUMBERS.contains(rows.getString(1).toLowerCase(Locale.ROOT))) {
                        found.put(rows.getString(1), String.valueOf(rows.getString(2)));
                    }
                }
            }
        }
        if (!shaped) {
            throw new DataException(
                    "geopackage-damaged",
                    "La couche « %s » du fichier %s n'a pas la colonne de géométrie qu'elle annonce."
                            .formatted(layer.table, name));
        }
        return found;
    }

    private @Nullable CrsClaim claim() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select organization, organization_coordsys_id, definition, srs_name from gpkg_spatial_ref_sys where srs_id = ?")) {
            statement.setInt(1, layer.srs);
            try (ResultSet rows = statement.executeQuery()) {
                if (layer.srs <= 0 || !rows.next()) {
                    return null;
                }
                String said = String.valueOf(rows.getString(4));
                said = said.substring(0, Math.min(LONGEST_SHOWN, said.length()));
                return "epsg".equalsIgnoreCase(rows.getString(1))
                        ? new CrsClaim(rows.getInt(2), null, said)
                        : new CrsClaim(null, rows.getString(3), said);
            }
        }
    }

    @Override
    public String format() {
        return "geopackage";
    }

    @Override
    public List<String> layers() {
        return layers.stream().map(Layer::table).toList();
    }

    @Override
    public String layer() {
        return layer.table;
    }

    @Override
    public @Nullable CrsClaim crs() {
        return crs;
    }

    @Override
    public List<String> fields() {
        return List.copyOf(columns.keySet());
    }

    @Override
    public Long count() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + quoted(layer.table))) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw damaged(name, e);
        }
    }

    @Override
    public List<SourceNotice> notices() {
        return List.of();
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public void read(Consumer<RawFeature> to) {
        StringBuilder query = new StringBuilder("select ").append(quoted(layer.geometry));
        columns.keySet().forEach(column -> query.append(", ").append(quoted(column)));
        query.append(" from ").append(quoted(layer.table)).append(" order by rowid");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.toString())) {
            for (long index = 1; rows.next(); index++) {
                to.accept(feature(index, rows));
            }
        } catch (SQLException e) {
            throw damaged(name, e);
        }
    }

    private RawFeature feature(long index, ResultSet rows) throws SQLException {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        int at = 2;
        for (Map.Entry<String, String> column : columns.entrySet()) {
            attributes.put(column.getKey(), value(rows, at++, column.getValue()));
        }
        GeoPackageGeometry reader = new GeoPackageGeometry();
        Geometry geometry = null;
        SourceNotice fault = null;
        try {
            geometry = rows.getObject(1) instanceof byte[] blob ? reader.read(blob) : null;
        } catch (GeometryFault e) {
            fault = new SourceNotice(e.reason(), e.sentence());
        }
        return new RawFeature(
                index, (int) Math.min(Integer.MAX_VALUE, index), attributes, geometry, fault, 0, reader.altitudes());
    }

    private static @Nullable Object value(ResultSet rows, int at, String type) throws SQLException {
        Object value = rows.getObject(at);
        if (value instanceof Number number && type.startsWith("BOOL")) {
            return number.intValue() != 0;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof String text && type.equals("DATE") && text.length() == DATE_LENGTH) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                return text;
            }
        }
        return value instanceof byte[] ? null : value;
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // Nothing was written.
            }
        }
    }
}
