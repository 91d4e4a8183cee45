package fr.diair.atlas.infographic.kind;

import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import java.util.List;

/**
 * A map and all that explains it.
 *
 * @param keyFigures the few large numbers
 * @param named codes of the territories worth a name, most important first; empty: the most populous that have a class
 */
public record Drawn(Scene.Legend legend, List<Panel> panels, List<Scene.KeyFigure> keyFigures, List<String> named) {
    public Drawn {
        panels = List.copyOf(panels);
        keyFigures = List.copyOf(keyFigures);
        named = List.copyOf(named);
    }

    static Drawn of(Scene.Legend legend, Panel panel, List<Scene.KeyFigure> keyFigures) {
        return new Drawn(legend, List.of(panel), keyFigures, List.of());
    }
}
