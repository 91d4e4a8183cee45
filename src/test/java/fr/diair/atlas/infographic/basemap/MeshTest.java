package fr.diair.atlas.infographic.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.infographic.Samples;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

class MeshTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void two_neighbours_share_one_arc_and_have_one_of_their_own_each() {
        Mesh mesh = MeshBuilder.build(List.of(Samples.square(0, 0, 1), Samples.square(1, 0, 1)));

        assertThat(mesh.arcs()).hasSize(3);
        assertThat(mesh.arcs().stream().filter(arc -> Mesh.isInner(arc.left(), arc.right())))
                .singleElement()
                .satisfies(arc -> assertThat(arc.xy()).hasSize(4).contains(1, 0, 1, 1));
    }

    @Test
    void the_border_between_neighbours_is_stroked_once_and_the_coast_without_it() {
        Mesh mesh = MeshBuilder.build(List.of(Samples.square(0, 0, 1), Samples.square(1, 0, 1)));

        assertThat(length(mesh.lines(Mesh::isInner))).isCloseTo(1, within(1e-9));
        assertThat(length(mesh.lines((l, r) -> !Mesh.isInner(l, r)))).isCloseTo(6, within(1e-9));
    }

    @Test
    void an_enclave_is_cut_out_of_what_surrounds_it() {
        Polygon inner = (Polygon) Samples.square(1, 1, 1);
        Polygon outer = FACTORY.createPolygon(
                ((Polygon) Samples.square(0, 0, 3)).getExteriorRing(),
                new org.locationtech.jts.geom.LinearRing[] {inner.getExteriorRing()});
        Mesh mesh = MeshBuilder.build(List.of(outer, inner));

        assertThat(area(mesh.area(t -> t == 0))).isCloseTo(8, within(1e-9));
        assertThat(mesh.area(t -> t == 0).contains(1.5, 1.5)).isFalse();
        assertThat(area(mesh.area(t -> true))).isCloseTo(9, within(1e-9));
    }

    @Test
    void any_set_of_a_thousand_cells_has_the_area_of_their_union() {
        List<Geometry> cells = cells(1_000);
        Mesh mesh = MeshBuilder.build(cells);
        for (int modulus : new int[] {2, 3, 7}) {
            List<Geometry> wanted = new ArrayList<>();
            for (int i = 0; i < cells.size(); i += modulus) {
                wanted.add(cells.get(i));
            }
            double area = area(mesh.area(t -> t % modulus == 0));

            assertThat(area)
                    .isCloseTo(
                            CoverageUnion.union(wanted.toArray(new Geometry[0])).getArea(), within(1e-6));
        }
    }

    @Test
    void on_the_page_neighbours_still_share_their_border_and_points_lie_on_the_grid() {
        List<Geometry> cells = cells(300);
        Mesh mesh = MeshBuilder.build(cells).onPage(AffineTransform.getScaleInstance(3, -3), 0.2, 0.1);

        double sum = 0;
        for (int i = 0; i < cells.size(); i++) {
            int cell = i;
            sum += Math.abs(area(mesh.area(t -> t == cell)));
        }
        assertThat(sum).isCloseTo(Math.abs(area(mesh.area(t -> true))), within(1e-6));
        assertThat(mesh.arcs()).allSatisfy(arc -> {
            for (double value : arc.xy()) {
                assertThat(value * 10).isCloseTo(Math.rint(value * 10), within(1e-6));
            }
        });
    }

    private static List<Geometry> cells(int count) {
        Random random = new Random(3);
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sites.add(new Coordinate(100 * random.nextDouble(), 100 * random.nextDouble()));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        Geometry diagram = builder.getDiagram(FACTORY);
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            cells.add(diagram.getGeometryN(i));
        }
        return cells;
    }

    private static double length(Shape path) {
        double[] sums = sums(path);
        return sums[0];
    }

    /** Signed, positive for rings that have their inside on the left. */
    private static double area(Shape path) {
        return sums(path)[1];
    }

    private static double[] sums(Shape path) {
        double[] at = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        double length = 0;
        double area = 0;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            double toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
            double toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
            if (kind == PathIterator.SEG_MOVETO) {
                startX = toX;
                startY = toY;
            } else {
                length += Math.hypot(toX - x, toY - y);
                area += (x * toY - toX * y) / 2;
            }
            x = toX;
            y = toY;
        }
        return new double[] {length, area};
    }
}
