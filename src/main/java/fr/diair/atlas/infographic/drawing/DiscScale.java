package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * How large discs are: area in proportion to the value, one scale for all frames and panels of a page, so that its legend
 * holds everywhere.
 *
 * @param widest radius of the largest disc, in points
 * @param largest the absolute value it stands for
 */
record DiscScale(double widest, double largest) {
    /** Share of the width of a map that the radius of the largest disc may take. */
    private static final double SHARE = 0.042;
    /** Smaller ones would not be seen at all. */
    private static final double SMALLEST = 0.6;

    /** @param mapWidth of the map of the whole, in points; null when the scene has no discs */
    static @Nullable DiscScale of(Scene scene, double mapWidth) {
        Key.Discs discs = scene.legend().key(Key.Discs.class);
        return discs == null ? null : new DiscScale(Math.max(9, SHARE * mapWidth), discs.largest());
    }

    /** In points. */
    double radius(double value) {
        return Math.max(SMALLEST, widest * Math.sqrt(Math.abs(value) / largest));
    }
}
