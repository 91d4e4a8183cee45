package fr.diair.atlas.infographic.kind;

import fr.diair.atlas.infographic.colour.Colours;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.layer.ThemeValues;
import java.util.List;

/** Each territory in the colour of its class or category. */
public final class AreasMap {
    private AreasMap() {}

    public static Drawn of(ThemeValues values, Colours colours) {
        return Drawn.of(
                Rows.legend(values.query().theme(), values.legend(), colours, List.of()),
                Panel.of(Rows.figures(values)),
                KeyFigures.of(values));
    }
}
