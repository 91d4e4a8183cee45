package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.colour.Colouring;
import fr.diair.atlas.infographic.colour.Colours;
import fr.diair.atlas.infographic.composition.Composition.Kind;
import fr.diair.atlas.infographic.composition.Composition.MapChoice;
import fr.diair.atlas.infographic.kind.AreasMap;
import fr.diair.atlas.infographic.kind.CrossedMap;
import fr.diair.atlas.infographic.kind.DotsMap;
import fr.diair.atlas.infographic.kind.Drawn;
import fr.diair.atlas.infographic.kind.HexagonMap;
import fr.diair.atlas.infographic.kind.SeriesMap;
import fr.diair.atlas.infographic.kind.SymbolsMap;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.layer.Classification;
import fr.diair.atlas.layer.Theme;
import fr.diair.atlas.layer.ThemeReader;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a map and turns them into what its kind draws; all figures come from {@link ThemeReader}, as on screen. */
public final class MapComposer {
    private final ThemeReader themes;
    private final Lands lands;
    private final LocalDate usualDay;

    public MapComposer(ThemeReader themes, Lands lands, LocalDate usualDay) {
        this.themes = themes;
        this.lands = lands;
        this.usualDay = usualDay;
    }

    /** The day that a map is of. */
    LocalDate day(MapChoice map) {
        LocalDate date = map.date();
        return date == null ? usualDay : date;
    }

    /**
     * A map with all figures it was made of, the main theme first.
     *
     * @param usualTitle what it is called when nobody says it better
     */
    public record Mapped(Drawn drawn, List<ThemeValues> values, String usualTitle, String usualSubtitle) {
        ThemeValues main() {
            return values.get(values.size() - 1);
        }
    }

    /** What a map is drawn for. @param extent whose territories alone are coloured and counted */
    public record Page(PageFormat format, Colours colours, Extent extent) {}

    /** @throws RequestException a 400 or a 404 that says what would work */
    public Mapped map(MapChoice map, Page page, Publication publication) {
        Colours colours = page.colours();
        Extent extent = page.extent();
        Theme theme = themes.theme(publication, map.theme());
        String secondId = map.second();
        Theme second = secondId == null ? null : themes.theme(publication, secondId);
        LocalDate day = day(map);
        KindRules.require(map, theme, second, day, themes.themes(publication));
        ThemeValues.Query query = query(map, theme, day);
        List<ThemeValues> values;
        Drawn drawn;
        switch (map.kind()) {
            case AREAS, SYMBOLS, DOTS, HEXAGONS -> {
                ThemeValues one = extent.of(themes.values(publication, query));
                values = List.of(one);
                drawn = single(map, one, page, publication);
            }
            case AREAS_SYMBOLS, BIVARIATE -> {
                ThemeValues one = extent.of(themes.values(publication, query));
                ThemeValues other = extent.of(themes.values(publication, second(map, query, second)));
                values = List.of(other, one);
                drawn = map.kind() == Kind.BIVARIATE
                        ? CrossedMap.of(one, other, colours)
                        : SymbolsMap.of(one, other, colours);
            }
            default -> {
                ThemeReader.Together together =
                        themes.together(publication, queries(map, query)).within(extent.own());
                values = together.maps();
                drawn = series(map, together, colours);
            }
        }
        PolicyField field = query.field();
        return new Mapped(
                drawn,
                values,
                KindWords.title(map, theme, second, field == null ? null : field.label()),
                KindWords.subtitle(map, extent, values.get(values.size() - 1)));
    }

    private Drawn single(MapChoice map, ThemeValues values, Page page, Publication publication) {
        Colours colours = page.colours();
        return switch (map.kind()) {
            case SYMBOLS -> SymbolsMap.of(values, null, colours);
            case DOTS -> DotsMap.of(values, colours);
            case HEXAGONS -> {
                ProjectedBasemap land = lands.of(
                        new Lands.Wanted(
                                publication.boundary().version(), values.query().level(), page.extent(), map.paris()),
                        page.format(),
                        1);
                yield HexagonMap.of(values, land, Lands.metresPerPoint(land, page.format()), colours);
            }
            default -> AreasMap.of(values, colours);
        };
    }

    private static Drawn series(MapChoice map, ThemeReader.Together together, Colours colours) {
        LocalDate before = map.before();
        if (map.kind() == Kind.BEFORE_AFTER && before != null) {
            String earlier = KindWords.day(before);
            String later = KindWords.day(together.maps().get(1).query().date());
            return SeriesMap.beforeAfter(together, List.of("Au " + earlier, "Au " + later), earlier, colours);
        }
        List<String> captions = together.maps().stream()
                .map(values -> Optional.ofNullable(values.query().field())
                        .map(PolicyField::label)
                        .orElseGet(() -> Integer.toString(values.query().date().getYear())))
                .toList();
        return map.kind() == Kind.YEARS
                ? SeriesMap.years(together, captions, colours)
                : SeriesMap.fields(together, captions, colours);
    }

    /** One query a small map, in order. */
    private static List<ThemeValues.Query> queries(MapChoice map, ThemeValues.Query query) {
        LocalDate before = map.before();
        return switch (map.kind()) {
            case YEARS ->
                map.years().stream()
                        .sorted()
                        .map(year -> on(query, LocalDate.of(year, 12, 31), query.field()))
                        .toList();
            case FIELDS ->
                Arrays.stream(PolicyField.values())
                        .map(field -> on(query, query.date(), field))
                        .toList();
            default -> List.of(on(query, before == null ? query.date() : before, query.field()), query);
        };
    }

    private static ThemeValues.Query on(ThemeValues.Query query, LocalDate day, @Nullable PolicyField field) {
        return new ThemeValues.Query(query.theme(), query.level(), day, field, query.classification());
    }

    /** Crossed themes are cut into thirds, unless bounds are given for the first. */
    private static ThemeValues.Query second(MapChoice map, ThemeValues.Query query, @Nullable Theme second) {
        if (second == null) {
            throw new IllegalStateException("a kind with two themes and one theme");
        }
        Classification classification = map.kind() == Kind.BIVARIATE
                ? new Classification(Classification.Way.QUANTILES, CrossedMap.SIDE, List.of())
                : Classification.USUAL;
        return new ThemeValues.Query(second, query.level(), query.date(), null, classification);
    }

    private static ThemeValues.Query query(MapChoice map, Theme theme, LocalDate day) {
        String field = map.field();
        if (field != null && !theme.takesField()) {
            throw RequestException.badRequest(
                    "field-not-of-theme",
                    "Le thème « %s » ne se lit pas par domaine : retirez le domaine.".formatted(theme.label()));
        }
        return new ThemeValues.Query(
                theme, Level.of(map.level()), day, field == null ? null : PolicyField.of(field), classification(map));
    }

    private static Classification classification(MapChoice map) {
        String method = map.method();
        Integer classes = map.classes();
        List<Double> bounds = map.bounds();
        int usual = map.kind() == Kind.BIVARIATE ? CrossedMap.SIDE : Classification.USUAL.classes();
        if (classes != null && (classes < Classification.FEWEST || classes > Classification.MOST)) {
            throw RequestException.badRequest(
                    "illegal-number",
                    "Une carte a de %d à %d classes.".formatted(Classification.FEWEST, Classification.MOST));
        }
        if (map.kind() == Kind.BIVARIATE && bounds != null && bounds.size() > CrossedMap.SIDE + 1) {
            throw RequestException.badRequest(
                    "classes-of-kind",
                    "Deux thèmes croisés ont chacun trois classes au plus : donnez quatre bornes au plus.");
        }
        return new Classification(
                method == null ? Classification.USUAL.way() : Classification.Way.of(method),
                classes == null ? usual : classes,
                bounds == null ? List.of() : bounds);
    }

    /** @throws RequestException a 400 that lists the palettes, when the choice is none of them */
    public static Colours colours(Composition composition) {
        String palette = composition.map().palette();
        return new Colours(composition.look(), palette == null ? null : Colouring.of(palette));
    }
}
