package fr.diair.atlas.infographic.basemap;

import fr.diair.atlas.geo.Projection;
import fr.diair.atlas.geo.WebMercator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** How much land is seen around some territories, and the boxes of that on other planes. */
final class Sight {
    /** What is seen around the territories at least, as a share of their longer side. */
    private static final double MARGIN = 0.05;

    /** Of the rooms that pages have for a map, width by height. */
    private static final double BROADEST = 2.3;

    private static final double NARROWEST = 0.7;

    /** Cut so far beyond what is seen, so that no cut shows. */
    private static final double BEYOND = 1.06;

    private static final int STEPS = 8;

    private Sight() {}

    /** The land that is to be seen at least: a little more than the territories take. */
    static Envelope margined(Envelope own) {
        Envelope extent = new Envelope(own);
        extent.expandBy(MARGIN * Math.max(own.getWidth(), own.getHeight()));
        return extent;
    }

    /** All that is seen when such a land fills a room of any format, as large as it goes. */
    static Envelope seen(Envelope extent) {
        double width = BEYOND * Math.max(extent.getWidth(), BROADEST * extent.getHeight());
        double height = BEYOND * Math.max(extent.getHeight(), extent.getWidth() / NARROWEST);
        Coordinate centre = extent.centre();
        return new Envelope(centre.x - width / 2, centre.x + width / 2, centre.y - height / 2, centre.y + height / 2);
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
