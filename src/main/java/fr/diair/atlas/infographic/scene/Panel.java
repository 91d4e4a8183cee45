package fr.diair.atlas.infographic.scene;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One map of a picture. A picture has one, or several that share a legend, such as one a year.
 *
 * @param caption over the map; null when there is only one
 * @param figures the class of every territory
 * @param spots what stands on the map whatever its territories say, in the order of the legend
 */
public record Panel(@Nullable String caption, Scene.Figures figures, List<Spots> spots) {
    public Panel {
        caption = caption == null ? null : Scene.printable(caption);
        spots = List.copyOf(spots);
    }

    /** A map of figures alone. */
    public static Panel of(Scene.Figures figures) {
        return new Panel(null, figures, List.of());
    }

    Panel with(List<Spots> more) {
        return new Panel(caption, figures, more);
    }
}
