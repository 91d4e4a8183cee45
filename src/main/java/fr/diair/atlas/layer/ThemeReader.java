package fr.diair.atlas.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.TerritoryQueries;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a theme, and keeps those asked for last: the figures apart from their classes, so that trying
 * another way of classing asks nothing of the database.
 */
public final class ThemeReader {
    private static final int KEPT_THEMES = 40;

    private final FigureQueries queries;
    private final TerritoryQueries territories;
    private final Cache<Key, ThemeValues> values =
            Caffeine.newBuilder().maximumSize(KEPT_THEMES).build();
    private final Cache<FiguresKey, List<Figure>> figures =
            Caffeine.newBuilder().maximumSize(KEPT_THEMES).build();
    private final Cache<CountKey, Integer> counts =
            Caffeine.newBuilder().maximumSize(Level.values().length).build();

    public ThemeReader(FigureQueries queries, TerritoryQueries territories) {
        this.queries = queries;
        this.territories = territories;
    }

    private volatile @Nullable Catalogue catalogue;

    /** The themes of one version of the data. */
    private record Catalogue(long dataVersion, Map<String, Theme> byId) {}

    /** The built-in themes, then the imported indicators by family and label. */
    public List<Theme> themes(Publication publication) {
        return List.copyOf(catalogue(publication).values());
    }

    /** @throws RequestException a 404 that lists the themes, when the word is not one of them */
    public Theme theme(Publication publication, String id) {
        Map<String, Theme> byId = catalogue(publication);
        Theme theme = byId.get(id);
        if (theme == null) {
            throw RequestException.notFound(
                    "unknown-theme",
                    "Thème « %s » inconnu : choisissez parmi %s.".formatted(id, String.join(", ", byId.keySet())));
        }
        return theme;
    }

    private Map<String, Theme> catalogue(Publication publication) {
        Catalogue known = catalogue;
        if (known == null || known.dataVersion() != publication.dataVersion()) {
            Map<String, Theme> byId = new LinkedHashMap<>();
            for (Theme theme : BuiltInTheme.values()) {
                byId.put(theme.id(), theme);
            }
            queries.indicators().stream()
                    .map(IndicatorTheme::new)
                    .sorted(IndicatorTheme.inOrder())
                    .forEach(theme -> byId.put(theme.id(), theme));
            known = new Catalogue(publication.dataVersion(), byId);
            catalogue = known;
        }
        return known.byId();
    }

    private record Key(long dataVersion, ThemeValues.Query query) {}

    private record FiguresKey(
            long dataVersion,
            Theme theme,
            Level level,
            LocalDate date,
            @Nullable PolicyField field) {}

    private record CountKey(long dataVersion, Level level) {}

    /** The figures and classes, for a map to be drawn or a table to be written. */
    public ThemeValues values(Publication publication, ThemeValues.Query query) {
        return values.get(new Key(publication.dataVersion(), query), this::read);
    }

    private List<Figure> figures(long dataVersion, ThemeValues.Query query) {
        return figures.get(
                new FiguresKey(dataVersion, query.theme(), query.level(), query.date(), query.field()),
                asked -> queries.figures(asked.theme(), asked.level(), asked.date(), asked.field()));
    }

    private int total(long dataVersion, Level level) {
        return counts.get(new CountKey(dataVersion, level), count -> territories.count(count.level()));
    }

    /**
     * Several maps of one theme in the same classes, cut through the values of all of them.
     *
     * @param queries of the same theme, level and classification
     */
    public Together together(Publication publication, List<ThemeValues.Query> queries) {
        ThemeValues.Query first = queries.get(0);
        if (first.theme().isCategory()) {
            List<ThemeValues> maps =
                    queries.stream().map(query -> values(publication, query)).toList();
            // A category that no territory is in may be left out, at the end: the longest legend holds all.
            Legend longest = maps.stream()
                    .map(ThemeValues::legend)
                    .max(Comparator.comparingInt(legend -> legend.classes().size()))
                    .orElseThrow();
            return new Together(maps, longest);
        }
        List<Figure> all = queries.stream()
                .flatMap(query -> figures(publication.dataVersion(), query).stream())
                .toList();
        Classes.Cut cut = Classes.Cut.of(all, first.classification(), false);
        int total = total(publication.dataVersion(), first.level());
        return new Together(
                queries.stream()
                        .map(query ->
                                ThemeValues.ofQuantities(query, figures(publication.dataVersion(), query), cut, total))
                        .toList(),
                Classes.quantities(first.theme(), all, cut, total * queries.size())
                        .legend());
    }

    /** @param legend the classes of all maps, counted over all of them */
    public record Together(List<ThemeValues> maps, Legend legend) {
        /** Of some territories alone, in the same classes. @param codes null for all */
        public Together within(@Nullable Set<String> codes) {
            if (codes == null) {
                return this;
            }
            Map<Integer, Integer> counts = new HashMap<>();
            for (ThemeValues map : maps) {
                codes.forEach(code ->
                        counts.merge(map.classes().getOrDefault(code, map.rest().index()), 1, Integer::sum));
            }
            return new Together(
                    maps.stream().map(map -> map.within(codes)).toList(),
                    legend.within(counts, codes.size() * maps.size(), legend.note()));
        }
    }

    private ThemeValues read(Key key) {
        ThemeValues.Query query = key.query();
        int total = total(key.dataVersion(), query.level());
        if (query.theme() instanceof BuiltInTheme theme && theme.isCategory()) {
            return ThemeValues.ofCategories(query, queries.categories(theme, query.level(), query.date()), total)
                    .noted(noteOf(theme, query));
        }
        ThemeValues values = ThemeValues.ofQuantities(query, figures(key.dataVersion(), query), total);
        return query.theme() instanceof BuiltInTheme theme && theme.group() == Theme.Group.ENGAGEMENT
                ? values.noted(noteOf(theme, query))
                : values;
    }

    /** What is counted and yet to be confirmed is said; null when there is nothing to say. */
    private @Nullable String noteOf(BuiltInTheme theme, ThemeValues.Query query) {
        return theme.group() == Theme.Group.ENGAGEMENT
                ? queries.toConfirm(query.date()).sentence()
                : null;
    }
}
