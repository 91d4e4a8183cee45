package fr.diair.atlas.layer;

import fr.diair.atlas.territory.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that are no theme of the map, in classes as the map has them: the same cuts, colours and legend. Zero is a value like
 * another.
 *
 * @param rest of every territory that is not listed
 * @param codes sorted; of communes as {@link CodeRuns}
 * @param values in the order of the codes; null where there is none
 * @param classes in the order of the codes
 */
public record Shades(
        Legend legend,
        ThemeValues.Rest rest,
        List<String> codes,
        List<@Nullable Double> values,
        List<Integer> classes) {

    /**
     * @param figures each territory once
     * @param rest what a territory of the level is that is not among them
     * @param total all territories of the level
     */
    public static Shades of(List<Figure> figures, Level level, String rest, int total) {
        Classes.Classified classified = Classes.quantities(
                new Classes.Reading("decimal", true, false, rest),
                figures,
                Classes.Cut.of(figures, Classification.USUAL, true),
                total);
        List<Figure> sorted =
                figures.stream().sorted(Comparator.comparing(Figure::code)).toList();
        List<String> codes = sorted.stream().map(Figure::code).toList();
        List<@Nullable Double> values = new ArrayList<>(sorted.size());
        List<Integer> classes = new ArrayList<>(sorted.size());
        for (Figure figure : sorted) {
            values.add(figure.value());
            classes.add(classified.byCode().getOrDefault(figure.code(), classified.rest()));
        }
        return new Shades(
                classified.legend(),
                new ThemeValues.Rest(null, classified.rest()),
                level == Level.COMMUNE ? CodeRuns.of(codes) : codes,
                values,
                classes);
    }
}
