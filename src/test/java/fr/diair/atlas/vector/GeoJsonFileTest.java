package fr.diair.atlas.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.geo.Repair;
import fr.diair.atlas.vector.source.SourceNotice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GeoJsonFileTest {
    private static final String SQUARE = "[[[2,46],[3,46],[3,47],[2,47],[2,46]]]";

    @TempDir
    private Path folder;

    @Test
    void communes_are_read_with_their_code_and_name() throws IOException {
        FeatureContent content = read(feature("{\"code\":\"01001\",\"nom\":\"L'Abergement\"}", polygon(SQUARE)));
        assertThat(content.refusals()).isEmpty();
        assertThat(content.features())
                .extracting(
                        GeoJsonFileTest::code,
                        feature -> feature.attributes().get("nom"),
                        VectorFeature::index,
                        VectorFeature::line)
                .containsExactly(tuple("01001", "L'Abergement", 1L, 2));
        assertThat(content.features().get(0).geometry().getArea()).isEqualTo(1);
        assertThat(content.features().get(0).geometry().getSRID()).isEqualTo(4326);
    }

    @Test
    void gzip_is_known_by_its_first_bytes_whatever_the_name() throws IOException {
        Path plain = write("plain.gz", collection(feature("{\"code\":\"01001\"}", polygon(SQUARE))));
        Path packed = folder.resolve("packed.json");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }
        assertThat(of(packed).features()).hasSize(1);
        assertThat(of(plain).features()).hasSize(1);
    }

    @Test
    @Tag("slow")
    void a_gzip_that_unfolds_without_end_is_refused() throws IOException {
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
            gzip.write(" ".repeat(64 << 20).getBytes(StandardCharsets.US_ASCII));
        }
        Path file = folder.resolve("bomb.geojson.gz");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 70; i++) {
                out.write(member.toByteArray());
            }
        }
        assertThat(Files.size(file)).isLessThan(10_000_000);
        assertThatThrownBy(() -> of(file)).isInstanceOfSatisfying(DataException.class, fault -> assertThat(fault.code())
                .isEqualTo("zip-bomb"));
    }

    @Test
    void the_order_of_members_does_not_matter() throws IOException {
        String late = "{\"geometry\":{\"coordinates\":" + SQUARE
                + ",\"type\":\"Polygon\"},\"properties\":{\"code\":\"01001\"},\"id\":7,\"type\":\"Feature\"}";
        Path file = write("late.json", "{\"features\":[" + late + "],\"type\":\"FeatureCollection\"}");
        assertThat(of(file).features()).hasSize(1);
    }

    @Test
    void multipolygons_and_holes_are_kept() throws IOException {
        String hole = "[[2.4,46.4],[2.6,46.4],[2.6,46.6],[2.4,46.6],[2.4,46.4]]";
        String far = "[[5,46],[6,46],[6,47],[5,47],[5,46]]";
        String shape = "[[%s,%s],[%s]]".formatted(SQUARE.substring(1, SQUARE.length() - 1), hole, far);
        FeatureContent content =
                read(feature("{\"code\":\"01001\"}", "{\"type\":\"MultiPolygon\",\"coordinates\":" + shape + "}"));
        assertThat(content.features().get(0).geometry().getNumGeometries()).isEqualTo(2);
        assertThat(content.features().get(0).geometry().getArea()).isBetween(1.9599, 1.9601);
    }

    @Test
    void rings_are_closed_and_altitudes_left_out_and_both_are_counted() throws IOException {
        FeatureContent content =
                read(feature("{\"code\":\"01001\"}", polygon("[[[2,46,12],[3,46],[3,47],[2,47,0,9]]]")));
        assertThat(content.features().get(0).geometry().isValid()).isTrue();
        assertThat(content.notices()).extracting(SourceNotice::code).containsExactly("closed-rings", "altitudes");
    }

    @Test
    void polygons_are_taken_out_of_collections_at_any_depth() throws IOException {
        String point = "{\"type\":\"Point\",\"coordinates\":[2,46]}";
        String inner = "{\"type\":\"GeometryCollection\",\"geometries\":[" + polygon(SQUARE) + "," + point + "]}";
        String outer = "{\"type\":\"GeometryCollection\",\"geometries\":[" + inner + "]}";
        FeatureContent content = read(feature("{\"code\":\"01001\"}", outer));
        assertThat(content.features().get(0).geometry().getArea()).isEqualTo(1);
        assertThat(content.notices()).extracting(SourceNotice::code).containsExactly("collection");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-geometry    | null",
                "geometry-type  | {\"type\":\"Point\",\"coordinates\":[2,46]}",
                "empty-geometry | {\"type\":\"GeometryCollection\",\"geometries\":[]}",
                "geometry-type  | {\"type\":\"LineString\",\"coordinates\":[[2,46],[3,46]]}",
                "outside-france | {\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,1],[1,1],[0,0]]]}",
                "not-finite     | {\"type\":\"Polygon\",\"coordinates\":[[[1e999,46],[3,46],[3,47]]]}",
                "empty-geometry | {\"type\":\"Polygon\",\"coordinates\":[]}",
                "empty-geometry | {\"type\":\"Polygon\"}",
                "empty-geometry | {\"type\":\"MultiPolygon\",\"coordinates\":[[]]}",
                "short-ring     | {\"type\":\"Polygon\",\"coordinates\":[[[2,46],[3,46],[2,46]]]}",
                "coordinates    | {\"type\":\"Polygon\",\"coordinates\":[[[\"2\",\"46\"],[3,46]]]}",
                "coordinates    | {\"type\":\"Polygon\",\"coordinates\":[[[\"2,35\",\"48,85\"],[\"2,36\",\"48,85\"]]]}",
                "coordinates    | {\"type\":\"Polygon\",\"coordinates\":[[[\"2°21'07\\\"E\",\"48°51'24\\\"N\"],[3,46]]]}",
                "coordinates    | {\"type\":\"Polygon\",\"coordinates\":[[[2],[3]]]}",
                "coordinates    | {\"type\":\"Polygon\",\"coordinates\":[[[null,46]]]}",
                "coordinates    | {\"type\":\"Polygon\",\"coordinates\":[[[[[[2,46]]]]]]}",
                "not-degrees    | {\"type\":\"Polygon\",\"coordinates\":[[[652000,6862000],[652000,6862001],[652001,6862001]]]}",
                "swapped        | {\"type\":\"Polygon\",\"coordinates\":[[[46,2],[46,3],[47,3],[47,2],[46,2]]]}"
            })
    void a_feature_that_cannot_be_taken_is_refused_and_the_next_is_read(String reason, String geometry)
            throws IOException {
        FeatureContent content = read(
                feature("{\"code\":\"01001\"}", geometry) + ",\n" + feature("{\"code\":\"01002\"}", polygon(SQUARE)));
        assertThat(content.refusals())
                .extracting(
                        FeatureRefusal::code,
                        refusal -> refusal.attributes().get("code"),
                        FeatureRefusal::index,
                        FeatureRefusal::line)
                .containsExactly(tuple(reason, "01001", 1L, 2));
        assertThat(content.features()).extracting(GeoJsonFileTest::code).containsExactly("01002");
    }

    @Test
    void points_said_twice_rings_turned_round_and_missing_properties_are_harmless() throws IOException {
        String twice = polygon("[[[2,46],[2,46],[3,46],[3,46],[3,47],[2,47],[2,46]]]");
        String clockwise = polygon("[[[2,46],[2,47],[3,47],[3,46],[2,46]]]");
        String many = "{\"type\":\"MultiPolygon\",\"coordinates\":[" + SQUARE + "]}";
        FeatureContent content = read(feature("{\"code\":\"01001\"}", twice) + ","
                + feature("{\"code\":\"01001\"}", clockwise) + "," + feature("null", many)
                + ",{\"type\":\"Feature\",\"geometry\":" + polygon(SQUARE) + "}");
        assertThat(content.refusals()).isEmpty();
        assertThat(content.features()).hasSize(4).allSatisfy(feature -> {
            assertThat(feature.geometry().isValid()).isTrue();
            assertThat(feature.geometry().getArea()).isEqualTo(1);
        });
        assertThat(content.features().get(2).attributes()).isEmpty();
    }

    @Test
    void a_hole_outside_its_shell_is_kept_as_it_is_for_the_repair() throws IOException {
        String shape = "[" + SQUARE.substring(1, SQUARE.length() - 1)
                + ",[[4.4,46.4],[4.6,46.4],[4.6,46.6],[4.4,46.6],[4.4,46.4]]]";
        Geometry geometry = read(feature("{\"code\":\"01001\"}", polygon(shape)))
                .features()
                .get(0)
                .geometry();
        assertThat(geometry.isValid()).isFalse();
        Repair repair = Repair.of(geometry);
        assertThat(repair.fault()).isNotNull();
        assertThat(repair.geometry().isValid()).isTrue();
        assertThat(repair.geometry().covers(new GeometryFactory().createPoint(new Coordinate(2.5, 46.5))))
                .isTrue();
    }

    @Test
    void a_polygon_of_a_million_points_is_read() throws IOException {
        StringBuilder ring = new StringBuilder("[[");
        int points = 1_000_000;
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            ring.append(String.format(
                    java.util.Locale.ROOT, "[%.9f,%.9f],", 2.5 + Math.cos(angle) / 2, 46.5 + Math.sin(angle) / 2));
        }
        ring.append("[3.000000000,46.500000000]]]");
        FeatureContent content = read(feature("{\"code\":\"01001\"}", polygon(ring.toString())));
        assertThat(content.features().get(0).geometry().getNumPoints()).isEqualTo(points + 1);
    }

    @Test
    void collections_a_thousand_deep_are_refused_or_read_but_nothing_falls() throws IOException {
        String deep = "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(1_000)
                + polygon(SQUARE)
                + "]}".repeat(1_000);
        Path file = write(
                "deep.json",
                collection(feature("{\"code\":\"01001\"}", deep) + ",\n"
                        + feature("{\"code\":\"01002\"}", polygon(SQUARE))));
        assertThatThrownBy(() -> of(file)).isInstanceOf(DataException.class).hasMessageContaining("deep.json");
    }

    @Test
    void what_is_not_a_feature_is_refused() throws IOException {
        FeatureContent content = read("12, [[1],[2]], " + feature("{\"code\":\"01002\"}", polygon(SQUARE)));
        assertThat(content.refusals()).extracting(FeatureRefusal::code).containsExactly("not-feature", "not-feature");
        assertThat(content.features()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "geojson-not-collection | []",
                "geojson-not-collection | {\"type\":\"Polygon\",\"coordinates\":[]}",
                "geojson-not-collection | \"texte\"",
                "geojson-not-collection | {\"type\":\"FeatureCollection\",\"features\":{}}",
                "geojson-not-collection | {\"type\":\"FeatureCollection\"}",
                "geojson-not-collection | {\"type\":\"FeatureCollection\",\"features\":[]} {}",
                "geojson-malformed      | {\"type\":\"FeatureCollection\",\"features\":[{\"type\"",
                "geojson-malformed      | <html></html>",
                "geojson-malformed      | {\"type\":\"FeatureCollection\",\"features\":[NaN]}",
                "geojson-malformed      | code;nom",
                "zip-damaged            | PK-archive"
            })
    void a_file_that_is_something_else_is_refused_as_a_whole(String code, String text) throws IOException {
        Path file = write("other.geojson", text);
        assertThatThrownBy(() -> of(file)).isInstanceOfSatisfying(DataException.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.sentence()).contains("other.geojson").endsWith(".");
        });
    }

    @Test
    void a_malformed_file_is_refused_with_its_line() throws IOException {
        Path file = write("broken.json", collection("\n\n{\"type\":\"Feature\",,}"));
        assertThatThrownBy(() -> of(file)).hasMessageContaining("ligne 4");
    }

    @Test
    void nesting_without_end_is_refused() throws IOException {
        Path file = write("deep.json", collection("[".repeat(100_000)));
        assertThatThrownBy(() -> of(file)).isInstanceOf(DataException.class);
    }

    @Test
    void an_empty_or_missing_file_is_refused() throws IOException {
        Path empty = write("empty.json", "");
        assertThatThrownBy(() -> of(empty)).hasMessageContaining("est vide");
        assertThatThrownBy(() -> of(folder.resolve("none.json"))).hasMessageContaining("n'existe pas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"})
    void the_old_member_that_names_degrees_is_harmless(String name) throws IOException {
        assertThat(of(withCrs(name)).features()).hasSize(1);
    }

    @Test
    void the_old_member_that_names_a_plane_is_honoured_even_at_the_end_of_the_file() throws IOException {
        String plane = polygon("[[[700000,6600000],[710000,6600000],[710000,6610000],[700000,6600000]]]");
        String crs = "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::2154\"}}";
        Path file = write(
                "plan.json",
                "{\"type\":\"FeatureCollection\",\"features\":[%s],\"crs\":%s}"
                        .formatted(feature("{\"code\":\"01001\"}", plane), crs));
        Coordinate at = of(file).features().get(0).geometry().getCoordinate();
        assertThat(at.getX()).isCloseTo(3, within(1e-6));
        assertThat(at.getY()).isCloseTo(46.5, within(1e-6));
        assertThat(of(file).epsg()).isEqualTo(2154);
    }

    @Test
    void the_old_member_that_names_nothing_known_asks_for_the_number() throws IOException {
        Path file = withCrs("urn:mairie:local");
        assertThatThrownBy(() -> of(file))
                .isInstanceOfSatisfying(
                        DataException.class, fault -> assertThat(fault.code()).isEqualTo("crs-unknown"))
                .hasMessageContaining("urn:mairie:local")
                .hasMessageContaining("EPSG:4326");
        assertThat(shape(file).epsgNeeded()).contains("urn:mairie:local");
    }

    @Test
    void features_one_per_line_or_in_an_array_are_read_and_it_is_said() throws IOException {
        String one = feature("{\"code\":\"01001\"}", polygon(SQUARE));
        String two = feature("{\"code\":\"01002\"}", polygon(SQUARE));
        for (String text : List.of(one + "\n" + two + "\n", "[" + one + "," + two + "]")) {
            FeatureContent content = of(write("lignes.ndjson", text));
            assertThat(content.features()).extracting(GeoJsonFileTest::code).containsExactly("01001", "01002");
            assertThat(content.notices()).extracting(SourceNotice::code).containsExactly("loose-features");
        }
    }

    @Test
    void a_file_all_swapped_or_not_in_degrees_is_refused_as_a_whole_with_what_to_do() throws IOException {
        Path swapped = write(
                "inverse.json",
                collection(feature("{\"code\":\"01001\"}", polygon("[[[46,2],[46,3],[47,3],[47,2],[46,2]]]"))));
        assertThatThrownBy(() -> of(swapped)).hasMessageContaining("latitude").hasMessageContaining("échangez-les");
        Path plane = write(
                "plan.json",
                collection(feature(
                        "{\"code\":\"01001\"}",
                        polygon("[[[700000,6600000],[710000,6600000],[710000,6610000],[700000,6600000]]]"))));
        assertThatThrownBy(() -> of(plane)).hasMessageContaining("Lambert-93").hasMessageContaining("EPSG:2154");
        assertThat(shape(plane).epsg()).isNull();
        assertThat(shape(plane).epsgNeeded()).contains("EPSG:2154");
        FeatureOptions said = new FeatureOptions(2154, null, null);
        try (FeatureFile file = FeatureFile.open(plane, "plan.json", said)) {
            assertThat(file.read(field -> true).features()).hasSize(1);
        }
    }

    @Test
    void degrees_in_a_file_in_metres_are_refused() throws IOException {
        String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:2154\"}}";
        String plane = polygon("[[[700000,6600000],[710000,6600000],[710000,6610000],[700000,6600000]]]");
        Path file = write(
                "mixte.json",
                "{\"type\":\"FeatureCollection\",%s,\"features\":[%s,%s]}"
                        .formatted(
                                crs,
                                feature("{\"code\":\"01001\"}", plane),
                                feature("{\"code\":\"01002\"}", polygon(SQUARE))));
        assertThat(of(file).refusals()).extracting(FeatureRefusal::code).containsExactly("mixed-coordinates");
        assertThat(of(file).features()).hasSize(1);
    }

    @Test
    void a_file_is_looked_at_before_it_is_read() throws IOException {
        Path file = write(
                "communes.geojson",
                collection(feature("{\"code\":\"01001\",\"nom\":\"Là\"}", polygon(SQUARE)) + ","
                        + feature("{\"code\":\"01002\",\"pop\":12}", polygon(SQUARE))));
        FeatureShape shape = shape(file);
        assertThat(shape.format()).isEqualTo("geojson");
        assertThat(shape.epsg()).isEqualTo(4326);
        assertThat(shape.epsgNeeded()).isNull();
        assertThat(shape.count()).isEqualTo(2);
        assertThat(shape.fields())
                .containsExactly(
                        new FeatureField("code", List.of("01001", "01002")),
                        new FeatureField("nom", List.of("Là")),
                        new FeatureField("pop", List.of("12")));
    }

    @Test
    void random_damage_is_an_error_in_a_sentence_or_a_reading_never_anything_else() throws IOException {
        byte[] whole = collection(feature("{\"code\":\"01001\"}", polygon(SQUARE)) + ",\n"
                        + feature(
                                "{\"code\":\"01002\"}", "{\"type\":\"MultiPolygon\",\"coordinates\":[" + SQUARE + "]}"))
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20191231);
        Path file = folder.resolve("fuzz.geojson");
        int refused = 0;
        for (int i = 0; i < 4000; i++) {
            byte[] bytes = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) + 1 : whole.length);
            for (int j = 0; j < 1 + random.nextInt(4); j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> of(file));
            } catch (DataException fault) {
                refused++;
                assertThat(fault.sentence()).contains("fuzz.geojson");
            }
        }
        assertThat(refused).isBetween(1000, 3999);
    }

    @Test
    void the_outline_of_data_is_read_by_its_territory() {
        FeatureContent outline = of(Path.of("data/geo/france-outline.geojson"));
        assertThat(outline.features())
                .extracting(feature -> feature.attributes().get("territory"))
                .containsExactlyInAnyOrder("metropole", "971", "972", "973", "974", "976");
        assertThat(outline.refusals()).isEmpty();
    }

    private static FeatureShape shape(Path path) {
        try (FeatureFile file = FeatureFile.open(path, String.valueOf(path.getFileName()), FeatureOptions.DETECT)) {
            return file.shape();
        }
    }

    private static FeatureContent of(Path path) {
        try (FeatureFile file = FeatureFile.open(path, String.valueOf(path.getFileName()), FeatureOptions.DETECT)) {
            return file.read(field -> true);
        }
    }

    private static @Nullable Object code(VectorFeature feature) {
        return feature.attributes().get("code");
    }

    private Path withCrs(String name) throws IOException {
        String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"%s\"}}".formatted(name);
        return write(
                "crs.json",
                "{\"type\":\"FeatureCollection\",%s,\"features\":[%s]}"
                        .formatted(crs, feature("{\"code\":\"01001\"}", polygon(SQUARE))));
    }

    private FeatureContent read(String features) throws IOException {
        return of(write("communes.geojson", collection(features)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + features + "\n]}";
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
    }

    private static String polygon(String coordinates) {
        return "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}";
    }
}
