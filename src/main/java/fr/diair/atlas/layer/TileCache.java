package fr.diair.atlas.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.territory.Level;
import java.util.Optional;

/** Tiles in memory within a budget of bytes; behind it the tiles made at import, and behind those PostGIS. */
public final class TileCache {
    private final TileQueries queries;
    private final Cache<Key, Tile> tiles;

    private record Key(String version, Level level, TileCoord coord) {}

    public TileCache(TileQueries queries, long budgetBytes) {
        this.queries = queries;
        this.tiles = Caffeine.newBuilder()
                .maximumWeight(budgetBytes)
                .weigher((Key key, Tile tile) -> tile.weight())
                .build();
    }

    /** Empty when there is no such version of the boundaries. */
    Optional<Tile> tile(String version, Level level, TileCoord coord) {
        Key key = new Key(version, level, coord);
        Tile known = tiles.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        if (!queries.exists(version)) {
            return Optional.empty();
        }
        return Optional.of(tiles.get(
                key, absent -> queries.tile(version, level, coord).map(Tile::of).orElse(Tile.EMPTY)));
    }
}
