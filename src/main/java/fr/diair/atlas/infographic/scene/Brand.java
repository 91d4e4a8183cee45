package fr.diair.atlas.infographic.scene;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * The house style of whoever publishes.
 *
 * @param accent of the bar over the title and of large numbers; null: the darkest colour of the legend
 * @param logo at the head of the page; null for none
 * @param mentions a line at the foot, as in {@code Ministère de l'Intérieur – DiAir}; null for none
 */
public record Brand(
        @Nullable Color accent,
        @Nullable Logo logo,
        @Nullable String mentions) {
    /** Atlas's own. */
    public static final Brand NONE = new Brand(null, null, null);

    public Brand {
        mentions = mentions == null || mentions.isBlank() ? null : Scene.printable(mentions);
    }
}
