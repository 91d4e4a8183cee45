package fr.diair.atlas.infographic.scene;

import fr.diair.atlas.infographic.scene.Scene.Legend;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows, for those who do not see it: one paragraph in French that says what, where, when, how many
 * territories are in each class, which ones are highest, what is in doubt, and the source.
 */
public final class Alternative {
    private static final int MOST_NAMES = 6;
    private static final String COLON = "\u00a0: ";
    private static final String SEMICOLON = "\u00a0; ";

    private Alternative() {}

    /** In the words of whoever made the picture; else those made of its figures. */
    public static String of(Scene scene) {
        String own = scene.page().alternative();
        return own == null ? generated(scene) : own;
    }

    /** Made of the figures, whatever the editor wrote. */
    public static String generated(Scene scene) {
        List<String> sentences = new ArrayList<>();
        sentences.add(scene.heading().title());
        String subtitle = scene.heading().subtitle();
        if (subtitle != null) {
            sentences.add(subtitle);
        }
        sentences.add(maps(scene));
        scene.legend().keys().forEach(key -> sentences.add(key(key)));
        sentences.add(classes(scene));
        sentences.add(highest(scene));
        sentences.add(figures(scene));
        sentences.add(list(
                "Sont aussi placés sur la carte" + COLON,
                scene.spots().stream().map(Spots::label).toList(),
                ", "));
        sentences.add(provenance(scene));
        if (scene.provenance().demo()) {
            sentences.add("Ces données sont fictives, pour démonstration");
        }
        if (scene.provenance().approximate()) {
            sentences.add("Les contours sont approchés");
        }
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            if (!sentence.isBlank()) {
                text.append(text.isEmpty() ? "" : " ").append(sentence.strip());
                text.append(sentence.strip().matches(".*[.!?…]") ? "" : ".");
            }
        }
        return text.toString();
    }

    private static String maps(Scene scene) {
        String unit = "par " + territories(scene.level(), 1);
        List<String> captions = scene.panels().stream()
                .map(Panel::caption)
                .filter(caption -> caption != null)
                .toList();
        if (scene.panels().size() == 1) {
            return "Carte " + unit;
        }
        return "%d cartes %s%s"
                .formatted(scene.panels().size(), unit, captions.isEmpty() ? "" : COLON + String.join(", ", captions));
    }

    /** As in {@code Maires engagés, nombre d'élus : « 1 ou 2 » pour 12 départements ; « aucun » pour 84}. */
    private static String classes(Scene scene) {
        Legend legend = scene.legend();
        if (!scene.panels().get(0).counts().isEmpty()) {
            return eachMap(scene);
        }
        List<String> parts = new ArrayList<>();
        legend.classes().forEach(entry -> add(parts, scene, entry.label(), entry.count()));
        Scene.Entry zero = legend.zero();
        if (zero != null) {
            add(parts, scene, zero.label(), zero.count());
        }
        addState(parts, scene, legend.unavailable());
        addState(parts, scene, legend.secret());
        String unit = legend.unitInWords();
        return list(legend.title() + (unit.isEmpty() ? "" : ", " + unit) + COLON, parts, SEMICOLON);
    }

    /** Maps that share a legend have counts of their own. */
    private static String eachMap(Scene scene) {
        List<String> maps = new ArrayList<>();
        for (Panel panel : scene.panels()) {
            List<String> parts = new ArrayList<>();
            panel.counts()
                    .forEach(count -> add(parts, scene, label(scene.legend(), count.index()), count.territories()));
            maps.add(list(panel.caption() + COLON, parts, SEMICOLON));
        }
        return String.join(". ", maps);
    }

    private static String label(Legend legend, int index) {
        Scene.Entry zero = legend.zero();
        Scene.Tally tally = index == Scene.SECRET ? legend.secret() : legend.unavailable();
        if (index == Scene.ZERO) {
            return zero == null ? "" : zero.label();
        }
        return index >= 0 ? legend.classes().get(index).label() : tally == null ? "" : tally.label();
    }

    /** What stands on the map otherwise than as a colour. */
    private static String key(Key key) {
        if (key instanceof Key.Discs discs) {
            String unit = Legend.inWords(discs.unit());
            return "Disques de surface proportionnelle à la valeur (%s%s)%s%s"
                    .formatted(
                            discs.title(), unit.isEmpty() ? "" : ", " + unit, COLON, French.number(discs.count(), 0));
        }
        if (key instanceof Key.Points points) {
            return "Un point pour %s%s%s en tout".formatted(points.label(), COLON, French.number(points.count(), 0));
        }
        if (key instanceof Key.Grid grid) {
            return "Deux thèmes croisés%s%s, puis %s".formatted(COLON, grid.across(), grid.up());
        }
        return key instanceof Key.Cells cells ? cells.label() : "";
    }

    private static void addState(List<String> parts, Scene scene, Scene.@Nullable Tally tally) {
        if (tally != null) {
            add(parts, scene, tally.label(), tally.count());
        }
    }

    private static void add(List<String> parts, Scene scene, String label, int count) {
        boolean cells = scene.legend().key(Key.Cells.class) != null;
        String what = cells ? "hexagones" : territories(scene.level(), count);
        String counted = parts.isEmpty() ? "\u00a0" + what : "";
        parts.add("«\u00a0%s\u00a0» pour %s%s".formatted(label, French.number(count, 0), counted));
    }

    /** Names of the highest class that a territory is in, where classes go from little to much. */
    private static String highest(Scene scene) {
        if (!scene.legend().ordered() || scene.panels().size() > 1) {
            return "";
        }
        Scene.Figures figures = scene.panels().get(0).figures();
        int top = IntStream.concat(
                        figures.classes().values().stream().mapToInt(Integer::intValue), IntStream.of(figures.rest()))
                .max()
                .orElse(-1);
        if (top < 0) {
            return "";
        }
        List<String> names = scene.labels().stream()
                .filter(label -> figures.classOf(label.code()) == top)
                .map(Scene.PlaceLabel::text)
                .limit(MOST_NAMES)
                .toList();
        return list("Dans la classe la plus haute, notamment" + COLON, names, ", ");
    }

    private static String figures(Scene scene) {
        List<String> parts = new ArrayList<>();
        scene.keyFigures().forEach(figure -> parts.add(figure.value() + " " + figure.label()));
        for (Block block : scene.page().blocks()) {
            if (block instanceof Block.Figure figure) {
                parts.add(figure.value() + " " + figure.label());
            } else if (block instanceof Block.Chart chart) {
                parts.add(of(chart));
            }
        }
        return list("Chiffres clés" + COLON, parts, SEMICOLON);
    }

    /** As in {@code Engagements par année (élus) : 2015, 12 ; 2016, 30}. */
    public static String of(Block.Chart chart) {
        return list(
                chart.title() + (chart.unit().isBlank() ? "" : " (" + chart.unit() + ")") + COLON,
                chart.values().stream()
                        .map(value -> value.label() + ", " + value.written())
                        .toList(),
                SEMICOLON);
    }

    private static String provenance(Scene scene) {
        Scene.Provenance from = scene.provenance();
        LocalDate date = from.dataDate();
        return "Source%s%s, %s, géographie au 1er janvier %d"
                .formatted(
                        COLON,
                        from.source(),
                        date == null ? "date inconnue" : "données au " + day(date),
                        from.vintage());
    }

    private static String day(LocalDate date) {
        return French.dayInWords(date);
    }

    private static String list(String head, List<String> parts, String between) {
        return parts.isEmpty() ? "" : head + String.join(between, parts);
    }

    private static String territories(Level level, int count) {
        String one =
                switch (level) {
                    case COMMUNE -> "commune";
                    case EPCI -> "EPCI";
                    case DEPARTEMENT -> "département";
                    case REGION -> "région";
                };
        return count < 2 || level == Level.EPCI ? one : one + "s";
    }
}
