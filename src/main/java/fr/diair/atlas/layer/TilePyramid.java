package fr.diair.atlas.layer;

import fr.diair.atlas.db.BinaryCopy;
import fr.diair.atlas.territory.Level;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes all tiles of a boundary version: the coarse zooms before it is published, the deep ones behind it, coarse first.
 * Zooms that are complete are passed over, so that it goes on where it was interrupted.
 */
public final class TilePyramid {
    /** The last zoom made before a version is published. */
    public static final int PREPARED = 7;

    private static final Logger log = LoggerFactory.getLogger(TilePyramid.class);

    /** The cost that the planner sees in cutting shapes makes it compile the query, which takes longer than to run it. */
    private static final String SETTINGS = "set local jit = off; set local work_mem = '64MB'";

    private final Jdbi jdbi;
    private volatile boolean stopped;
    private volatile @Nullable Handle working;

    public TilePyramid(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Zooms 0 to {@link #PREPARED} of every level, in the transaction of the handle. */
    public static void prepare(Handle handle, String version) {
        for (Level level : Level.values()) {
            for (int z = 0; z <= PREPARED; z++) {
                make(handle, version, level, z);
            }
        }
    }

    /** The zooms that are not complete yet, each in a transaction of its own. Returns early when {@link #stop stopped}. */
    public void makeTheRest(String version) {
        for (int z = 0; z <= TileCoord.DEEPEST; z++) {
            for (Level level : Level.values()) {
                int zoom = z;
                if (stopped) {
                    return;
                }
                jdbi.useTransaction(handle -> {
                    working = handle;
                    make(handle, version, level, zoom);
                    working = null;
                });
            }
        }
    }

    /** Ends {@link #makeTheRest} soon: the zoom under way is given up. */
    public void stop() {
        stopped = true;
        Handle handle = working;
        if (handle != null) {
            try {
                handle.getConnection().unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException e) {
                log.debug("nothing to cancel", e);
            }
        }
    }

    /** The zoom is claimed first: another Atlas that is at it is waited for, and what it has made is left alone. */
    private static void make(Handle handle, String version, Level level, int z) {
        int claimed = handle.execute(
                "insert into tile_zoom (version, level, z) values (?, ?, ?) on conflict do nothing",
                version,
                level.id(),
                z);
        if (claimed == 0) {
            return;
        }
        long start = System.nanoTime();
        handle.execute(SETTINGS);
        List<TileQueries.Placed> tiles = TileQueries.cutAll(handle, version, level, z);
        try {
            BinaryCopy.into(handle.getConnection(), "tile", "version, level, z, x, y, body", copy -> {
                for (TileQueries.Placed tile : tiles) {
                    copy.row(version, level.id(), (short) z, tile.x(), tile.y(), tile.body());
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("tiles do not fit their table", e);
        }
        long bytes = tiles.stream().mapToLong(tile -> tile.body().length).sum();
        log.info(
                "tiles of {} {} z{}: {} of {} KiB in {} ms",
                version,
                level.id(),
                z,
                tiles.size(),
                bytes >> 10,
                (System.nanoTime() - start) / 1_000_000);
    }
}
