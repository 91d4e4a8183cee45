package fr.diair.atlas.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ApproximateBoundariesTest {
    private static final GeometryFactory DEGREES = new GeometryFactory();
    private static final Map<String, Geometry> SQUARE =
            Map.of("metropole", DEGREES.toGeometry(new Envelope(2, 3, 46, 47)));

    @BeforeAll
    static void unpack() {
        LegalProjection.unpackIn(Path.of("target", "epsg"));
    }

    @Test
    void each_place_belongs_to_the_nearest_centre() {
        Coverage cells =
                draw(Map.of("01001", at(2.25, 46.5), "01002", at(2.75, 46.5))).coverage();
        assertThat(cells.geometry("01001").contains(point(2.1, 46.9))).isTrue();
        assertThat(cells.geometry("01002").contains(point(2.9, 46.1))).isTrue();
        double whole = LegalProjection.METROPOLE.areaM2(SQUARE.get("metropole"));
        double parts = cells.byCode().values().stream()
                .mapToDouble(LegalProjection.METROPOLE::areaM2)
                .sum();
        assertThat(parts / whole).isBetween(0.9999, 1.0001);
    }

    @Test
    void cells_share_their_borders() {
        SortedMap<String, Coordinate> centres = new TreeMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            centres.put(
                    "%05d".formatted(i + 1000),
                    at(2.05 + 0.9 * random.nextDouble(), 46.05 + 0.9 * random.nextDouble()));
        }
        ApproximateBoundaries.Drawing drawing = ApproximateBoundaries.draw(centres, SQUARE);
        assertThat(drawing.coverage().codes()).containsExactlyElementsOf(centres.keySet());
        assertThat(drawing.coverage().faults(1e-6).none()).isTrue();
        assertThat(drawing.notices()).isEmpty();
        centres.forEach((code, centre) -> assertThat(
                        drawing.coverage().geometry(code).contains(point(centre.getX(), centre.getY())))
                .isTrue());
    }

    @Test
    void a_centre_in_the_sea_brings_its_own_island() {
        ApproximateBoundaries.Drawing drawing =
                draw(Map.of("29083", at(1.5, 46.5), "01001", at(2.4, 46.5), "01002", at(2.6, 46.5)));
        Geometry island = drawing.coverage().geometry("29083");
        assertThat(island.contains(point(1.5, 46.5))).isTrue();
        assertThat(LegalProjection.METROPOLE.areaM2(island)).isBetween(3.0e6, 3.2e6);
        assertThat(drawing.notices())
                .containsExactly(new ApproximateBoundaries.Notice("29083", ApproximateBoundaries.Kind.CENTRE_OUTSIDE));
    }

    @Test
    void communes_with_the_same_centre_get_a_polygon_each() {
        ApproximateBoundaries.Drawing drawing =
                draw(Map.of("01001", at(2.5, 46.5), "01002", at(2.5, 46.5), "01003", at(2.5, 46.5)));
        assertThat(drawing.coverage().byCode().values()).noneMatch(Geometry::isEmpty);
        assertThat(drawing.coverage().codes()).containsExactly("01001", "01002", "01003");
        assertThat(drawing.notices())
                .extracting(ApproximateBoundaries.Notice::code)
                .containsExactly("01002", "01003");
    }

    @Test
    void a_single_commune_takes_all_the_land() {
        Coverage cells = draw(Map.of("01001", at(2.5, 46.5))).coverage();
        assertThat(cells.geometry("01001").getArea()).isBetween(0.999, 1.001);
    }

    @Test
    void the_land_must_be_known_where_there_are_communes() {
        assertThatThrownBy(() -> draw(Map.of("97105", at(-61.7, 16))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("971");
    }

    private static ApproximateBoundaries.Drawing draw(Map<String, Coordinate> centres) {
        return ApproximateBoundaries.draw(new TreeMap<>(centres), SQUARE);
    }

    private static Coordinate at(double longitude, double latitude) {
        return new Coordinate(longitude, latitude);
    }

    private static Geometry point(double longitude, double latitude) {
        return DEGREES.createPoint(at(longitude, latitude));
    }
}
