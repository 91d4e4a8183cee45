package fr.diair.atlas.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageGapFinder;
import org.locationtech.jts.coverage.CoveragePolygonValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Where territories do not fit together.
 *
 * @param mismatches the codes whose border crosses, overlaps or misses a vertex of a neighbour's, each with a point of it
 * @param slits points in the narrow empty spaces enclosed between territories; where borders do not fit, those around them
 */
public record CoverageFaults(List<Mismatch> mismatches, List<Coordinate> slits) {
    /** A larger empty space beside a territory is meant: water, or what the file does not cover. */
    private static final double SMALL_HOLE = 0.01;

    public CoverageFaults {
        mismatches = List.copyOf(mismatches);
        slits = List.copyOf(slits);
    }

    /**
     * A territory whose border does not fit.
     *
     * @param at the first point, in the frame of the coverage, of the border that does not fit
     * @param overlapped the neighbour that covers most of it; null when they only miss each other's vertices
     * @param overlapShare how much of the territory that neighbour covers, 0 to 1
     */
    public record Mismatch(
            String code, Coordinate at, @Nullable String overlapped, double overlapShare) {}

    public boolean none() {
        return mismatches.isEmpty() && slits.isEmpty();
    }

    static CoverageFaults of(List<String> codes, Geometry[] geometries, double slitWidth) {
        STRtree index = new STRtree();
        for (int i = 0; i < geometries.length; i++) {
            index.insert(geometries[i].getEnvelopeInternal(), i);
        }
        index.build();
        List<Found> found = IntStream.range(0, geometries.length)
                .parallel()
                .mapToObj(i -> find(i, codes, geometries, index))
                .flatMap(List::stream)
                .toList();
        List<Coordinate> slits = found.isEmpty()
                ? slits(geometries, slitWidth)
                : found.stream().flatMap(one -> one.holes.stream()).distinct().toList();
        return new CoverageFaults(found.stream().map(Found::mismatch).toList(), slits);
    }

    private record Found(Mismatch mismatch, List<Coordinate> holes) {}

    private static List<Found> find(int i, List<String> codes, Geometry[] geometries, STRtree index) {
        Geometry geometry = geometries[i];
        List<Integer> near = new ArrayList<>();
        for (Object candidate : index.query(geometry.getEnvelopeInternal())) {
            if ((int) candidate != i) {
                near.add((int) candidate);
            }
        }
        Geometry[] around = near.stream().map(j -> geometries[j]).toArray(Geometry[]::new);
        Geometry wrong = CoveragePolygonValidator.validate(geometry, around);
        if (wrong.isEmpty()) {
            return List.of();
        }
        String overlapped = null;
        double most = 0;
        for (int j : near) {
            double area = OverlayNGRobust.overlay(geometry, geometries[j], OverlayNG.INTERSECTION)
                    .getArea();
            if (area > most) {
                most = area;
                overlapped = codes.get(j);
            }
        }
        double whole = geometry.getArea();
        Mismatch mismatch =
                new Mismatch(codes.get(i), wrong.getCoordinate(), overlapped, whole == 0 ? 0 : most / whole);
        return List.of(new Found(mismatch, holes(geometry, around)));
    }

    /** The small empty spaces that a territory and those around it enclose. */
    private static List<Coordinate> holes(Geometry geometry, Geometry[] around) {
        List<Geometry> all = new ArrayList<>(List.of(around));
        all.add(geometry);
        List<Coordinate> points = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(OverlayNGRobust.union(all))) {
            Polygon polygon = (Polygon) part;
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                Polygon hole = geometry.getFactory().createPolygon(polygon.getInteriorRingN(i));
                if (hole.getArea() < SMALL_HOLE * geometry.getArea() && hole.intersects(geometry)) {
                    points.add(lowest(hole));
                }
            }
        }
        return points;
    }

    /** The same point of a hole, from whatever side it is found. */
    private static Coordinate lowest(Polygon hole) {
        return Collections.min(List.of(hole.getCoordinates()));
    }

    private static List<Coordinate> slits(Geometry[] geometries, double width) {
        Geometry gaps = CoverageGapFinder.findGaps(geometries, width);
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < gaps.getNumGeometries(); i++) {
            points.add(gaps.getGeometryN(i).getCoordinate());
        }
        return points;
    }
}
