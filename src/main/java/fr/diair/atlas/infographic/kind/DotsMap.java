package fr.diair.atlas.infographic.kind;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.colour.Colours;
import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.text.French;
import java.util.List;
import java.util.Map;

/** One dot a territory that has the figure, whatever its value: where the network is, not how much of it. */
public final class DotsMap {
    private static final int MOST = 4_000;

    private DotsMap() {}

    /** @throws RequestException a 400 when so many territories have the figure that dots say nothing */
    public static Drawn of(ThemeValues values, Colours colours) {
        List<String> codes = having(values);
        if (codes.size() > MOST) {
            throw RequestException.badRequest(
                    "too-many-dots",
                    "Le thème « %s » donnerait %s points : choisissez les aplats de couleur, ou une grille d'hexagones."
                            .formatted(values.query().theme().label(), French.number(codes.size(), 0)));
        }
        String territory = Rows.territory(values.query().level());
        Scene.Legend legend = new Scene.Legend(
                values.query().theme().label(),
                "",
                List.of(),
                false,
                Rows.zero(values.legend(), colours),
                Rows.tally(values.legend().unavailable()),
                Rows.tally(values.legend().secret()),
                values.legend().note(),
                List.of(new Key.Points(one(values, territory), colours.dots(), codes.size())));
        return Drawn.of(legend, Panel.of(Rows.statesAlone(values)).withDots(codes), KeyFigures.of(values));
    }

    private static String one(ThemeValues values, String territory) {
        String article = territory.equals("commune") || territory.equals("région") ? "une " : "un ";
        return article + territory + " (" + values.query().theme().label() + ")";
    }

    /** The territories in any class, by code. */
    static List<String> having(ThemeValues values) {
        return values.classes().entrySet().stream()
                .filter(entry -> entry.getValue() >= 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
