package fr.diair.atlas.report.map;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** A land in its room on the page: from degrees to points, y downwards, the same way for areas, marks and names. */
final class Sight {
    private static final double[] ROUND = {5, 2, 1};

    private final Land land;
    private final Rectangle2D room;
    private final Coordinate centre;
    private final double metresPerPoint;

    private Sight(Land land, Rectangle2D room, Envelope metres) {
        this.land = land;
        this.room = room;
        this.centre = metres.centre();
        this.metresPerPoint = Math.max(metres.getWidth() / room.getWidth(), metres.getHeight() / room.getHeight());
    }

    /** As large as it goes. @param ground in degrees @return null when none of it lies there */
    static @Nullable Sight of(Land land, List<Geometry> ground, Rectangle2D room) {
        Envelope extent = new Envelope();
        ground.stream()
                .filter(one -> land.holds(one.getEnvelopeInternal().centre()))
                .forEach(one ->
                        extent.expandToInclude(land.projection().project(one).getEnvelopeInternal()));
        return extent.isNull() ? null : new Sight(land, room, extent);
    }

    double metresPerPoint() {
        return metresPerPoint;
    }

    boolean holds(Coordinate degrees) {
        return land.holds(degrees);
    }

    Point2D point(Coordinate degrees) {
        return onPage(land.projection().forward(degrees.x, degrees.y));
    }

    private Point2D onPage(Coordinate metres) {
        return new Point2D.Double(
                room.getCenterX() + (metres.x - centre.x) / metresPerPoint,
                room.getCenterY() - (metres.y - centre.y) / metresPerPoint);
    }

    List<Path2D> shapes(List<Geometry> ground) {
        return ground.stream()
                .filter(one -> holds(one.getEnvelopeInternal().centre()))
                .map(this::shape)
                .toList();
    }

    Path2D shape(Geometry degrees) {
        Geometry metres = land.projection().project(degrees);
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < metres.getNumGeometries(); i++) {
            if (metres.getGeometryN(i) instanceof Polygon polygon) {
                ring(path, polygon.getExteriorRing().getCoordinates());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(path, polygon.getInteriorRingN(hole).getCoordinates());
                }
            }
        }
        return path;
    }

    private void ring(Path2D path, Coordinate[] ring) {
        for (int i = 0; i < ring.length - 1; i++) {
            Point2D at = onPage(ring[i]);
            if (i == 0) {
                path.moveTo(at.getX(), at.getY());
            } else {
                path.lineTo(at.getX(), at.getY());
            }
        }
        path.closePath();
    }

    /** The largest round number of kilometres that is no longer than that. */
    double roundKilometres(double points) {
        double most = points * metresPerPoint / 1000;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double factor : ROUND) {
            if (factor * power <= most) {
                return factor * power;
            }
        }
        return power;
    }
}
