package fr.diair.atlas.infographic.scene;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * @param fill null: the colour of the page, so that a ring is seen
     * @param rim null: the colour of the page
     * @param rimWidth in points
     */
    public record Look(@Nullable Color fill, @Nullable Color rim, double rimWidth) {}

    /**
     * One place, in degrees of EPSG:4326.
     *
     * @param radius in points
     */
    public record Spot(double longitude, double latitude, double radius) {}

    /** The radius in the legend: that of the smallest. */
    public double legendRadius() {
        return places.stream().mapToDouble(Spot::radius).min().orElse(3);
    }
}
