package fr.diair.atlas.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.geo.LegalProjection;
import fr.diair.atlas.geo.Repair;
import fr.diair.atlas.vector.source.SmallFlatGeobuf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Formats other than GeoJSON, from the file to the polygons in degrees. */
class FeatureFormatsTest {
    private static final String NAME = "L'Haÿ-les-Roses";
    private static final String WITH_HOLE =
            "POLYGON ((2.3 48.7, 2.4 48.7, 2.4 48.8, 2.3 48.8, 2.3 48.7), (2.34 48.74, 2.34 48.76, 2.36 48.76, 2.36 48.74, 2.34 48.74))";
    private static final String TWO_PARTS =
            "MULTIPOLYGON (((4.3 45.4, 4.4 45.4, 4.4 45.5, 4.3 45.4)), ((4.5 45.4, 4.6 45.4, 4.6 45.5, 4.5 45.4)))";

    @TempDir
    private Path folder;

    @BeforeAll
    static void unpack() {
        LegalProjection.unpackIn(Path.of("target", "epsg"));
    }

    @Test
    void a_geopackage_is_read_and_nothing_is_left_beside_it() throws Exception {
        Path file = geoPackage();
        assertThat(read(file, FeatureOptions.DETECT)).isEqualTo(expected());
        FeatureShape shape = shape(file);
        assertThat(shape.format()).isEqualTo("geopackage");
        assertThat(shape.layers()).containsExactly("communes");
        assertThat(shape.epsg()).isEqualTo(4326);
        assertThat(shape.count()).isEqualTo(2);
        assertThat(shape.fields()).extracting(FeatureField::name).contains("INSEE_COM", "NOM");
        try (var beside = Files.list(folder)) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void a_base_that_is_no_geopackage_and_a_layer_that_is_a_view_are_refused() throws Exception {
        Path plain = folder.resolve("plain.gpkg");
        sql(plain, "create table communes (code text)");
        refused("not-a-geopackage", plain, FeatureOptions.DETECT);

        Path viewed = geoPackage();
        sql(viewed, "alter table communes rename to hidden", "create view communes as select * from hidden");
        refused("no-features", viewed, FeatureOptions.DETECT);
        refused("no-such-layer", geoPackage(), new FeatureOptions(null, "regions", null));
    }

    @Test
    void a_geopackage_without_a_system_asks_for_it() throws Exception {
        Path file = geoPackage();
        sql(file, "update gpkg_geometry_columns set srs_id = 0");
        refused("crs-missing", file, FeatureOptions.DETECT);
        assertThat(Objects.requireNonNull(shape(file).epsgNeeded())).contains("EPSG:4326");
        assertThat(read(file, new FeatureOptions(4326, null, null))).isEqualTo(expected());
        refused("epsg-unknown", file, new FeatureOptions(99_999, null, null));
    }

    @Test
    void a_flatgeobuf_is_read() throws Exception {
        Path file = flatGeobuf();
        assertThat(read(file, FeatureOptions.DETECT)).isEqualTo(expected());
        FeatureShape shape = shape(file);
        assertThat(shape.format()).isEqualTo("flatgeobuf");
        assertThat(shape.epsg()).isEqualTo(4326);
        assertThat(shape.count()).isEqualTo(2);
        assertThat(shape.fields())
                .containsExactly(
                        new FeatureField("INSEE_COM", List.of("94038", "42218")),
                        new FeatureField("NOM", List.of(NAME, "Saint-Étienne")));
    }

    /** What the programs of others write is read with the same areas. */
    @ParameterizedTest(name = "{0} in EPSG:{2} by GDAL")
    @CsvSource({
        "ESRI Shapefile, zip, 2154, UTF-8",
        "ESRI Shapefile, zip, 3857, ISO-8859-1",
        "ESRI Shapefile, zip, 4326, CP850",
        "GPKG, gpkg, 2154, ",
        "GPKG, gpkg, 4326, ",
        "FlatGeobuf, fgb, 2154, ",
        "FlatGeobuf, fgb, 4326, ",
        "GeoJSON, json, 3857, ",
        "GeoJSONSeq, ndjson, 4326, "
    })
    void what_gdal_writes_gives_the_same_names_and_areas(String driver, String extension, int epsg, String encoding)
            throws Exception {
        assumeTrue(gdal(), "skipped: ogr2ogr is not installed");
        Path from = geoPackage();
        Path to = folder.resolve(extension.equals("zip") ? "gdal.shz" : "gdal." + extension);
        List<String> command = new ArrayList<>(
                List.of("ogr2ogr", "-f", driver, to.toString(), from.toString(), "-t_srs", "EPSG:" + epsg));
        if (encoding != null) {
            command.addAll(List.of("-lco", "ENCODING=" + encoding));
        }
        run(command);
        SortedMap<String, String> names = new TreeMap<>();
        SortedMap<String, Double> areas = new TreeMap<>();
        try (FeatureFile file = FeatureFile.open(to, "communes", FeatureOptions.DETECT)) {
            FeatureContent content = file.read(field -> true);
            assertThat(content.refusals()).isEmpty();
            for (VectorFeature feature : content.features()) {
                String code = String.valueOf(feature.attributes().get("INSEE_COM"));
                names.put(code, String.valueOf(feature.attributes().get("NOM")));
                areas.put(code, LegalProjection.METROPOLE.areaM2(feature.geometry()));
            }
        }
        assertThat(names).isEqualTo(Map.of("94038", NAME, "42218", "Saint-Étienne"));
        geometries().forEach((code, geometry) -> {
            double area = LegalProjection.METROPOLE.areaM2(geometry);
            // GDAL's own projection to and fro is within this.
            assertThat(areas.get(code)).isCloseTo(area, within(area * 1e-6));
        });
    }

    @ParameterizedTest
    @CsvSource({"gpkg, 1500", "fgb, 4000"})
    void random_damage_is_an_error_in_a_sentence_or_a_reading_never_anything_else(String format, int times)
            throws Exception {
        byte[] whole = Files.readAllBytes(format.equals("gpkg") ? geoPackage() : flatGeobuf());
        Path file = folder.resolve("fuzz");
        Random random = new Random(5490);
        int refused = 0;
        for (int i = 0; i < times; i++) {
            byte[] bytes =
                    i % 4 == 0 ? java.util.Arrays.copyOf(whole, 16 + random.nextInt(whole.length - 16)) : whole.clone();
            for (int j = 0; j < 1 + random.nextInt(8); j++) {
                bytes[16 + random.nextInt(bytes.length - 16)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                    try (FeatureFile features = FeatureFile.open(file, "fuzz", new FeatureOptions(4326, null, null))) {
                        features.shape();
                        features.read(field -> true);
                    }
                });
            } catch (DataException fault) {
                refused++;
                assertThat(fault.sentence()).isNotBlank();
            }
        }
        assertThat(refused).isBetween(times / 20, times - 1);
    }

    private void refused(String code, Path path, FeatureOptions options) {
        assertThatThrownBy(() -> read(path, options)).isInstanceOfSatisfying(DataException.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.sentence()).contains(String.valueOf(path.getFileName()));
        });
    }

    private static SortedMap<String, String> read(Path path, FeatureOptions options) {
        SortedMap<String, String> found = new TreeMap<>();
        try (FeatureFile file = FeatureFile.open(path, String.valueOf(path.getFileName()), options)) {
            for (VectorFeature feature : file.read(field -> true).features()) {
                found.put(
                        String.valueOf(feature.attributes().get("INSEE_COM")),
                        feature.attributes().get("NOM") + " "
                                + Repair.multi(feature.geometry()).norm());
            }
        }
        return found;
    }

    private static FeatureShape shape(Path path) {
        try (FeatureFile file = FeatureFile.open(path, String.valueOf(path.getFileName()), FeatureOptions.DETECT)) {
            return file.shape();
        }
    }

    private static TreeMap<String, Geometry> geometries() {
        try {
            return new TreeMap<>(
                    Map.of("94038", new WKTReader().read(WITH_HOLE), "42218", new WKTReader().read(TWO_PARTS)));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, String> expected() {
        SortedMap<String, String> expected = new TreeMap<>();
        geometries()
                .forEach((code, geometry) -> expected.put(
                        code,
                        (code.equals("94038") ? NAME : "Saint-Étienne") + " "
                                + Repair.multi(geometry).norm()));
        return expected;
    }

    private Path geoPackage() throws IOException {
        Path file = folder.resolve("communes.gpkg");
        Files.deleteIfExists(file);
        List<FeatureColumn> columns = List.of(
                new FeatureColumn("INSEE_COM", FeatureColumn.Type.TEXT),
                new FeatureColumn("NOM", FeatureColumn.Type.TEXT));
        try (FeatureWriter writer = new GeoPackageWriter(file, "communes", columns)) {
            geometries()
                    .descendingMap()
                    .forEach((code, geometry) -> writer.feature(
                            Map.of("INSEE_COM", code, "NOM", code.equals("94038") ? NAME : "Saint-Étienne"), geometry));
        }
        return file;
    }

    private Path flatGeobuf() {
        List<SmallFlatGeobuf.One> features = new ArrayList<>();
        geometries()
                .descendingMap()
                .forEach((code, geometry) -> features.add(new SmallFlatGeobuf.One(
                        List.of(code, code.equals("94038") ? NAME : "Saint-Étienne"), geometry)));
        return SmallFlatGeobuf.write(folder.resolve("communes.fgb"), 4326, List.of("INSEE_COM", "NOM"), features);
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static boolean gdal() {
        return Files.isExecutable(Path.of("/usr/bin/ogr2ogr"));
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("gdal.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
