package fr.diair.atlas.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * A plane to draw or measure on. Geometries go in and out whole: points keep their order and number, equal points stay
 * equal, Z and M are left behind. Longitude and latitude are EPSG:4326 degrees with x = longitude.
 */
public sealed interface Projection permits LegalProjection, WebMercator {
    /** The EPSG number of the plane. */
    int srid();

    /** From longitude and latitude in degrees to x (east) and y (north) in metres. */
    Coordinate forward(double longitude, double latitude);

    /** From x and y in metres to longitude (x) and latitude (y) in degrees. */
    Coordinate inverse(double x, double y);

    /** A copy of a longitude and latitude geometry on this plane. */
    default Geometry project(Geometry degrees) {
        return edited(this, true, degrees);
    }

    /** A copy of a geometry of this plane in longitude and latitude. */
    default Geometry unproject(Geometry metres) {
        return edited(this, false, metres);
    }

    private static Geometry edited(Projection plane, boolean forward, Geometry source) {
        GeometryFactory factory = new GeometryFactory(new PrecisionModel(), forward ? plane.srid() : 4326);
        return new GeometryEditor(factory).edit(source, new GeometryEditor.CoordinateSequenceOperation() {
            @Override
            public CoordinateSequence edit(CoordinateSequence from, Geometry geometry) {
                Coordinate[] to = new Coordinate[from.size()];
                for (int i = 0; i < to.length; i++) {
                    to[i] = forward
                            ? plane.forward(from.getX(i), from.getY(i))
                            : plane.inverse(from.getX(i), from.getY(i));
                }
                return new CoordinateArraySequence(to, 2);
            }
        });
    }
}
