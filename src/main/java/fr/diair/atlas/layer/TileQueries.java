package fr.diair.atlas.layer;

import fr.diair.atlas.territory.Level;
import java.util.Optional;

public final class TileQueries {
    public TileQueries(org.jdbi.v3.core.Jdbi jdbi) {}

    public boolean exists(String version) {
        return false;
    }

    public Optional<byte[]> tile(String version, Level level, TileCoord coord) {
        return Optional.empty();
    }
}
