package fr.diair.atlas.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

class HexagonGridTest {
    private static final Envelope HUNDRED_KM = new Envelope(600_000, 700_000, 6_800_000, 6_900_000);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Polygon shape(HexagonGrid.Cell cell) {
        List<Coordinate> ring = new ArrayList<>(cell.corners());
        ring.add(ring.get(0));
        return FACTORY.createPolygon(ring.toArray(new Coordinate[0]));
    }

    @Test
    void all_hexagons_have_the_same_area_and_six_corners() {
        HexagonGrid grid = new HexagonGrid(HUNDRED_KM, 25_000);
        double area = Math.sqrt(3) / 2 * 25_000 * 25_000;

        assertThat(grid.areaM2()).isCloseTo(area, within(1.0));
        assertThat(grid.cells()).hasSizeGreaterThan(20).allSatisfy(cell -> {
            assertThat(cell.corners()).hasSize(6);
            assertThat(shape(cell).getArea()).isCloseTo(area, within(1.0));
        });
    }

    @Test
    void every_place_lies_in_the_hexagon_it_is_counted_in() {
        HexagonGrid grid = new HexagonGrid(HUNDRED_KM, 10_000);
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            double x = 600_000 + 100_000 * random.nextDouble();
            double y = 6_800_000 + 100_000 * random.nextDouble();
            Point place = FACTORY.createPoint(new Coordinate(x, y));
            assertThat(shape(grid.at(x, y)).distance(place)).isLessThan(1e-3);
        }
    }

    @Test
    void the_same_ground_is_in_the_same_hexagon_whatever_the_extent() {
        Envelope part = new Envelope(630_000, 660_000, 6_830_000, 6_870_000);
        List<Coordinate> whole =
                new HexagonGrid(HUNDRED_KM, 10_000).at(645_123, 6_851_456).corners();
        List<Coordinate> small =
                new HexagonGrid(part, 10_000).at(645_123, 6_851_456).corners();
        for (int i = 0; i < 6; i++) {
            assertThat(small.get(i).distance(whole.get(i))).isLessThan(1e-3);
        }
    }

    @Test
    void a_place_on_a_shared_side_is_in_one_hexagon_only_and_one_outside_is_refused() {
        HexagonGrid grid = new HexagonGrid(HUNDRED_KM, 10_000);
        List<Coordinate> corners = grid.at(650_000, 6_850_000).corners();
        double x = (corners.get(0).x + corners.get(1).x) / 2;
        double y = (corners.get(0).y + corners.get(1).y) / 2;

        assertThat(grid.at(x, y)).isEqualTo(grid.at(x, y));
        assertThatThrownBy(() -> grid.at(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
