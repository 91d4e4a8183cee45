package fr.diair.atlas.vector.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * From a heap of rings to polygons with holes. A ring in an even number of others is a shell, in an odd number a hole of
 * the smallest of them: the sense in which rings are written, which many programs get wrong, is not asked.
 */
final class RingNesting {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private RingNesting() {}

    /** A ring, and those directly in it. */
    private record Node(LinearRing ring, double area, List<LinearRing> holes, int depth) {}

    /** One polygon, or several; none of no ring. */
    static Geometry polygons(List<LinearRing> rings) {
        if (rings.size() == 1) {
            return FACTORY.createPolygon(rings.get(0));
        }
        List<LinearRing> largestFirst = new ArrayList<>(rings);
        largestFirst.sort(Comparator.comparingDouble(RingNesting::area).reversed());
        List<Node> nodes = new ArrayList<>();
        for (LinearRing ring : largestFirst) {
            Node holder = null;
            int depth = 0;
            for (Node larger : nodes) {
                if (holds(larger.ring, ring)) {
                    holder = larger;
                    depth++;
                }
            }
            if (depth % 2 == 1 && holder != null) {
                holder.holes.add(ring);
            }
            nodes.add(new Node(ring, area(ring), new ArrayList<>(), depth));
        }
        Polygon[] polygons = nodes.stream()
                .filter(node -> node.depth % 2 == 0)
                .map(node -> FACTORY.createPolygon(node.ring, node.holes.toArray(new LinearRing[0])))
                .toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }

    private static double area(LinearRing ring) {
        return Area.ofRing(ring.getCoordinateSequence());
    }

    /** Told by the first vertex that is not on the larger ring; rings that touch share some. */
    private static boolean holds(LinearRing larger, LinearRing ring) {
        if (!larger.getEnvelopeInternal().contains(ring.getEnvelopeInternal())) {
            return false;
        }
        Coordinate[] around = larger.getCoordinates();
        for (Coordinate at : ring.getCoordinates()) {
            int location = PointLocation.locateInRing(at, around);
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return false;
    }
}
