package fr.diair.atlas.infographic.kind;

import fr.diair.atlas.infographic.colour.Colours;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.layer.Legend;
import fr.diair.atlas.layer.ThemeReader;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.text.French;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small maps in the same classes, each with its own counts: years, fields of policy, or two days with what changed. */
public final class SeriesMap {
    /** A page of more cannot be read. */
    public static final int MOST = 12;

    private SeriesMap() {}

    /**
     * One map a year.
     *
     * @param captions the years, in order; the large numbers are those of the last
     */
    public static Drawn years(ThemeReader.Together together, List<String> captions, Colours colours) {
        Scene.Legend legend = legend(together, colours, null);
        String year = captions.get(captions.size() - 1);
        ThemeValues last = together.maps().get(together.maps().size() - 1);
        List<Scene.KeyFigure> figures = KeyFigures.of(last).stream()
                .map(figure -> new Scene.KeyFigure(figure.value(), figure.label() + " en " + year))
                .toList();
        return new Drawn(legend, panels(together, captions, legend), figures, List.of());
    }

    /** One map a field of policy; what has several fields counts on several maps, hence there is no sum of them. */
    public static Drawn fields(ThemeReader.Together together, List<String> captions, Colours colours) {
        Scene.Legend legend = legend(together, colours, null);
        return new Drawn(legend, panels(together, captions, legend), List.of(), List.of());
    }

    /**
     * Two days.
     *
     * @param together the earlier one first
     * @param captions of both
     * @param earlier as in {@code 31 décembre 2018}
     */
    public static Drawn beforeAfter(
            ThemeReader.Together together, List<String> captions, String earlier, Colours colours) {
        Changes changes =
                Changes.between(together.maps().get(0), together.maps().get(1));
        Scene.Legend legend = legend(together, colours, changes.sentence(earlier));
        return new Drawn(legend, panels(together, captions, legend), changes.keyFigures(earlier), List.of());
    }

    private static Scene.Legend legend(ThemeReader.Together together, Colours colours, @Nullable String changed) {
        ThemeValues last = together.maps().get(together.maps().size() - 1);
        Legend shared = together.legend();
        Scene.Legend legend = Rows.legend(last.query().theme(), shared, colours, List.of());
        String note = Rows.noted(last.legend().note(), last.query().theme());
        return new Scene.Legend(
                legend.title(),
                legend.unit(),
                legend.classes(),
                legend.ordered(),
                legend.zero(),
                legend.unavailable(),
                legend.secret(),
                changed == null ? note : note == null ? changed : changed + " " + note,
                List.of());
    }

    private static List<Panel> panels(ThemeReader.Together together, List<String> captions, Scene.Legend legend) {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < captions.size(); i++) {
            ThemeValues values = together.maps().get(i);
            panels.add(new Panel(
                    captions.get(i),
                    Rows.figures(values),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Rows.counts(values.legend(), legend)));
        }
        return panels;
    }

    /** What changed from a day to a later one: territories that came, that left, that are in another class. */
    record Changes(String territories, String territory, boolean ordered, int more, int fewer, int up, int down) {
        static Changes between(ThemeValues before, ThemeValues after) {
            Set<String> codes = new HashSet<>(before.classes().keySet());
            codes.addAll(after.classes().keySet());
            int more = 0;
            int fewer = 0;
            int up = 0;
            int down = 0;
            for (String code : codes) {
                int was = before.classes().getOrDefault(code, before.rest().index());
                int is = after.classes().getOrDefault(code, after.rest().index());
                more += was < 0 && is >= 0 ? 1 : 0;
                fewer += was >= 0 && is < 0 ? 1 : 0;
                up += was >= 0 && is > was ? 1 : 0;
                down += is >= 0 && is < was ? 1 : 0;
            }
            return new Changes(
                    Rows.territories(after.query().level()),
                    Rows.territory(after.query().level()),
                    !after.query().theme().isCategory(),
                    more,
                    fewer,
                    up,
                    down);
        }

        private String counted(int count) {
            return French.number(count, 0) + " " + (count < 2 ? territory : territories);
        }

        String sentence(String earlier) {
            String moved = ordered
                    ? "%s dans une classe plus haute, %s dans une classe plus basse"
                            .formatted(French.number(up, 0), French.number(down, 0))
                    : "%s dans une autre catégorie".formatted(French.number(up + down, 0));
            return "Depuis le %s\u00a0: %s de plus, %s de moins, %s."
                    .formatted(earlier, counted(more), counted(fewer), moved);
        }

        List<Scene.KeyFigure> keyFigures(String earlier) {
            List<Scene.KeyFigure> figures = new ArrayList<>();
            figures.add(new Scene.KeyFigure(
                    French.number(more, 0), (more < 2 ? territory : territories) + " de plus qu'au " + earlier));
            figures.add(
                    new Scene.KeyFigure(French.number(fewer, 0), (fewer < 2 ? territory : territories) + " de moins"));
            figures.add(new Scene.KeyFigure(
                    French.number(up + down, 0), ordered ? "ont changé de classe" : "ont changé de catégorie"));
            return figures;
        }
    }
}
