package fr.diair.atlas.geo;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Geometries as PostGIS reads them in binary: WKB with the number of the coordinate system, two dimensions. */
public final class Ewkb {
    private static final int DIMENSIONS = 2;

    private Ewkb() {}

    /** @param geometry bears its EPSG number, which is written along */
    public static byte[] of(Geometry geometry) {
        if (geometry.getSRID() == 0) {
            throw new IllegalArgumentException("The geometry does not say its coordinate system");
        }
        return new WKBWriter(DIMENSIONS, ByteOrderValues.LITTLE_ENDIAN, true).write(geometry);
    }
}
