package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.infographic.colour.Colouring;
import fr.diair.atlas.infographic.composition.Composition.Kind;
import fr.diair.atlas.layer.Theme;
import fr.diair.atlas.layer.ThemeReader;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The kinds of maps, with the themes and levels that make sense in each, and the palettes. */
public final class KindRoutes {
    private final ThemeReader themes;
    private final Publications publications;

    public KindRoutes(ThemeReader themes, Publications publications) {
        this.themes = themes;
        this.publications = publications;
    }

    public void register(RoutesConfig routes) {
        routes.get(
                "/api/v1/infographics/kinds",
                ctx -> {
                    Params.of(ctx);
                    Replies.send(ctx, Body.json(kinds(themes.themes(publications.current()))), Replies.REVALIDATE);
                },
                Role.PUBLIC);
    }

    /** @param usual the kind that is proposed for each theme */
    record Kinds(List<Described> kinds, List<Usual> usual, List<Palette> palettes) {}

    /**
     * @param needs what must be chosen besides: {@code second}, {@code before}, {@code years}
     * @param themes that can be the main one
     * @param secondThemes that can be the other one; empty where the kind takes none
     */
    record Described(
            String id,
            String label,
            String description,
            List<String> needs,
            List<AtLevels> themes,
            List<AtLevels> secondThemes) {}

    record AtLevels(String theme, List<String> levels) {}

    record Usual(String theme, String kind) {}

    /** @param sort {@code sequential}, {@code diverging}, {@code categorical} or {@code crossed} @param colours a few of them */
    record Palette(String id, String label, String sort, List<String> colours) {}

    private static Kinds kinds(List<Theme> themes) {
        return new Kinds(
                Arrays.stream(Kind.values())
                        .map(kind -> described(kind, themes))
                        .toList(),
                themes.stream()
                        .map(theme ->
                                new Usual(theme.id(), KindRules.usual(theme).id()))
                        .toList(),
                Arrays.stream(Colouring.values())
                        .map(one ->
                                new Palette(one.id(), one.label(), one.sort().id(), one.sample()))
                        .toList());
    }

    private static Described described(Kind kind, List<Theme> themes) {
        List<AtLevels> main = new ArrayList<>();
        List<AtLevels> second = new ArrayList<>();
        for (Theme theme : themes) {
            if (KindRules.takes(kind, theme)) {
                main.add(new AtLevels(
                        theme.id(), KindRules.levels(kind, theme).map(Level::id).toList()));
            }
            if (KindRules.takesSecond(kind, theme)) {
                second.add(new AtLevels(
                        theme.id(), theme.levels().stream().map(Level::id).toList()));
            }
        }
        return new Described(kind.id(), KindWords.label(kind), KindWords.description(kind), needs(kind), main, second);
    }

    private static List<String> needs(Kind kind) {
        return switch (kind) {
            case AREAS_SYMBOLS, BIVARIATE -> List.of("second");
            case BEFORE_AFTER -> List.of("before");
            case YEARS -> List.of("years");
            default -> List.of();
        };
    }
}
