package fr.diair.atlas.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.diair.atlas.fault.DataException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonReaderTest {
    private static final String SQUARE = "[[[2,46],[3,46],[3,47],[2,47],[2,46]]]";

    @TempDir
    private Path folder;

    @Test
    void communes_are_read_with_their_code_and_name() throws IOException {
        GeoJsonContent content = read(feature("{\"code\":\"01001\",\"nom\":\"L'Abergement\"}", polygon(SQUARE)));
        assertThat(content.refusals()).isEmpty();
        assertThat(content.features())
                .extracting(GeoJsonFeature::code, GeoJsonFeature::name, GeoJsonFeature::index, GeoJsonFeature::line)
                .containsExactly(tuple("01001", "L'Abergement", 1, 2));
        assertThat(content.features().get(0).geometry().getArea()).isEqualTo(1);
        assertThat(content.features().get(0).geometry().getSRID()).isEqualTo(4326);
    }

    @Test
    void the_names_that_the_ign_gives_to_properties_are_known() throws IOException {
        GeoJsonContent content = read(
                feature("{\"ID\":1,\"INSEE_COM\":\"2A004\",\"NOM\":\"Ajaccio\",\"POPULATION\":null}", polygon(SQUARE)));
        assertThat(content.features())
                .extracting(GeoJsonFeature::code, GeoJsonFeature::name)
                .containsExactly(tuple("2A004", "Ajaccio"));
    }

    @Test
    void gzip_is_known_by_its_first_bytes_whatever_the_name() throws IOException {
        Path plain = write("plain.gz", collection(feature("{\"code\":\"01001\"}", polygon(SQUARE))));
        Path packed = folder.resolve("packed.json");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }
        assertThat(GeoJsonReader.communes(packed).features()).hasSize(1);
        assertThat(GeoJsonReader.communes(plain).features()).hasSize(1);
        assertThat(GeoJsonReader.communes(packed).sha256())
                .isNotEqualTo(GeoJsonReader.communes(plain).sha256());
    }

    @Test
    void the_order_of_members_does_not_matter() throws IOException {
        String late = "{\"geometry\":{\"coordinates\":" + SQUARE
                + ",\"type\":\"Polygon\"},\"properties\":{\"code\":\"01001\"},\"id\":7,\"type\":\"Feature\"}";
        Path file = write("late.json", "{\"features\":[" + late + "],\"type\":\"FeatureCollection\"}");
        assertThat(GeoJsonReader.communes(file).features()).hasSize(1);
    }

    @Test
    void multipolygons_and_holes_are_kept() throws IOException {
        String hole = "[[2.4,46.4],[2.6,46.4],[2.6,46.6],[2.4,46.6],[2.4,46.4]]";
        String far = "[[5,46],[6,46],[6,47],[5,47],[5,46]]";
        String shape = "[[%s,%s],[%s]]".formatted(SQUARE.substring(1, SQUARE.length() - 1), hole, far);
        GeoJsonContent content =
                read(feature("{\"code\":\"01001\"}", "{\"type\":\"MultiPolygon\",\"coordinates\":" + shape + "}"));
        assertThat(content.features().get(0).geometry().getNumGeometries()).isEqualTo(2);
        assertThat(content.features().get(0).geometry().getArea()).isBetween(1.9599, 1.9601);
    }

    @Test
    void rings_are_closed_and_altitudes_left_out_and_both_are_counted() throws IOException {
        GeoJsonContent content =
                read(feature("{\"code\":\"01001\"}", polygon("[[[2,46,12],[3,46],[3,47],[2,47,0,9]]]")));
        assertThat(content.features().get(0).geometry().isValid()).isTrue();
        assertThat(content.closedRings()).isEqualTo(1);
        assertThat(content.altitudes()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-geometry    | null",
                "geometry-type  | {\"type\":\"Point\",\"coordinates\":[2,46]}",
                "geometry-type  | {\"type\":\"GeometryCollection\",\"geometries\":[]}",
                "empty-geometry | {\"type\":\"Polygon\",\"coordinates\":[]}",
                "empty-geometry | {\"type\":\"Polygon\"}",
                "empty-geometry | {\"type\":\"MultiPolygon\",\"coordinates\":[[]]}",
                "short-ring     | {\"type\":\"Polygon\",\"coordinates\":[[[2,46],[3,46],[2,46]]]}",
                "coordinates    | {\"type\":\"Polygon\",\"coordinates\":[[[\"2\",\"46\"],[3,46]]]}",
                "coordinates    | {\"type\":\"Polygon\",\"coordinates\":[[[2],[3]]]}",
                "coordinates    | {\"type\":\"Polygon\",\"coordinates\":[[[null,46]]]}",
                "coordinates    | {\"type\":\"Polygon\",\"coordinates\":[[[[[[2,46]]]]]]}",
                "not-degrees    | {\"type\":\"Polygon\",\"coordinates\":[[[652000,6862000],[652000,6862001]]]}",
                "swapped        | {\"type\":\"Polygon\",\"coordinates\":[[[46,2],[46,3],[47,3],[47,2],[46,2]]]}"
            })
    void a_feature_that_cannot_be_taken_is_refused_and_the_next_is_read(String reason, String geometry)
            throws IOException {
        GeoJsonContent content = read(
                feature("{\"code\":\"01001\"}", geometry) + ",\n" + feature("{\"code\":\"01002\"}", polygon(SQUARE)));
        assertThat(content.refusals())
                .extracting(
                        GeoJsonContent.Refusal::reason,
                        GeoJsonContent.Refusal::code,
                        GeoJsonContent.Refusal::index,
                        GeoJsonContent.Refusal::line)
                .containsExactly(tuple(reason, "01001", 1, 2));
        assertThat(content.features()).extracting(GeoJsonFeature::code).containsExactly("01002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "null", "{\"code\":null}", "{\"code\":\"  \"}", "{\"code\":{\"a\":1}}", "{\"nom\":\"X\"}"})
    void a_feature_without_a_code_is_refused(String properties) throws IOException {
        assertThat(read(feature(properties, polygon(SQUARE))).refusals())
                .extracting(GeoJsonContent.Refusal::reason)
                .containsExactly("no-code");
    }

    @Test
    void what_is_not_a_feature_is_refused() throws IOException {
        GeoJsonContent content = read("12, [[1],[2]], " + feature("{\"code\":\"01002\"}", polygon(SQUARE)));
        assertThat(content.refusals())
                .extracting(GeoJsonContent.Refusal::reason)
                .containsExactly("not-feature", "not-feature");
        assertThat(content.features()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "geojson-not-collection | [1,2]",
                "geojson-not-collection | {\"type\":\"Feature\",\"properties\":{},\"geometry\":null}",
                "geojson-not-collection | {\"type\":\"Feature\"} {\"type\":\"Feature\"}",
                "geojson-not-collection | {\"type\":\"FeatureCollection\",\"features\":{}}",
                "geojson-not-collection | {\"type\":\"FeatureCollection\"}",
                "geojson-not-collection | {\"type\":\"FeatureCollection\",\"features\":[]} {}",
                "geojson-malformed      | {\"type\":\"FeatureCollection\",\"features\":[{\"type\"",
                "geojson-malformed      | <html></html>",
                "geojson-malformed      | {\"type\":\"FeatureCollection\",\"features\":[NaN]}",
                "geojson-malformed      | code;nom",
                "file-zip               | PK-archive"
            })
    void a_file_that_is_something_else_is_refused_as_a_whole(String code, String text) throws IOException {
        Path file = write("other.geojson", text);
        assertThatThrownBy(() -> GeoJsonReader.communes(file)).isInstanceOfSatisfying(DataException.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.sentence()).contains("other.geojson").endsWith(".");
        });
    }

    @Test
    void a_malformed_file_is_refused_with_its_line() throws IOException {
        Path file = write("broken.json", collection("\n\n{\"type\":\"Feature\",,}"));
        assertThatThrownBy(() -> GeoJsonReader.communes(file)).hasMessageContaining("ligne 4");
    }

    @Test
    void nesting_without_end_is_refused() throws IOException {
        Path file = write("deep.json", collection("[".repeat(100_000)));
        assertThatThrownBy(() -> GeoJsonReader.communes(file)).isInstanceOf(DataException.class);
    }

    @Test
    void an_empty_or_missing_file_is_refused() throws IOException {
        Path empty = write("empty.json", "");
        assertThatThrownBy(() -> GeoJsonReader.communes(empty)).hasMessageContaining("est vide");
        assertThatThrownBy(() -> GeoJsonReader.communes(folder.resolve("none.json")))
                .hasMessageContaining("n'existe pas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"})
    void the_old_member_that_names_degrees_is_harmless(String name) throws IOException {
        assertThat(GeoJsonReader.communes(withCrs(name)).features()).hasSize(1);
    }

    @Test
    void the_old_member_that_names_another_system_is_refused() throws IOException {
        Path file = withCrs("urn:ogc:def:crs:EPSG::2154");
        assertThatThrownBy(() -> GeoJsonReader.communes(file))
                .hasMessageContaining("urn:ogc:def:crs:EPSG::2154")
                .hasMessageContaining("reprojetez-le");
    }

    @Test
    void the_outline_of_data_is_read_by_its_territory() {
        GeoJsonContent outline = GeoJsonReader.keyedBy("territory", Path.of("data/geo/france-outline.geojson"));
        assertThat(outline.features())
                .extracting(GeoJsonFeature::code)
                .containsExactlyInAnyOrder("metropole", "971", "972", "973", "974", "976");
        assertThat(outline.refusals()).isEmpty();
    }

    private Path withCrs(String name) throws IOException {
        String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"%s\"}}".formatted(name);
        return write(
                "crs.json",
                "{\"type\":\"FeatureCollection\",%s,\"features\":[%s]}"
                        .formatted(crs, feature("{\"code\":\"01001\"}", polygon(SQUARE))));
    }

    private GeoJsonContent read(String features) throws IOException {
        return GeoJsonReader.communes(write("communes.geojson", collection(features)));
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
