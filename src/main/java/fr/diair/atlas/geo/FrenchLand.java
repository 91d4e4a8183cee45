package fr.diair.atlas.geo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Where France is, roughly and a little too wide: enough to tell a boundary that is drawn elsewhere. EPSG:4326 degrees,
 * x = longitude. Metropolitan France is a polygon some 50 km outside its coast and borders; each overseas territory, with
 * its islets, is a box.
 */
public final class FrenchLand {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static final PreparedGeometry METROPOLE = PreparedGeometryFactory.prepare(FACTORY.createPolygon(ring(
            -6.0, 48.8, -5.2, 49.2, -2.6, 50.3, 0.6, 51.0, 1.8, 51.6, 3.2, 51.4, 5.2, 50.6, 7.4, 49.8, 9.0, 49.4, 8.4,
            47.2, 7.8, 46.2, 7.9, 45.2, 8.6, 43.9, 10.4, 43.4, 10.2, 40.9, 7.8, 41.0, 5.2, 42.3, 3.8, 41.9, -2.2, 42.4,
            -2.3, 45.0, -3.2, 46.4, -5.6, 47.4)));

    private static final List<Envelope> OVERSEAS = List.of(
            new Envelope(-62.1, -60.6, 14.2, 16.7), // Guadeloupe and Martinique
            new Envelope(-63.3, -62.6, 17.7, 18.3), // Saint-Martin and Saint-Barthelemy
            new Envelope(-55.0, -51.3, 1.9, 6.2), // Guyane
            new Envelope(55.0, 56.1, -21.6, -20.7), // La Reunion
            new Envelope(44.8, 45.5, -13.2, -12.4), // Mayotte
            new Envelope(-56.7, -55.9, 46.5, 47.4), // Saint-Pierre-et-Miquelon
            new Envelope(-155.0, -134.0, -28.5, -7.5), // French Polynesia
            new Envelope(158.0, 173.0, -23.0, -17.5), // New Caledonia
            new Envelope(-178.5, -175.9, -14.6, -13.0)); // Wallis and Futuna

    private FrenchLand() {}

    /** Whether a point is in France, or near it. */
    public static boolean has(double longitude, double latitude) {
        if (Double.isNaN(longitude + latitude)) {
            return false;
        }
        return METROPOLE.intersects(FACTORY.createPoint(new Coordinate(longitude, latitude)))
                || OVERSEAS.stream().anyMatch(box -> box.contains(longitude, latitude));
    }

    /** Whether all of a geometry is in one part of France, or near it; an empty one is not. */
    public static boolean has(Geometry degrees) {
        Envelope box = degrees.getEnvelopeInternal();
        if (box.isNull()) {
            return false;
        }
        if (METROPOLE.contains(FACTORY.toGeometry(box)) || OVERSEAS.stream().anyMatch(part -> part.contains(box))) {
            return true;
        }
        for (Coordinate at : degrees.getCoordinates()) {
            if (!has(at.getX(), at.getY())) {
                return false;
            }
        }
        return true;
    }

    private static Coordinate[] ring(double... points) {
        Coordinate[] ring = new Coordinate[points.length / 2 + 1];
        for (int i = 0; i < points.length; i += 2) {
            ring[i / 2] = new Coordinate(points[i], points[i + 1]);
        }
        ring[ring.length - 1] = ring[0].copy();
        return ring;
    }
}
