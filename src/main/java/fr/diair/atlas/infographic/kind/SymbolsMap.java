package fr.diair.atlas.infographic.kind;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.colour.Colours;
import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.layer.Figure;
import fr.diair.atlas.layer.Theme;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.text.French;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A disc on each territory, its area proportional to the value: nothing at zero, a ring below zero; what is not available or
 * secret is hatched on the land. Over the classes of a second theme, or over plain land.
 */
public final class SymbolsMap {
    /** More would be a cloud, and a heavy file. */
    private static final int MOST = 4_000;

    private SymbolsMap() {}

    /** @param ground the theme under the discs; null for plain land */
    public static Drawn of(ThemeValues values, @Nullable ThemeValues ground, Colours colours) {
        List<Panel.Symbol> symbols = values.figures().values().stream()
                .filter(figure -> figure.value() != null && figure.value() != 0)
                .map(figure -> new Panel.Symbol(figure.code(), value(figure)))
                .sorted(Comparator.comparingDouble((Panel.Symbol symbol) -> -Math.abs(symbol.value()))
                        .thenComparing(Panel.Symbol::code))
                .toList();
        Theme theme = values.query().theme();
        if (symbols.size() > MOST) {
            throw RequestException.badRequest(
                    "too-many-symbols",
                    "Le thème « %s » donnerait %s disques au niveau %s : choisissez un niveau moins fin, ou les aplats de couleur."
                            .formatted(
                                    theme.label(),
                                    French.number(symbols.size(), 0),
                                    values.query().level().id()));
        }
        Key.Discs discs = discs(theme, symbols, colours);
        Scene.Figures figures = ground == null ? Rows.statesAlone(values) : Rows.figures(ground);
        return new Drawn(
                ground == null ? landLegend(values, discs, colours) : groundLegend(values, ground, discs, colours),
                List.of(Panel.of(figures).withSymbols(symbols)),
                KeyFigures.of(values),
                symbols.stream().map(Panel.Symbol::code).toList());
    }

    private static double value(Figure figure) {
        Double value = figure.value();
        return value == null ? 0 : value;
    }

    private static Key.Discs discs(Theme theme, List<Panel.Symbol> symbols, Colours colours) {
        double largest = symbols.isEmpty() ? 1 : Math.abs(symbols.get(0).value());
        boolean whole = theme.measure().format().equals("integer");
        return new Key.Discs(
                theme.label(),
                theme.measure().unit(),
                colours.discs(),
                symbols.stream().anyMatch(symbol -> symbol.value() < 0) ? colours.rings() : null,
                largest,
                symbols.isEmpty()
                        ? List.of()
                        : RoundValues.below(largest, whole).stream()
                                .map(value -> new Key.Value(
                                        value,
                                        French.figure(value, theme.measure().format())))
                                .toList(),
                symbols.size());
    }

    /** The land without a disc is at zero. */
    private static Scene.Legend landLegend(ThemeValues values, Key.Discs discs, Colours colours) {
        return new Scene.Legend(
                values.query().theme().label(),
                "",
                List.of(),
                true,
                Rows.zero(values.legend(), colours),
                Rows.tally(values.legend().unavailable()),
                Rows.tally(values.legend().secret()),
                values.legend().note(),
                List.of(discs));
    }

    /** What the discs do not show is said in a sentence, for the hatches are those of the theme below. */
    private static Scene.Legend groundLegend(ThemeValues values, ThemeValues ground, Key.Discs discs, Colours colours) {
        Scene.Legend legend = Rows.legend(ground.query().theme(), ground.legend(), colours, List.of(discs));
        int unavailable = values.legend().unavailable().count();
        int secret = values.legend().secret().count();
        StringBuilder note = new StringBuilder(legend.note() == null ? "" : legend.note() + " ");
        if (unavailable + secret > 0) {
            note.append("Sans disque\u00a0: valeur nulle, non disponible (")
                    .append(French.number(unavailable, 0))
                    .append(") ou secrète (")
                    .append(French.number(secret, 0))
                    .append(").");
        }
        return new Scene.Legend(
                legend.title(),
                legend.unit(),
                legend.classes(),
                legend.ordered(),
                legend.zero(),
                legend.unavailable(),
                legend.secret(),
                note.toString().isBlank() ? null : note.toString().strip(),
                legend.keys());
    }
}
