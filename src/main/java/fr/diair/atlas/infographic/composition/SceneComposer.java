package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.infographic.kind.Drawn;
import fr.diair.atlas.infographic.scene.Key;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.layer.IndicatorTheme;
import fr.diair.atlas.layer.Theme;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.TerritoryQueries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From the figures on screen to the scene of a picture: same classes, same colours, same counts, and the words around. */
final class SceneComposer {
    private static final int MOST_LABELS = 14;
    /** Of a piece of the country: those that find no room are left out by the drawing. */
    private static final int MOST_LABELS_OF_PIECE = 60;

    /** Of one with so many territories that all cannot be named: the largest are enough to find one's way. */
    private static final int FEW_LABELS_OF_PIECE = 26;

    private SceneComposer() {}

    /** What the reader may say differently: null for the usual words. */
    record Words(@Nullable String title, @Nullable String subtitle) {}

    /** Any map with the words around it. @param names of the level; those that are written come from here */
    static Scene compose(
            MapComposer.Mapped mapped,
            Extent extent,
            Publication publication,
            TerritoryQueries.Names names,
            Scene.Page page,
            Words words) {
        ThemeValues values = mapped.main();
        Drawn drawn = mapped.drawn();
        String title = words.title() == null ? mapped.usualTitle() : words.title();
        String subtitle = words.subtitle() == null ? mapped.usualSubtitle() : words.subtitle();
        return new Scene(
                new Scene.Heading(title, subtitle),
                page,
                values.query().level(),
                ofFrance(drawn.legend(), values, extent),
                drawn.panels(),
                drawn.keyFigures(),
                labels(drawn, values, extent, names),
                new Scene.Provenance(
                        mapped.values().stream()
                                .map(one -> one.sources(publication))
                                .distinct()
                                .collect(Collectors.joining(" ; ")),
                        values.query().date(),
                        publication.vintage(),
                        publication.boundary().source(),
                        publication.boundary().approximate(),
                        mapped.values().stream()
                                .anyMatch(one -> isFictitious(one.query().theme(), publication))));
    }

    private static boolean isFictitious(Theme theme, Publication publication) {
        return theme instanceof IndicatorTheme
                ? theme.mayBeFictitious()
                : publication.demo() && theme.mayBeFictitious();
    }

    /** Classes of a piece are read beside those of another: they are the same, which is said. */
    private static Scene.Legend ofFrance(Scene.Legend legend, ThemeValues values, Extent extent) {
        boolean same =
                !extent.isFrance() && !values.query().theme().isCategory() && legend.key(Key.Cells.class) == null;
        return same ? legend.noted("Classes de la France entière.") : legend;
    }

    /** Those the map calls for, else the most populous among those that have a class; none on several small maps. */
    private static List<Scene.PlaceLabel> labels(
            Drawn drawn, ThemeValues values, Extent extent, TerritoryQueries.Names names) {
        if (drawn.panels().size() > 1 || !drawn.panels().get(0).hexagons().isEmpty()) {
            return List.of();
        }
        Set<String> own = extent.own();
        if (own != null) {
            return largest(names.within(own));
        }
        if (!drawn.named().isEmpty()) {
            Map<String, String> byCode = new HashMap<>();
            for (int i = 0; i < names.codes().size(); i++) {
                byCode.put(names.codes().get(i), names.names().get(i));
            }
            return drawn.named().stream()
                    .filter(byCode::containsKey)
                    .limit(MOST_LABELS)
                    .map(code -> new Scene.PlaceLabel(code, byCode.getOrDefault(code, code)))
                    .toList();
        }
        return values.query().theme().group() == Theme.Group.CONTEXT
                ? List.of()
                : mostPopulous(drawn.panels().get(0).figures(), names);
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

    private static List<Scene.PlaceLabel> mostPopulous(Scene.Figures figures, TerritoryQueries.Names names) {
        record Candidate(String code, String name, int population) {}
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < names.codes().size(); i++) {
            if (figures.classOf(names.codes().get(i)) >= 0) {
                Integer population = names.populations().get(i);
                candidates.add(
                        new Candidate(names.codes().get(i), names.names().get(i), population == null ? 0 : population));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::population).reversed())
                .limit(MOST_LABELS)
                .map(candidate -> new Scene.PlaceLabel(candidate.code(), candidate.name()))
                .toList();
    }
}
