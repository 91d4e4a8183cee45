package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.infographic.colour.Colours;
import fr.diair.atlas.infographic.kind.AreasMap;
import fr.diair.atlas.infographic.kind.Drawn;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.PageFormat;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From the figures on screen to the scene of a picture: same classes, same colours, same counts, and the words around. */
final class SceneComposer {
    private static final int MOST_LABELS = 14;

    private SceneComposer() {}

    /** What the reader may say differently: null for the usual words. */
    record Words(@Nullable String title, @Nullable String subtitle) {}

    /** The map on screen, as it is: areas of one theme on a light page. */
    static Scene compose(
            ThemeValues values, Publication publication, TerritoryQueries.Names names, PageFormat format, Words words) {
        String field = values.query().field() == null
                ? ""
                : " – " + values.query().field().label();
        MapComposer.Mapped mapped = new MapComposer.Mapped(
                AreasMap.of(values, new Colours(Look.LIGHT, null)),
                List.of(values),
                values.query().theme().label() + field,
                "%s, situation au %s"
                        .formatted(
                                values.query().level().label(),
                                KindWords.day(values.query().date())));
        return compose(mapped, publication, names, Scene.Page.of(format), words);
    }

    /** Any map with the words around it. @param names of the level; those that are written come from here */
    static Scene compose(
            MapComposer.Mapped mapped,
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
                drawn.legend(),
                drawn.panels(),
                drawn.keyFigures(),
                labels(drawn, values, names),
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

    /** Those the map calls for, else the most populous among those that have a class; none on several small maps. */
    private static List<Scene.PlaceLabel> labels(Drawn drawn, ThemeValues values, TerritoryQueries.Names names) {
        if (drawn.panels().size() > 1 || !drawn.panels().get(0).hexagons().isEmpty()) {
            return List.of();
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
