package fr.diair.atlas.geo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.vector.FeatureFile;
import fr.diair.atlas.vector.FeatureOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The whole country, drawn from {@code data/geo}. */
class ApproximateFranceTest {
    private static final GeometryFactory DEGREES = new GeometryFactory();
    private static final SortedMap<String, Coordinate> CENTRES = new TreeMap<>();
    private static ApproximateBoundaries.Drawing france;

    @BeforeAll
    static void draw() throws IOException {
        LegalProjection.unpackIn(Path.of("target", "epsg"));
        Path folder = Path.of("data", "geo");
        List<String> lines = Files.readAllLines(folder.resolve("centres.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";");
            CENTRES.put(cells[0], new Coordinate(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
        }
        Map<String, Geometry> outlines = new HashMap<>();
        Path outline = folder.resolve("france-outline.geojson");
        try (FeatureFile file = FeatureFile.open(outline, "france-outline.geojson", FeatureOptions.DETECT)) {
            file.read("territory"::equals)
                    .features()
                    .forEach(feature ->
                            outlines.put(String.valueOf(feature.attributes().get("territory")), feature.geometry()));
        }
        france = ApproximateBoundaries.draw(CENTRES, outlines);
    }

    @Test
    void each_of_the_34_970_communes_has_a_valid_polygon_around_its_centre() {
        assertThat(france.coverage().codes()).hasSize(34_970).containsExactlyElementsOf(CENTRES.keySet());
        CENTRES.forEach((code, centre) -> {
            Geometry cell = france.coverage().geometry(code);
            assertThat(cell.isValid() && cell.contains(DEGREES.createPoint(centre)))
                    .as(code)
                    .isTrue();
        });
    }

    @Test
    void neighbours_share_their_borders() {
        assertThat(france.coverage().faults(1e-6).mismatches()).isEmpty();
        SortedMap<String, List<String>> neighbours = france.coverage().neighbours();
        neighbours.forEach((code, others) ->
                others.forEach(other -> assertThat(neighbours.get(other)).contains(code)));
        assertThat(neighbours.get("35238")).contains("35051", "35278", "35353");
    }

    @Test
    void islands_that_the_outline_does_not_know_are_drawn_and_counted() {
        assertThat(france.notices()).hasSize(157);
        assertThat(france.notices())
                .extracting(ApproximateBoundaries.Notice::code)
                .contains("29083", "29084", "56069", "56086", "97110")
                .doesNotContain("75056", "69123", "13055");
        assertThat(france.coverage().neighbours().get("29083"))
                .as("Île-de-Sein")
                .isEmpty();
    }

    @Test
    void a_point_of_lyon_is_in_lyon_which_is_whole() {
        assertThat(france.coverage().geometry("69123").contains(DEGREES.createPoint(new Coordinate(4.835, 45.764))))
                .isTrue();
    }

    @Test
    void metropolitan_france_covers_about_548_thousand_square_kilometres() {
        double areaM2 = CENTRES.keySet().stream()
                .filter(code -> !code.startsWith("97"))
                .mapToDouble(code ->
                        LegalProjection.METROPOLE.areaM2(france.coverage().geometry(code)))
                .sum();
        assertThat(areaM2).isBetween(543e9, 552e9);
    }
}
