package fr.diair.atlas.layer;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.territory.Level;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads tiles made at import, and has PostGIS cut those that are not made yet. */
public final class TileQueries {
    private static final String MADE = Sql.file(TileQueries.class, "tile-made.sql");
    private static final String COMPLETE = Sql.file(TileQueries.class, "tile-zoom-complete.sql");
    private static final String TILES = Sql.file(TileQueries.class, "tiles.sql");
    private static final String EXISTS = Sql.file(TileQueries.class, "boundary-exists.sql");

    private final Jdbi jdbi;

    public TileQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether there is such a version of the boundaries. */
    public boolean exists(String version) {
        return jdbi.withHandle(handle -> handle.createQuery(EXISTS)
                .bind("version", version)
                .mapTo(Boolean.class)
                .one());
    }

    /** The compressed tile; none when it is empty. */
    public Optional<byte[]> tile(String version, Level level, TileCoord coord) {
        return jdbi.withHandle(handle -> {
            Optional<byte[]> made = handle.createQuery(MADE)
                    .bind("version", version)
                    .bind("level", level.id())
                    .bind("z", coord.z())
                    .bind("x", coord.x())
                    .bind("y", coord.y())
                    .map((rs, ctx) -> rs.getBytes("body"))
                    .findOne();
            return made.isPresent() || isComplete(handle, version, level, coord.z())
                    ? made
                    : cut(handle, version, level, coord);
        });
    }

    /** The compressed tile cut now, whether or not it is made already; none when it is empty. */
    public Optional<byte[]> cutNow(String version, Level level, TileCoord coord) {
        return jdbi.withHandle(handle -> cut(handle, version, level, coord));
    }

    /** Whether all tiles of the zoom are made: then one that is not there is empty. */
    static boolean isComplete(Handle handle, String version, Level level, int z) {
        return handle.createQuery(COMPLETE)
                .bind("version", version)
                .bind("level", level.id())
                .bind("z", z)
                .mapTo(Boolean.class)
                .one();
    }

    /** One tile, cut now and compressed; none when it is empty. */
    static Optional<byte[]> cut(Handle handle, String version, Level level, TileCoord coord) {
        TileBlock one = new TileBlock(coord.z(), coord.x(), coord.y(), coord.x(), coord.y());
        return cut(handle, version, level, one).stream().findFirst().map(Placed::body);
    }

    /** A tile with its place in the grid of its zoom. */
    @SuppressWarnings("ArrayRecordComponent") // Passed on once, to be stored.
    record Placed(int x, int y, byte[] body) {}

    /** All tiles of a zoom that are not empty. */
    static List<Placed> cutAll(Handle handle, String version, Level level, int z) {
        return cut(handle, version, level, TileBlock.whole(z));
    }

    private static List<Placed> cut(Handle handle, String version, Level level, TileBlock block) {
        TileShape shape = TileShape.of(level, block.z());
        // No fetch size: PostgreSQL would then not share the work between processors, and a zoom is a few megabytes.
        List<Placed> plain = handle.createQuery(TILES)
                .bind("version", version)
                .bind("level", level.id())
                .bind("band", shape.band())
                .bind("named", shape.named())
                .bind("extent", shape.extent())
                .bind("buffer", shape.buffer())
                .bindMap(block.grid(shape))
                .map((rs, ctx) -> new Placed(rs.getInt("x"), rs.getInt("y"), rs.getBytes("mvt")))
                .list();
        return plain.parallelStream()
                .map(tile -> new Placed(tile.x(), tile.y(), Gzip.compress(tile.body())))
                .toList();
    }
}
