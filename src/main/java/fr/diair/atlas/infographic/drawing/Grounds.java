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
            case Scene.UNAVAILABLE -> Hatch.unavailable(scene.look());
            case Scene.SECRET -> Hatch.secret(scene.look());
            case Scene.ZERO -> zero == null ? scene.tones().land() : zero.colour();
            default -> {
                Scene.Entry entry = scene.legend().classes().get(index);
                yield Hatch.of(entry.colour(), entry.texture(), scene.look());
            }
        };
    }

    /** The plain colour behind a name written on the territory. */
    static Color colour(Scene scene, Panel panel, String code) {
        return paint(scene, panel.figures().classOf(code)) instanceof Hatch hatch
                ? hatch.ground()
                : (Color) paint(scene, panel.figures().classOf(code));
    }
}
