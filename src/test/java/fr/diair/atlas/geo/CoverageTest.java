package fr.diair.atlas.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CoverageTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void neighbours_share_an_edge_and_not_only_a_point() {
        Coverage grid = grid(3, 0);
        assertThat(grid.neighbours().get("11")).containsExactly("01", "10", "12", "21");
        assertThat(grid.neighbours().get("00")).containsExactly("01", "10");
    }

    @Test
    void an_island_has_no_neighbour() {
        Coverage coverage = coverage(square("A", 0, 0, 1), square("B", 1, 0, 1), square("C", 9, 9, 1));
        assertThat(coverage.neighbours())
                .containsEntry("A", List.of("B"))
                .containsEntry("B", List.of("A"))
                .containsEntry("C", List.of());
    }

    @Test
    void dissolving_drops_the_borders_within_and_leaves_out_what_has_no_key() {
        Coverage columns = grid(3, 0).dissolve(code -> code.startsWith("2") ? null : "column " + code.charAt(0));
        assertThat(columns.codes()).containsExactly("column 0", "column 1");
        assertThat(columns.geometry("column 0").getArea()).isEqualTo(3);
        assertThat(columns.geometry("column 0").getNumGeometries()).isEqualTo(1);
        assertThat(columns.neighbours()).containsEntry("column 0", List.of("column 1"));
    }

    @Test
    void overlapping_polygons_are_dissolved_all_the_same() {
        Coverage united = coverage(square("A", 0, 0, 2), square("B", 1, 1, 2)).dissolve(code -> "all");
        assertThat(united.geometry("all").isValid()).isTrue();
        assertThat(united.geometry("all").getArea()).isEqualTo(7);
    }

    @Test
    void simplified_borders_are_still_shared() {
        Coverage rough = grid(12, 0.04);
        Coverage smooth = rough.simplify(0.2);
        assertThat(points(smooth)).isLessThan(points(rough) / 2);
        assertThat(CoverageValidator.isValid(array(smooth))).isTrue();
        assertThat(smooth.neighbours()).isEqualTo(rough.neighbours());
        assertThat(smooth.codes()).isEqualTo(rough.codes());
    }

    @Test
    void small_islands_disappear_but_a_territory_keeps_its_largest_part() throws ParseException {
        Geometry archipelago = wkt("MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)),((3 3,3.1 3,3.1 3.1,3 3.1,3 3)))");
        Coverage islands = coverage(new Named("A", archipelago), square("B", 9, 9, 0.2), square("C", 1, 0, 1));
        Coverage simplified = islands.simplify(0.5);
        assertThat(simplified.geometry("A").getArea()).isEqualTo(1);
        assertThat(simplified.geometry("B").isEmpty()).isFalse();
        assertThat(simplified.geometry("C").getArea()).isEqualTo(1);
    }

    @Test
    void a_coverage_that_fits_has_no_fault() {
        assertThat(grid(5, 0.04).faults(0.01).none()).isTrue();
    }

    @Test
    void overlaps_and_missing_vertices_are_found_and_named() throws ParseException {
        Coverage overlap = coverage(square("A", 0, 0, 1), square("B", 0.9, 0, 1));
        assertThat(overlap.faults(0.01).mismatches())
                .extracting(CoverageFaults.Mismatch::code)
                .containsExactly("A", "B");
        Geometry withVertex = wkt("POLYGON((1 0,2 0,2 1,1 1,1 0.5,1 0))");
        Coverage missing = coverage(square("A", 0, 0, 1), new Named("B", withVertex));
        assertThat(missing.faults(0.01).mismatches()).isNotEmpty();
    }

    @Test
    void a_slit_between_territories_is_found_but_not_a_wide_enclave() throws ParseException {
        Geometry below = wkt("POLYGON((0 0,10 0,10 5,9 5,5 4.99,1 5,0 5,0 0))");
        Geometry above = wkt("POLYGON((0 5,1 5,9 5,10 5,10 10,0 10,0 5),(4 7,6 7,6 9,4 9,4 7))");
        CoverageFaults faults =
                coverage(new Named("A", below), new Named("B", above)).faults(0.1);
        assertThat(faults.mismatches()).isEmpty();
        assertThat(faults.slits()).hasSize(1);
    }

    @Test
    void a_code_that_is_not_there_is_an_error() {
        assertThatThrownBy(() -> grid(2, 0).geometry("99")).isInstanceOf(IllegalArgumentException.class);
    }

    private record Named(String code, Geometry geometry) {}

    private static Coverage coverage(Named... polygons) {
        SortedMap<String, Geometry> byCode = new TreeMap<>();
        for (Named named : polygons) {
            byCode.put(named.code(), named.geometry());
        }
        return Coverage.of(byCode);
    }

    private static Named square(String code, double x, double y, double side) {
        return new Named(code, FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + side, y),
            new Coordinate(x + side, y + side),
            new Coordinate(x, y + side),
            new Coordinate(x, y)
        }));
    }

    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }

    /** Squares of side 1 named by column and row, their sides broken by ten points that stray by at most a distance. */
    private static Coverage grid(int size, double stray) {
        SortedMap<String, Geometry> byCode = new TreeMap<>();
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                byCode.put("%d%d".formatted(x, y), cell(x, y, stray));
            }
        }
        return Coverage.of(byCode);
    }

    private static Geometry cell(int x, int y, double stray) {
        int steps = stray == 0 ? 1 : 10;
        Coordinate[] ring = new Coordinate[4 * steps + 1];
        for (int i = 0; i < steps; i++) {
            ring[i] = point(x * steps + i, y * steps, steps, stray);
            ring[steps + i] = point((x + 1) * steps, y * steps + i, steps, stray);
            ring[2 * steps + i] = point((x + 1) * steps - i, (y + 1) * steps, steps, stray);
            ring[3 * steps + i] = point(x * steps, (y + 1) * steps - i, steps, stray);
        }
        ring[4 * steps] = ring[0];
        return FACTORY.createPolygon(ring);
    }

    /** The same for all cells that meet there. */
    private static Coordinate point(int x, int y, int steps, double stray) {
        Random random = new Random(31L * x + y);
        random.nextDouble();
        return new Coordinate(
                (double) x / steps + stray * (random.nextDouble() - 0.5),
                (double) y / steps + stray * (random.nextDouble() - 0.5));
    }

    private static Geometry[] array(Coverage coverage) {
        return coverage.byCode().values().toArray(new Geometry[0]);
    }

    private static int points(Coverage coverage) {
        return coverage.byCode().values().stream()
                .mapToInt(Geometry::getNumPoints)
                .sum();
    }
}
