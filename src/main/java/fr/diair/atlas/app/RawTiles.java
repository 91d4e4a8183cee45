package fr.diair.atlas.app;

import fr.diair.atlas.bench.Paths;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.layer.TileQueries;
import fr.diair.atlas.territory.Level;
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

    static RawTiles cut(Database database, String version, List<Paths.Place> places) throws Exception {
        TileQueries queries = new TileQueries(database.jdbi());
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long start = System.nanoTime();
        try {
            List<Future<Long>> times = new ArrayList<>();
            for (Paths.Place place : places) {
                times.add(clients.submit(() -> {
                    long began = System.nanoTime();
                    queries.cutNow(version, Level.COMMUNE, place.coord());
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

    String text() {
        return String.format(Locale.ROOT, "%.0f/s, p50 %.2f ms, p99 %.2f ms", perSecond, p50Ms, p99Ms);
    }
}
