package fr.diair.atlas.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class LegalProjectionTest {
    private static final GeometryFactory DEGREES = new GeometryFactory();

    @BeforeAll
    static void unpack() {
        LegalProjection.unpackIn(Path.of("target", "epsg"));
    }

    @ParameterizedTest
    @CsvSource({"35, 2154", "2A, 2154", "2B, 2154", "971, 5490", "972, 5490", "973, 2972", "974, 2975", "976, 4471"})
    void each_departement_has_the_projection_that_the_law_names(String departement, int srid) {
        assertThat(LegalProjection.of(departement).srid()).isEqualTo(srid);
    }

    @Test
    void the_overseas_collectivities_have_none_of_them() {
        assertThatThrownBy(() -> LegalProjection.of("988")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lambert_93_has_its_origin_on_the_meridian_3_and_the_parallel_46_5() {
        Coordinate origin = LegalProjection.METROPOLE.forward(3, 46.5);
        assertThat(origin.getX()).isCloseTo(700_000, within(0.01));
        assertThat(origin.getY()).isCloseTo(6_600_000, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "METROPOLE, 4.835, 45.764",
        "ANTILLES, -61.55, 16.24",
        "GUYANE, -52.3, 4.9",
        "REUNION, 55.45, -20.9",
        "MAYOTTE, 45.2, -12.8"
    })
    void a_point_goes_and_comes_back(LegalProjection projection, double longitude, double latitude) {
        Coordinate there = projection.forward(longitude, latitude);
        assertThat(projection.inverse(there.getX(), there.getY()).distance(new Coordinate(longitude, latitude)))
                .isLessThan(2e-7);
    }

    @Test
    void a_geometry_keeps_its_points_and_says_its_frame() {
        Geometry square = DEGREES.toGeometry(new Envelope(2, 3, 46, 47));
        Geometry there = LegalProjection.METROPOLE.project(square);
        assertThat(there.getSRID()).isEqualTo(2154);
        assertThat(there.getNumPoints()).isEqualTo(square.getNumPoints());
        Geometry back = LegalProjection.METROPOLE.unproject(there);
        assertThat(back.getSRID()).isEqualTo(4326);
        assertThat(back.equalsExact(square, 2e-7)).isTrue();
    }

    @Test
    void areas_are_in_square_metres() {
        // A minute of latitude is about 1 852 m, one of longitude 1 852 m times the cosine of the latitude.
        Geometry minute = DEGREES.toGeometry(new Envelope(3, 3 + 1 / 60.0, 46.5, 46.5 + 1 / 60.0));
        double expected = 1_852.0 * 1_852.0 * Math.cos(Math.toRadians(46.5));
        assertThat(LegalProjection.METROPOLE.areaM2(minute)).isCloseTo(expected, within(expected / 100));
    }
}
