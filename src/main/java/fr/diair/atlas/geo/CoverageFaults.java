package fr.diair.atlas.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageGapFinder;
import org.locationtech.jts.coverage.CoveragePolygonValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Where territories do not fit together.
 *
 * @param mismatches the codes whose border crosses, overlaps or misses a vertex of a neighbour's, each with a point of it
 * @param slits points in the narrow empty spaces enclosed between territories; looked for only when all borders fit
 */
public record CoverageFaults(List<Mismatch> mismatches, List<Coordinate> slits) {
    public CoverageFaults {
        mismatches = List.copyOf(mismatches);
        slits = List.copyOf(slits);
    }

    /** The first point, in the frame of the coverage, of a border of this territory that does not fit. */
    public record Mismatch(String code, Coordinate at) {}

    public boolean none() {
        return mismatches.isEmpty() && slits.isEmpty();
    }

    static CoverageFaults of(List<String> codes, Geometry[] geometries, double slitWidth) {
        STRtree index = new STRtree();
        for (Geometry geometry : geometries) {
            index.insert(geometry.getEnvelopeInternal(), geometry);
        }
        index.build();
        List<Mismatch> mismatches = IntStream.range(0, geometries.length)
                .parallel()
                .mapToObj(i -> mismatch(codes.get(i), geometries[i], index))
                .flatMap(List::stream)
                .toList();
        return new CoverageFaults(mismatches, mismatches.isEmpty() ? slits(geometries, slitWidth) : List.of());
    }

    private static List<Mismatch> mismatch(String code, Geometry geometry, STRtree index) {
        List<Geometry> near = new ArrayList<>();
        for (Object candidate : index.query(geometry.getEnvelopeInternal())) {
            if (candidate != geometry) {
                near.add((Geometry) candidate);
            }
        }
        Geometry wrong = CoveragePolygonValidator.validate(geometry, near.toArray(new Geometry[0]));
        return wrong.isEmpty() ? List.of() : List.of(new Mismatch(code, wrong.getCoordinate()));
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
