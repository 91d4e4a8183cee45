package fr.diair.atlas.infographic.kind;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.colour.Colours;
import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Texture;
import fr.diair.atlas.layer.Legend;
import fr.diair.atlas.layer.Theme;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.text.French;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two themes crossed, up to three classes each. A territory that lacks one of the two figures has no cell: it is not
 * available, else secret, else at zero, in this order, so that no state hides a graver one.
 */
public final class CrossedMap {
    /** The most classes of each theme. */
    public static final int SIDE = 3;

    private CrossedMap() {}

    /** @throws RequestException a 400 when no territory has a value of one of the themes */
    public static Drawn of(ThemeValues across, ThemeValues up, Colours colours) {
        requireClasses(across);
        requireClasses(up);
        int columns = across.legend().classes().size();
        int rest = crossed(across.rest().index(), up.rest().index(), columns);
        Set<String> codes = new HashSet<>(across.classes().keySet());
        codes.addAll(up.classes().keySet());
        Map<String, Integer> classes = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (String code : codes) {
            int index = crossed(
                    across.classes().getOrDefault(code, across.rest().index()),
                    up.classes().getOrDefault(code, up.rest().index()),
                    columns);
            classes.put(code, index);
            counts.merge(index, 1, Integer::sum);
        }
        counts.merge(rest, across.legend().total() - codes.size(), Integer::sum);
        Scene.Legend legend = legend(across, up, counts, colours);
        return Drawn.of(legend, Panel.of(new Scene.Figures(classes, rest)), keyFigures(legend, across, up));
    }

    private static void requireClasses(ThemeValues values) {
        if (values.legend().classes().isEmpty()) {
            throw RequestException.badRequest(
                    "nothing-to-cross",
                    "Aucun territoire n'a de valeur pour « %s » à cette date : choisissez un autre thème ou une autre date."
                            .formatted(values.query().theme().label()));
        }
    }

    private static int crossed(int column, int row, int columns) {
        if (column >= 0 && row >= 0) {
            return row * columns + column;
        }
        for (int state : new int[] {Scene.UNAVAILABLE, Scene.SECRET}) {
            if (column == state || row == state) {
                return state;
            }
        }
        return Scene.ZERO;
    }

    private static Scene.Legend legend(
            ThemeValues across, ThemeValues up, Map<Integer, Integer> counts, Colours colours) {
        List<Legend.Entry> columns = across.legend().classes();
        List<Legend.Entry> rows = up.legend().classes();
        List<Colours.Tone> tones = colours.crossed(columns.size(), rows.size());
        List<Scene.Entry> cells = new ArrayList<>();
        for (int i = 0; i < tones.size(); i++) {
            cells.add(new Scene.Entry(
                    columns.get(i % columns.size()).label() + " et "
                            + rows.get(i / columns.size()).label(),
                    tones.get(i).colour(),
                    counts.getOrDefault(i, 0),
                    tones.get(i).texture()));
        }
        int zeros = counts.getOrDefault(Scene.ZERO, 0);
        return new Scene.Legend(
                "%s et %s"
                        .formatted(
                                across.query().theme().label(), lower(up.query().theme())),
                "",
                cells,
                false,
                zeros == 0
                        ? null
                        : new Scene.Entry(
                                "Zéro pour l'un des deux", colours.zero(zeroColour(across, up)), zeros, Texture.PLAIN),
                tally("Non disponible pour l'un des deux", counts.getOrDefault(Scene.UNAVAILABLE, 0)),
                tally("Secret statistique", counts.getOrDefault(Scene.SECRET, 0)),
                note(across, up),
                List.of(new Key.Grid(
                        axis(across.query().theme()),
                        axis(up.query().theme()),
                        columns.stream().map(Legend.Entry::label).toList(),
                        rows.stream().map(Legend.Entry::label).toList())));
    }

    private static String zeroColour(ThemeValues across, ThemeValues up) {
        Legend.Rest zero = across.legend().zero() == null
                ? up.legend().zero()
                : across.legend().zero();
        return zero == null ? fr.diair.atlas.layer.Palette.REST : zero.colour();
    }

    private static Scene.@Nullable Tally tally(String label, int count) {
        return count == 0 ? null : new Scene.Tally(label, count);
    }

    private static @Nullable String note(ThemeValues across, ThemeValues up) {
        String first = Rows.noted(across.legend().note(), across.query().theme());
        String second = Rows.noted(up.legend().note(), up.query().theme());
        if (first == null || first.equals(second)) {
            return second;
        }
        return second == null ? first : first + " " + second;
    }

    private static String axis(Theme theme) {
        String unit = theme.measure().unit();
        return unit.isBlank() ? theme.label() : theme.label() + " (" + unit + ")";
    }

    static String lower(Theme theme) {
        String label = theme.label();
        boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return acronym ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    /** How many territories are high in both, and how many have both figures. */
    private static List<Scene.KeyFigure> keyFigures(Scene.Legend legend, ThemeValues across, ThemeValues up) {
        List<Scene.Entry> cells = legend.classes();
        int both = cells.stream().mapToInt(Scene.Entry::count).sum();
        String territories = Rows.territories(across.query().level());
        return List.of(
                new Scene.KeyFigure(
                        French.number(cells.get(cells.size() - 1).count(), 0),
                        territories + " dans la classe haute des deux thèmes"),
                new Scene.KeyFigure(
                        French.number(both, 0),
                        territories + " avec les deux chiffres, sur "
                                + French.number(up.legend().total(), 0)));
    }
}
