package fr.diair.atlas.geo;

import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;

/** Where to put a label or a symbol. */
public final class InsidePoint {
    private InsidePoint() {}

    /**
     * The centroid of the largest part when it is inside, else a point of the interior of that part.
     *
     * @param polygons a valid Polygon or MultiPolygon that is not empty; the point is in its frame
     */
    public static Point of(Geometry polygons) {
        Geometry largest = polygons.getGeometryN(0);
        for (int i = 1; i < polygons.getNumGeometries(); i++) {
            Geometry part = polygons.getGeometryN(i);
            if (part.getArea() > largest.getArea()) {
                largest = part;
            }
        }
        Point centroid = largest.getCentroid();
        return SimplePointInAreaLocator.locate(centroid.getCoordinate(), largest) == Location.INTERIOR
                ? centroid
                : largest.getInteriorPoint();
    }
}
