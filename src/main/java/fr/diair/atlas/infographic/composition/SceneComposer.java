package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.layer.Figure;
import fr.diair.atlas.layer.IndicatorTheme;
import fr.diair.atlas.layer.Legend;
import fr.diair.atlas.layer.Theme;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.TerritoryQueries;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From the figures on screen to the scene of a picture: same classes, same colours, same counts, and the words around. */
final class SceneComposer {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final int MOST_LABELS = 14;
    /** Of a piece of the country: those that find no room are left out by the drawing. */
    private static final int MOST_LABELS_OF_PIECE = 60;

    /** Of one with so many territories that all cannot be named: the largest are enough to find one's way. */
    private static final int FEW_LABELS_OF_PIECE = 26;

    private SceneComposer() {}

    /** What the reader may say differently: null for the usual words. */
    record Words(@Nullable String title, @Nullable String subtitle) {}

    /** @param all figures and classes of the whole country, whatever the extent */
    static Scene compose(
            ThemeValues all,
            Extent extent,
            Publication publication,
            TerritoryQueries.Names names,
            PageFormat format,
            Words words) {
        Set<String> own = extent.own();
        ThemeValues values = own == null ? all : all.within(own);
        Theme theme = values.query().theme();
        String title = words.title() == null ? title(values) : words.title();
        String subtitle = words.subtitle() == null ? subtitle(values, extent) : words.subtitle();
        return new Scene(
                new Scene.Heading(title, subtitle),
                format,
                values.query().level(),
                legend(values, extent),
                new Scene.Figures(values.classes(), values.rest().index()),
                keyFigures(values),
                own == null ? labels(values, names) : largest(names.within(own)),
                new Scene.Provenance(
                        values.sources(publication),
                        values.query().date(),
                        publication.vintage(),
                        publication.boundary().source(),
                        publication.boundary().approximate(),
                        theme instanceof IndicatorTheme
                                ? theme.mayBeFictitious()
                                : publication.demo() && theme.mayBeFictitious()));
    }

    private static String title(ThemeValues values) {
        String field = values.query().field() == null
                ? ""
                : " – " + values.query().field().label();
        return values.query().theme().label() + field;
    }

    private static String subtitle(ThemeValues values, Extent extent) {
        LocalDate day = values.query().date();
        String written = day.getDayOfMonth() == 1 ? "1er" + DAY.format(day).substring(1) : DAY.format(day);
        String level = values.query().level().label();
        return "%s, situation au %s".formatted(extent.isFrance() ? level : level + " " + extent.where(), written);
    }

    private static Scene.Legend legend(ThemeValues values, Extent extent) {
        Legend legend = values.legend();
        Theme theme = values.query().theme();
        Legend.Rest zero = legend.zero();
        return new Scene.Legend(
                theme.label(),
                theme.measure().unit(),
                legend.classes().stream().map(SceneComposer::entry).toList(),
                !theme.isCategory(),
                zero == null ? null : Scene.Entry.of(zero.label(), zero.colour(), zero.count()),
                tally(legend.unavailable()),
                tally(legend.secret()),
                note(legend.note(), !extent.isFrance() && !theme.isCategory()));
    }

    /** Classes of a piece are read beside those of another: they are the same, which is said. */
    private static @Nullable String note(@Nullable String note, boolean ofFrance) {
        if (!ofFrance) {
            return note;
        }
        String said = "Classes de la France entière.";
        return note == null ? said : said + " " + note;
    }

    private static Scene.Entry entry(Legend.Entry entry) {
        Scene.Entry drawn = Scene.Entry.of(entry.label(), entry.colour(), entry.count());
        return entry.pattern() == null ? drawn : drawn.inStripes();
    }

    /** A state that no territory is in needs no line in a picture. */
    private static Scene.@Nullable Tally tally(Legend.Count count) {
        return count.count() == 0 ? null : new Scene.Tally(count.label(), count.count());
    }

    private static List<Scene.KeyFigure> keyFigures(ThemeValues values) {
        Legend legend = values.legend();
        int shown = legend.classes().stream().mapToInt(Legend.Entry::count).sum();
        List<Scene.KeyFigure> figures = new ArrayList<>();
        if (values.query().theme().isCategory()) {
            legend.classes().stream()
                    .filter(entry -> entry.count() > 0)
                    .sorted(Comparator.comparingInt(Legend.Entry::count).reversed())
                    .limit(2)
                    .forEach(entry -> figures.add(new Scene.KeyFigure(
                            French.number(entry.count(), 0), counted(entry.label(), entry.count()))));
            return figures;
        }
        Theme.Measure measure = values.query().theme().measure();
        if (measure.isAdditive()) {
            double sum = values.figures().values().stream()
                    .mapToDouble(figure -> figure.value() == null ? 0 : figure.value())
                    .sum();
            figures.add(new Scene.KeyFigure(
                    French.figure(sum, measure.format()),
                    (measure.format().equals("euro") ? "au total" : measure.unit())
                            + (partial(values) ? " (valeurs connues)" : "")));
        }
        figures.add(new Scene.KeyFigure(
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

    /** The most populous territories. */
    private static List<Scene.PlaceLabel> largest(TerritoryQueries.Names names) {
        return IntStream.range(0, names.codes().size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> population(names, i))
                        .reversed())
                .limit(names.codes().size() > MOST_LABELS_OF_PIECE ? FEW_LABELS_OF_PIECE : MOST_LABELS_OF_PIECE)
                .map(i ->
                        new Scene.PlaceLabel(names.codes().get(i), names.names().get(i)))
                .toList();
    }

    private static int population(TerritoryQueries.Names names, int i) {
        Integer population = names.populations().get(i);
        return population == null ? 0 : population;
    }

    /** The most populous territories among those that have a class. */
    private static List<Scene.PlaceLabel> labels(ThemeValues values, TerritoryQueries.Names names) {
        if (values.query().theme().group() == Theme.Group.CONTEXT) {
            return List.of();
        }
        Map<String, Integer> classes = values.classes();
        record Candidate(String code, String name, int index, int population) {}
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < names.codes().size(); i++) {
            int index = classes.getOrDefault(names.codes().get(i), values.rest().index());
            if (index >= 0) {
                candidates.add(new Candidate(names.codes().get(i), names.names().get(i), index, population(names, i)));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::population).reversed())
                .limit(MOST_LABELS)
                .map(candidate -> new Scene.PlaceLabel(candidate.code(), candidate.name()))
                .toList();
    }
}
