package fr.diair.atlas.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Longitude and latitude (EPSG:4326, degrees, x = longitude) to Web Mercator (EPSG:3857, metres, x east, y north), by
 * the direct formula of the IOGP Guidance Note 7-2, coordinate operation method 1024 "Popular Visualisation Pseudo
 * Mercator": a sphere of the WGS84 semi-major axis. The same input always gives the same bits, so that borders shared
 * before are shared after.
 */
public final class WebMercator implements Projection {
    /** Semi-major axis of WGS84, in metres. */
    private static final double RADIUS = 6_378_137.0;

    /** Half of the side of the square world, in metres. */
    public static final double HALF_WORLD = Math.PI * RADIUS;

    /** Side in pixels of the tiles that {@link #metresPerPixel} speaks of. */
    private static final int TILE_PIXELS = 256;

    public static final WebMercator INSTANCE = new WebMercator();

    private WebMercator() {}

    @Override
    public int srid() {
        return 3857;
    }

    @Override
    public Coordinate forward(double longitude, double latitude) {
        return new Coordinate(x(longitude), y(latitude));
    }

    @Override
    public Coordinate inverse(double x, double y) {
        return new Coordinate(
                Math.toDegrees(x / RADIUS), Math.toDegrees(Math.PI / 2 - 2 * Math.atan(Math.exp(-y / RADIUS))));
    }

    /** The ground covered by one pixel of a 256-pixel tile, in projected metres (true metres on the equator only). */
    public static double metresPerPixel(int zoom) {
        return 2 * HALF_WORLD / TILE_PIXELS / (1L << zoom);
    }

    /** A box in degrees, as a box in projected metres. */
    public static Envelope box(Envelope degrees) {
        return new Envelope(x(degrees.getMinX()), x(degrees.getMaxX()), y(degrees.getMinY()), y(degrees.getMaxY()));
    }

    private static double x(double longitude) {
        return Math.toRadians(longitude) * RADIUS;
    }

    private static double y(double latitude) {
        return RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
    }
}
