package fr.diair.atlas.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;

/**
 * Who borders whom. Two territories are neighbours when one segment between two successive vertices belongs to both:
 * four territories that meet in a point are not neighbours across it.
 */
final class SharedEdges {
    private SharedEdges() {}

    /** Every code has an entry, islands an empty list; lists are in ascending order. */
    static SortedMap<String, List<String>> neighbours(List<String> codes, Geometry[] geometries) {
        List<Set<String>> found = new ArrayList<>();
        codes.forEach(code -> found.add(new TreeSet<>()));
        Map<LineSegment, Integer> owners = new HashMap<>();
        for (int i = 0; i < geometries.length; i++) {
            int owner = i;
            geometries[i].apply((GeometryComponentFilter) part -> {
                if (part instanceof LinearRing ring) {
                    walk(ring.getCoordinates(), owner, owners, codes, found);
                }
            });
        }
        SortedMap<String, List<String>> neighbours = new TreeMap<>();
        for (int i = 0; i < geometries.length; i++) {
            neighbours.put(codes.get(i), List.copyOf(found.get(i)));
        }
        return neighbours;
    }

    private static void walk(
            Coordinate[] ring,
            int owner,
            Map<LineSegment, Integer> owners,
            List<String> codes,
            List<Set<String>> found) {
        for (int i = 1; i < ring.length; i++) {
            LineSegment segment = new LineSegment(ring[i - 1], ring[i]);
            segment.normalize();
            Integer other = owners.putIfAbsent(segment, owner);
            if (other != null && other != owner) {
                found.get(owner).add(codes.get(other));
                found.get(other).add(codes.get(owner));
            }
        }
    }
}
