package fr.diair.atlas.infographic.basemap;

import fr.diair.atlas.geo.Projection;
import fr.diair.atlas.geo.WebMercator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The room that a map of a piece of the country fills, with what lies around.
 *
 * @param width in pixels, or in the smallest lengths that can be seen
 * @param height likewise
 */
public record Sight(double width, double height) {
    /** What is seen around the territories themselves, as a share of their longer side. */
    private static final double MARGIN = 0.05;

    /** Cut so far beyond what is seen, so that no cut shows. */
    private static final double BEYOND = 1.15;

    private static final int STEPS = 8;

    /** @throws IllegalArgumentException when there is no room */
    public Sight {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("a sight of %s × %s".formatted(width, height));
        }
    }

    /** The land that is to be seen at least: a little more than the territories take. */
    static Envelope margined(Envelope own) {
        Envelope extent = new Envelope(own);
        extent.expandBy(MARGIN * Math.max(own.getWidth(), own.getHeight()));
        return extent;
    }

    /** Metres of ground per pixel, when the land is drawn as large as it goes. */
    double metresPerPixel(Envelope extent) {
        return Math.max(extent.getWidth() / width, extent.getHeight() / height);
    }

    /** All that is seen then, and a little more. */
    Envelope seen(Envelope extent) {
        double metres = metresPerPixel(extent) * BEYOND;
        Coordinate centre = extent.centre();
        return new Envelope(
                centre.x - metres * width / 2,
                centre.x + metres * width / 2,
                centre.y - metres * height / 2,
                centre.y + metres * height / 2);
    }

    /** The box that holds another one's sides on the plane of tiles. */
    static Envelope mercator(Projection from, Envelope metres) {
        return moved(metres, (x, y) -> {
            Coordinate degrees = from.inverse(x, y);
            return WebMercator.INSTANCE.forward(degrees.x, degrees.y);
        });
    }

    /** The box, in degrees, that holds the sides of one in metres of a projection. */
    static Envelope degrees(Projection from, Envelope metres) {
        return moved(metres, from::inverse);
    }

    /** The box, in metres of a projection, that holds the sides of one in degrees. */
    static Envelope projected(Projection to, Envelope degrees) {
        return moved(degrees, to::forward);
    }

    private interface Move {
        Coordinate to(double x, double y);
    }

    /** Sides bend when they are projected: points along them are taken, not corners alone. */
    private static Envelope moved(Envelope box, Move move) {
        Envelope moved = new Envelope();
        for (int i = 0; i <= STEPS; i++) {
            double x = box.getMinX() + i * box.getWidth() / STEPS;
            double y = box.getMinY() + i * box.getHeight() / STEPS;
            moved.expandToInclude(move.to(x, box.getMinY()));
            moved.expandToInclude(move.to(x, box.getMaxY()));
            moved.expandToInclude(move.to(box.getMinX(), y));
            moved.expandToInclude(move.to(box.getMaxX(), y));
        }
        return moved;
    }
}
