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
    /** Radius of the largest disc on a map that fills the web picture. */
    private static final double WIDEST = 22;
    /** Smaller ones would not be seen at all. */
    private static final double SMALLEST = 0.6;

    /** Small maps have small discs. Null when the scene has none. */
    static @Nullable DiscScale of(Scene scene) {
        Key.Discs discs = scene.legend().key(Key.Discs.class);
        double maps = Math.sqrt(scene.panels().size());
        return discs == null ? null : new DiscScale(scene.format().letter() * WIDEST / maps, discs.largest());
    }

    /** In points. */
    double radius(double value) {
        return Math.max(SMALLEST, widest * Math.sqrt(Math.abs(value) / largest));
    }
}
