package fr.diair.atlas.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class RepairTest {
    @Test
    void a_valid_polygon_is_left_as_it_is() throws ParseException {
        Repair repair = Repair.of(wkt("POLYGON((0 0,1 0,1 1,0 1,0 0))"));
        assertThat(repair.fault()).isNull();
        assertThat(repair.areaChange()).isZero();
        assertThat(repair.geometry().getNumGeometries()).isEqualTo(1);
    }

    @Test
    void a_bow_tie_becomes_two_triangles_and_says_so() throws ParseException {
        Repair repair = Repair.of(wkt("POLYGON((0 0,2 2,2 0,0 2,0 0))"));
        assertThat(repair.fault()).contains("Self-intersection");
        assertThat(repair.geometry().isValid()).isTrue();
        assertThat(repair.geometry().getNumGeometries()).isEqualTo(2);
        assertThat(repair.areaChange()).isEqualTo(1);
    }

    @Test
    void a_spike_is_cut_without_changing_the_area() throws ParseException {
        Repair repair = Repair.of(wkt("POLYGON((0 0,1 0,1 1,5 1,1 1,0 1,0 0))"));
        assertThat(repair.geometry().isValid()).isTrue();
        assertThat(repair.geometry().getArea()).isEqualTo(1);
        assertThat(repair.areaChange()).isZero();
    }

    @Test
    void a_polygon_without_area_leaves_nothing() throws ParseException {
        Repair repair = Repair.of(wkt("POLYGON((0 0,1 1,2 2,0 0))"));
        assertThat(repair.geometry().isEmpty()).isTrue();
        assertThat(repair.areaChange()).isEqualTo(1);
    }

    @Test
    void the_label_of_a_crescent_is_inside_it() throws ParseException {
        Geometry crescent = wkt("POLYGON((0 0,10 0,10 10,0 10,0 9,9 9,9 1,0 1,0 0))");
        Point point = InsidePoint.of(crescent);
        assertThat(crescent.contains(crescent.getCentroid())).isFalse();
        assertThat(crescent.contains(point)).isTrue();
    }

    @Test
    void the_label_of_an_archipelago_is_on_its_largest_island() throws ParseException {
        Geometry islands = wkt("MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)),((5 5,9 5,9 9,5 9,5 5)))");
        assertThat(InsidePoint.of(islands).equalsExact(wkt("POINT(7 7)"))).isTrue();
    }

    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }
}
