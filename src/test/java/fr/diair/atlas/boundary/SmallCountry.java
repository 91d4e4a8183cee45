package fr.diair.atlas.boundary;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A country of nine square communes, 01001 to 01009 by rows from the south-west, of which 01009 took over 01010, the
 * eastern half of its square, on 1 January 2019. The western column is EPCI 200000001, the middle one 200000002, the
 * eastern one has none. One departement, one region.
 */
final class SmallCountry {
    static final double WEST = 2.0;
    static final double SOUTH = 46.0;
    static final double SIDE = 0.1;

    private SmallCountry() {}

    static Database database(String name) {
        Database database = TestDatabase.fresh(name);
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "insert into territory (level, code, vintage, name) values ('departement', '01', 2019, 'Ain'),"
                            + " ('region', '84', 2019, 'Auvergne-Rhône-Alpes'), ('epci', '200000001', 2019, 'CC de l''Ouest'),"
                            + " ('epci', '200000002', 2019, 'CC du Milieu')");
            for (int i = 0; i < 9; i++) {
                handle.execute(
                        "insert into territory (level, code, vintage, name, departement_code, region_code, epci_code)"
                                + " values ('commune', ?, 2019, ?, '01', '84', ?)",
                        code(i),
                        "Commune " + (i + 1),
                        i % 3 == 2 ? null : "20000000" + (i % 3 + 1));
            }
            handle.execute("insert into movement (level, on_date, kind, from_code, from_name, to_code, to_name) values"
                    + " ('commune', '2019-01-01', 'merge', '01009', 'Commune 9', '01009', 'Commune 9'),"
                    + " ('commune', '2019-01-01', 'merge', '01010', 'Commune 10', '01009', 'Commune 9')");
        });
        return database;
    }

    static String code(int i) {
        return "0100" + (i + 1);
    }

    /** The rings of 2018, as GeoJSON, by code. */
    static Map<String, String> rings() {
        Map<String, String> rings = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            rings.put(code(i), box(WEST + i % 3 * SIDE, SOUTH + i / 3 * SIDE, SIDE, SIDE));
        }
        double middle = WEST + 2.5 * SIDE;
        // The point in the middle of the southern side is one of 01006 too, as borders are shared.
        rings.put(
                "01006",
                ring(
                        WEST + 2 * SIDE,
                        SOUTH + SIDE,
                        WEST + 3 * SIDE,
                        SOUTH + SIDE,
                        WEST + 3 * SIDE,
                        SOUTH + 2 * SIDE,
                        middle,
                        SOUTH + 2 * SIDE,
                        WEST + 2 * SIDE,
                        SOUTH + 2 * SIDE));
        rings.put("01009", box(WEST + 2 * SIDE, SOUTH + 2 * SIDE, SIDE / 2, SIDE));
        rings.put(
                "01010",
                ring(
                        middle,
                        SOUTH + 2 * SIDE,
                        WEST + 3 * SIDE,
                        SOUTH + 2 * SIDE,
                        WEST + 3 * SIDE,
                        SOUTH + 3 * SIDE,
                        middle,
                        SOUTH + 3 * SIDE));
        return rings;
    }

    static Path write(Path folder, Map<String, String> rings) {
        List<String> features = new ArrayList<>();
        rings.forEach((code, ring) -> features.add(feature(code, ring)));
        return write(folder, features);
    }

    static Path write(Path folder, List<String> features) {
        try {
            return Files.writeString(
                    Files.createTempFile(folder, "communes", ".geojson"),
                    "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String feature(String code, String ring) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"nom\":\"N\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[%s]}}"
                .formatted(code, ring);
    }

    static String box(double west, double south, double width, double height) {
        return ring(west, south, west + width, south, west + width, south + height, west, south + height);
    }

    /** A closed ring of points given as x, y, x, y…, with five decimals. */
    static String ring(double... points) {
        List<String> positions = new ArrayList<>();
        for (int i = 0; i < points.length; i += 2) {
            positions.add(String.format(Locale.ROOT, "[%.5f,%.5f]", points[i], points[i + 1]));
        }
        positions.add(positions.get(0));
        return "[" + String.join(",", positions) + "]";
    }
}
