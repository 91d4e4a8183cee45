package fr.diair.atlas.infographic.basemap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Turns polygons into a {@link Mesh}. Two territories are neighbours along a segment when one has it in one direction and
 * the other in the opposite one, to the last bit; a vertex where other than two segments meet ends the arcs.
 */
final class MeshBuilder {
    private final VertexTable vertices = new VertexTable();
    private final List<Ring> rings = new ArrayList<>();
    private final SegmentTable segments;
    private final boolean[] ends;
    private final int[] nodeNumbers;
    private final List<Mesh.Arc> arcs = new ArrayList<>();
    private int nodes;

    /** @param vertices without the closing one; the territory is on the left of them, with y upwards */
    @SuppressWarnings("ArrayRecordComponent")
    private record Ring(int territory, int[] vertices) {
        int vertex(int i) {
            return vertices[i % vertices.length];
        }

        int length() {
            return vertices.length;
        }
    }

    /** @param territories polygons or multipolygons, y upwards; the number of a territory is its place in the list */
    static Mesh build(List<Geometry> territories) {
        MeshBuilder builder = new MeshBuilder(territories);
        builder.rings.forEach(builder::addArcs);
        return new Mesh(List.copyOf(builder.arcs), builder.nodes);
    }

    private MeshBuilder(List<Geometry> territories) {
        for (int t = 0; t < territories.size(); t++) {
            Geometry geometry = territories.get(t);
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                    addRing(polygon.getExteriorRing(), true, t);
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        addRing(polygon.getInteriorRingN(hole), false, t);
                    }
                }
            }
        }
        segments = new SegmentTable(rings.stream().mapToInt(Ring::length).sum());
        for (Ring ring : rings) {
            for (int i = 0; i < ring.length(); i++) {
                segments.put(ring.vertex(i), ring.vertex(i + 1), ring.territory);
            }
        }
        ends = ends();
        nodeNumbers = new int[vertices.size()];
        Arrays.fill(nodeNumbers, -1);
    }

    /** Turned so that the territory is on the left: shells counter-clockwise, holes clockwise. */
    private void addRing(LinearRing line, boolean shell, int territory) {
        CoordinateSequence points = line.getCoordinateSequence();
        boolean forward = Orientation.isCCW(points) == shell;
        int size = points.size() - 1;
        int[] ring = new int[size];
        int length = 0;
        for (int i = 0; i < size; i++) {
            int at = forward ? i : size - i;
            int vertex = vertices.number(points.getX(at), points.getY(at));
            if (length == 0 || ring[length - 1] != vertex) {
                ring[length++] = vertex;
            }
        }
        if (length >= 3) {
            rings.add(new Ring(territory, Arrays.copyOf(ring, length)));
        }
    }

    private int across(int from, int to) {
        return segments.owner(to, from, Mesh.OUTSIDE);
    }

    /** The vertices where arcs end: those with other than two segments, and those where the other side changes. */
    private boolean[] ends() {
        int[] degrees = new int[vertices.size()];
        boolean[] found = new boolean[degrees.length];
        for (Ring ring : rings) {
            for (int i = 0; i < ring.length(); i++) {
                int from = ring.vertex(i);
                int to = ring.vertex(i + 1);
                if (from < to || !segments.has(to, from)) {
                    degrees[from]++;
                    degrees[to]++;
                }
                if (across(from, to) != across(to, ring.vertex(i + 2))) {
                    found[to] = true;
                }
            }
        }
        for (int i = 0; i < degrees.length; i++) {
            found[i] |= degrees[i] != 2;
        }
        return found;
    }

    /** Cuts a ring where arcs end. The arc of two territories is met twice; the one of lower number writes it. */
    private void addArcs(Ring ring) {
        int start = 0;
        while (start < ring.length() - 1 && !ends[ring.vertex(start)]) {
            start++;
        }
        for (int done = 0; done < ring.length(); ) {
            int first = start + done;
            int length = 1;
            while (done + length < ring.length() && !ends[ring.vertex(first + length)]) {
                length++;
            }
            int other = across(ring.vertex(first), ring.vertex(first + 1));
            if (other == Mesh.OUTSIDE || ring.territory < other) {
                arcs.add(arc(ring, first, length, other));
            }
            done += length;
        }
    }

    private Mesh.Arc arc(Ring ring, int first, int length, int other) {
        double[] xy = new double[2 * (length + 1)];
        for (int i = 0; i <= length; i++) {
            int vertex = ring.vertex(first + i);
            xy[2 * i] = vertices.x(vertex);
            xy[2 * i + 1] = vertices.y(vertex);
        }
        return new Mesh.Arc(xy, ring.territory, other, node(ring.vertex(first)), node(ring.vertex(first + length)));
    }

    private int node(int vertex) {
        if (nodeNumbers[vertex] < 0) {
            nodeNumbers[vertex] = nodes++;
        }
        return nodeNumbers[vertex];
    }
}
