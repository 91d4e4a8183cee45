package fr.diair.atlas.infographic;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * Points of one kind that stand on the map whatever its territories say, such as events.
 *
 * @param label what they are and how many, as in {@code 47 événements passés}
 * @param demo whether any of them is fictitious
 */
public record Spots(String label, Look look, List<Spot> places, boolean demo) {
    public Spots {
        label = Scene.printable(label);
        places = List.copyOf(places);
    }

    /** @param rimWidth in points */
    public record Look(Color fill, Color rim, double rimWidth) {
        Mark mark(Point2D at, double radius) {
            return new Mark.Form(
                    new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius),
                    fill,
                    rim,
                    rimWidth);
        }
    }

    /**
     * One place, in degrees of EPSG:4326.
     *
     * @param radius in points
     */
    public record Spot(double longitude, double latitude, double radius) {}

    /** The radius in the legend: that of the smallest. */
    double legendRadius() {
        return places.stream().mapToDouble(Spot::radius).min().orElse(3);
    }
}
