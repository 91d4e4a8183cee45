package fr.diair.atlas.app;

import fr.diair.atlas.bench.Paths;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.layer.TileCoord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What other tile servers do for each request, to compare with: PostGIS cuts each tile from the table of its zoom. */
record RawTiles(double perSecond, double p50Ms, double p99Ms) {
    private static final int CLIENTS = 4;
    private static final String PLAIN = """
            select ST_AsMVT(feature, 'commune', 4096, 'geom')
            from (select b.code, t.name,
                         ST_AsMVTGeom(b.geom, ST_TileEnvelope(:z, :x, :y), 4096, 64, true) as geom
                  from boundary_band b join territory t on t.level = b.level and t.code = b.code
                  where b.version = :version and b.level = 'commune' and b.band = :band
                    and b.geom && ST_TileEnvelope(:z, :x, :y)) feature
            """;

    static RawTiles cut(Database database, String version, List<Paths.Place> places) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long start = System.nanoTime();
        try {
            List<Future<Long>> times = new ArrayList<>();
            for (Paths.Place place : places) {
                times.add(clients.submit(() -> {
                    long began = System.nanoTime();
                    cut(database, version, place.coord());
                    return System.nanoTime() - began;
                }));
            }
            long[] nanos = new long[times.size()];
            for (int i = 0; i < nanos.length; i++) {
                nanos[i] = times.get(i).get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Arrays.sort(nanos);
            return new RawTiles(
                    nanos.length / seconds, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
        } finally {
            clients.shutdownNow();
        }
    }

    private static void cut(Database database, String version, TileCoord tile) {
        int band = tile.z() <= 5 ? 0 : tile.z() <= 7 ? 1 : tile.z() <= 9 ? 2 : 3;
        database.jdbi().useHandle(handle -> handle.createQuery(PLAIN)
                .bind("version", version)
                .bind("band", band)
                .bind("z", tile.z())
                .bind("x", tile.x())
                .bind("y", tile.y())
                .mapTo(byte[].class)
                .one());
    }

    String text() {
        return String.format(Locale.ROOT, "%.0f/s, p50 %.2f ms, p99 %.2f ms", perSecond, p50Ms, p99Ms);
    }
}
