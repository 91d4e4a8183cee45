package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.Color;
import java.awt.Paint;

/** What a territory of a class is filled with; legend and map both take it from here. */
final class Grounds {
    private Grounds() {}

    /** @param index of a class, or a state of {@link Scene} */
    static Paint paint(Scene scene, int index) {
        Scene.Entry zero = scene.legend().zero();
        return switch (index) {
            case Scene.UNAVAILABLE -> Hatch.UNAVAILABLE;
            case Scene.SECRET -> Hatch.SECRET;
            case Scene.ZERO -> zero == null ? scene.tones().land() : zero.colour();
            default -> ground(scene.legend().classes().get(index));
        };
    }

    private static Paint ground(Scene.Entry entry) {
        return entry.striped() ? Hatch.STRIPES : entry.colour();
    }

    /** The plain colour behind a name written on the territory. */
    static Color colour(Scene scene, Panel panel, String code) {
        return paint(scene, panel.figures().classOf(code)) instanceof Color colour ? colour : Hatch.GROUND;
    }
}
