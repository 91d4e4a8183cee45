package fr.diair.atlas.vector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.sqlite.SQLiteConfig;

/**
 * A GeoPackage 1.3 of one layer in EPSG:4326. Rows go to the file as they come, in one transaction that closing ends: a
 * file that was not closed is not a GeoPackage.
 */
public final class GeoPackageWriter implements FeatureWriter {
    /** {@code GPKG}, and version 1.3.0. */
    private static final int APPLICATION = 0x47504B47;

    private static final int VERSION = 10300;
    private static final int DEGREES = 4326;
    private static final int HEADER_BYTES = 8;
    private static final int BOX_BYTES = 32;
    private static final byte LITTLE_ENDIAN = 1;
    private static final byte WITH_BOX = 1 << 1;
    private static final byte EMPTY = 1 << 4;

    private final Connection connection;
    private final PreparedStatement insert;
    private final String layer;
    private final List<FeatureColumn> columns;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final Envelope extent = new Envelope();

    /**
     * @param file must not be there yet, or be empty
     * @param layer its only table
     * @param columns which attributes are written, in this order; names that SQLite takes for one are numbered
     */
    public GeoPackageWriter(Path file, String layer, List<FeatureColumn> columns) {
        this.layer = layer;
        this.columns = List.copyOf(columns);
        try {
            Files.deleteIfExists(file);
            SQLiteConfig config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.OFF);
            config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
            config.setApplicationId(APPLICATION);
            config.setUserVersion(VERSION);
            connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            connection.setAutoCommit(false);
            insert = tables();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("No GeoPackage can be made at " + file, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PreparedStatement tables() throws SQLException, IOException {
        List<String> names = names(columns);
        try (Statement statement = connection.createStatement()) {
            for (String sql : script().split(";\\s*\n")) {
                statement.execute(sql);
            }
            StringBuilder create = new StringBuilder("create table ")
                    .append(quoted(layer))
                    .append(" (fid integer primary key autoincrement not null, geom geometry");
            for (int i = 0; i < names.size(); i++) {
                create.append(", ").append(quoted(names.get(i))).append(' ').append(sqlType(columns.get(i)));
            }
            statement.execute(create.append(')').toString());
        }
        try (PreparedStatement contents = connection.prepareStatement(
                        "insert into gpkg_contents (table_name, data_type, identifier, srs_id) values (?, 'features', ?, 4326)");
                PreparedStatement geometry = connection.prepareStatement(
                        "insert into gpkg_geometry_columns values (?, 'geom', 'GEOMETRY', 4326, 0, 0)")) {
            contents.setString(1, layer);
            contents.setString(2, layer);
            contents.executeUpdate();
            geometry.setString(1, layer);
            geometry.executeUpdate();
        }
        String listed = names.stream().map(name -> ", " + quoted(name)).collect(Collectors.joining());
        return connection.prepareStatement(
                "insert into %s (geom%s) values (?%s)".formatted(quoted(layer), listed, ", ?".repeat(names.size())));
    }

    @Override
    public void feature(Map<String, @Nullable Object> attributes, @Nullable Geometry lonLat) {
        try {
            insert.setBytes(1, lonLat == null ? null : blob(lonLat));
            for (int i = 0; i < columns.size(); i++) {
                insert.setObject(i + 2, stored(attributes.get(columns.get(i).name())));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("The GeoPackage takes no more rows", e));
        }
    }

    @Override
    public void close() {
        try (connection;
                insert;
                PreparedStatement box = connection.prepareStatement(
                        "update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ? where table_name = ?")) {
            if (!extent.isNull()) {
                box.setDouble(1, extent.getMinX());
                box.setDouble(2, extent.getMinY());
                box.setDouble(3, extent.getMaxX());
                box.setDouble(4, extent.getMaxY());
                box.setString(5, layer);
                box.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("The GeoPackage cannot be completed", e));
        }
    }

    /** The header of the standard, with the box of the geometry, then its WKB. */
    private byte[] blob(Geometry geometry) {
        byte[] body = wkb.write(geometry);
        Envelope box = geometry.getEnvelopeInternal();
        boolean empty = box.isNull();
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + (empty ? 0 : BOX_BYTES) + body.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'G').put((byte) 'P').put((byte) 0);
        bytes.put((byte) (LITTLE_ENDIAN | (empty ? EMPTY : WITH_BOX))).putInt(DEGREES);
        if (!empty) {
            extent.expandToInclude(box);
            bytes.putDouble(box.getMinX()).putDouble(box.getMaxX());
            bytes.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return bytes.put(body).array();
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return value;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value == null ? null : value.toString();
    }

    private static String sqlType(FeatureColumn column) {
        return switch (column.type()) {
            case TEXT -> "text";
            case INTEGER -> "integer";
            case REAL -> "real";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
        };
    }

    /** SQLite does not tell Name from NAME, and two names are taken already. */
    private static List<String> names(List<FeatureColumn> columns) {
        Set<String> taken = new TreeSet<>(Arrays.asList("fid", "geom"));
        List<String> names = new ArrayList<>();
        for (FeatureColumn column : columns) {
            String name = column.name();
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = column.name() + "_" + i;
            }
            names.add(name);
        }
        return names;
    }

    /** An identifier as SQL writes it, whatever it holds. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"").replace("\0", "") + '"';
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                GeoPackageWriter.class.getResourceAsStream("create-geopackage.sql"), "create-geopackage.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
