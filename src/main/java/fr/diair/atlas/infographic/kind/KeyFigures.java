package fr.diair.atlas.infographic.kind;

import fr.diair.atlas.infographic.scene.Scene.KeyFigure;
import fr.diair.atlas.layer.Figure;
import fr.diair.atlas.layer.IndicatorTheme;
import fr.diair.atlas.layer.Legend;
import fr.diair.atlas.layer.Theme;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.text.French;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The few large numbers of a theme: the sum where figures add up, and how many territories are concerned. */
final class KeyFigures {
    private KeyFigures() {}

    static List<KeyFigure> of(ThemeValues values) {
        Legend legend = values.legend();
        int shown = legend.classes().stream().mapToInt(Legend.Entry::count).sum();
        List<KeyFigure> figures = new ArrayList<>();
        if (values.query().theme().isCategory()) {
            legend.classes().stream()
                    .filter(entry -> entry.count() > 0)
                    .sorted(Comparator.comparingInt(Legend.Entry::count).reversed())
                    .limit(2)
                    .forEach(entry -> figures.add(
                            new KeyFigure(French.number(entry.count(), 0), counted(entry.label(), entry.count()))));
            return figures;
        }
        Theme.Measure measure = values.query().theme().measure();
        if (measure.isAdditive()) {
            double sum = values.figures().values().stream()
                    .mapToDouble(figure -> figure.value() == null ? 0 : figure.value())
                    .sum();
            figures.add(new KeyFigure(
                    French.figure(sum, measure.format()),
                    (measure.format().equals("euro") ? "au total" : measure.unit())
                            + (partial(values) ? " (valeurs connues)" : "")));
        }
        figures.add(new KeyFigure(
                French.number(shown, 0), "territoires concernés sur " + French.number(legend.total(), 0)));
        return figures;
    }

    /** Whether a sum of the imported figures would lack something that it does not say. */
    private static boolean partial(ThemeValues values) {
        Legend legend = values.legend();
        return values.query().theme() instanceof IndicatorTheme
                && (legend.unavailable().count() + legend.secret().count() > 0
                        || values.figures().values().stream().anyMatch(Figure::incomplete));
    }

    /** A category as it is counted: « 6 contrats signés », « 4 en préparation ». */
    private static String counted(String label, int count) {
        String lower = label.toLowerCase(Locale.FRENCH);
        if (count < 2 || !(lower.startsWith("contrat ") || lower.startsWith("engagement "))) {
            return lower;
        }
        String[] words = lower.split(" ", -1);
        words[0] += "s";
        if (words.length == 2) {
            words[1] += "s";
        }
        return String.join(" ", words);
    }
}
