package fr.diair.atlas.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.TerritoryQueries;

/** Reads the values of a theme, and keeps those asked for last. */
public final class ThemeReader {
    private static final int KEPT_THEMES = 40;

    private final FigureQueries figures;
    private final TerritoryQueries territories;
    private final Cache<Key, ThemeValues> values =
            Caffeine.newBuilder().maximumSize(KEPT_THEMES).build();

    public ThemeReader(FigureQueries figures, TerritoryQueries territories) {
        this.figures = figures;
        this.territories = territories;
    }

    private record Key(long dataVersion, ThemeValues.Query query) {}

    /** The figures and classes, for a map to be drawn or a table to be written. */
    public ThemeValues values(Publication publication, ThemeValues.Query query) {
        return values.get(
                new Key(publication.dataVersion(), query),
                key -> ThemeValues.of(query, figures, territories.count(query.level())));
    }
}
