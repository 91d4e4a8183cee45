package fr.diair.atlas.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * A polygon made valid.
 *
 * @param geometry a valid MultiPolygon in the frame it came in; empty when nothing with an area was left
 * @param fault what was wrong and where, in the words of JTS; null when the polygon was valid
 * @param areaChange by how much the area changed, as a share of the larger of the two areas: 0 to 1
 */
public record Repair(MultiPolygon geometry, @Nullable String fault, double areaChange) {
    /** Checks one Polygon or MultiPolygon, and mends it when it is not valid. */
    public static Repair of(Geometry polygons) {
        TopologyValidationError error = new IsValidOp(polygons).getValidationError();
        if (error == null) {
            return new Repair(multi(polygons), null, 0);
        }
        MultiPolygon fixed = multi(GeometryFixer.fix(polygons));
        double before = polygons.getArea();
        double after = fixed.getArea();
        double larger = Math.max(before, after);
        return new Repair(fixed, error.toString(), larger == 0 ? 1 : Math.abs(after - before) / larger);
    }

    /** The polygons of any geometry as one MultiPolygon; lines and points are left behind. */
    public static MultiPolygon multi(Geometry geometry) {
        if (geometry instanceof MultiPolygon already) {
            return already;
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return geometry.getFactory().createMultiPolygon(polygons.toArray(new Polygon[0]));
    }
}
