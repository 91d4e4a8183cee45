package fr.diair.atlas.app;

import fr.diair.atlas.bench.BenchTable;
import fr.diair.atlas.bench.HttpLoad;
import fr.diair.atlas.bench.Paths;
import fr.diair.atlas.boundary.BoundaryImport;
import fr.diair.atlas.boundary.BoundaryOrigin;
import fr.diair.atlas.boundary.BoundaryReport;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.DatabaseSettings;
import fr.diair.atlas.db.Migrations;
import fr.diair.atlas.fault.UsageException;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.layer.TilePyramid;
import fr.diair.atlas.layer.TileQueries;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.PublicationQueries;
import fr.diair.atlas.territory.Vintage;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./atlas bench}: measures this Atlas on this machine in a database of its own, and judges nothing. */
@Command(
        name = "bench",
        description = {
            "Mesure les temps de chargement et de réponse sur cette machine, dans une base à part, effacée à la fin.",
            "Compte quelques minutes ; les chiffres vus s'affichent en un tableau."
        })
final class BenchCommand implements Callable<Integer> {
    private static final int CONNECTIONS = 10;
    private static final double SECONDS = 5;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(
            names = "--boundaries",
            paramLabel = "FICHIER",
            description = "Mesure aussi l'import de ces contours officiels, puis sert ceux-ci.")
    private @Nullable Path boundaries;

    @Option(names = "--vintage", paramLabel = "ANNÉE", description = "Millésime de ces contours (2018 par défaut).")
    private int vintage = 2018;

    private final BenchTable table = new BenchTable(System.out);

    @Override
    public Integer call() throws Exception {
        if (boundaries != null) {
            ImportCommand.readable(boundaries);
        }
        return DatabaseTask.run(options, (settings, database, progress) -> {
            String name = "atlas_bench_" + ProcessHandle.current().pid();
            database.jdbi().useHandle(handle -> handle.execute("create database " + name));
            try {
                measure(settings, database.settings().database(name));
            } finally {
                database.jdbi()
                        .useHandle(handle -> handle.execute("drop database if exists " + name + " with (force)"));
            }
            table.print();
            return 0;
        });
    }

    private void measure(Settings settings, DatabaseSettings place) throws Exception {
        table.add(
                "machine",
                "%d cœurs, tas Java %d Mo"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.getRuntime().maxMemory() >> 20),
                "");
        try (Database database = Database.open(place, CONNECTIONS);
                Wiring wiring = new Wiring(settings, database)) {
            Migrations.migrate(database.dataSource());
            loads(settings, database, wiring);
            try (WebServer server = WebServer.open(new Settings.Web("127.0.0.1", 0), wiring::routesOnly)) {
                serving(server.port(), database);
                DiagnosticsBench.measure(server.port(), database, table);
                RegistersBench.measure(server.port(), database, table);
            }
            PictureBench.measure(database, table);
            IntakeBench.measure(database, table);
            if (boundaries != null) {
                IntakeBench.read(boundaries.toAbsolutePath(), table);
            }
        }
    }

    private void loads(Settings settings, Database database, Wiring wiring) {
        table.add(
                "premier chargement de data/, contours approchés et tuiles z0–7 compris",
                seconds(() -> wiring.load(step -> {})),
                "< 60 s");
        table.add(
                "rechargement de data/",
                seconds(() -> new DataLoad(database.jdbi(), settings.folders().data()).all(step -> {})),
                "");
        Path file = boundaries;
        if (file != null) {
            resetPeak();
            BoundaryReport[] report = new BoundaryReport[1];
            String seconds = seconds(() -> report[0] = new BoundaryImport(database.jdbi(), TilePyramid::prepare)
                    .official(
                            file.toAbsolutePath(),
                            new BoundaryOrigin(
                                    new Vintage(vintage), "fichier " + file.getFileName(), "non précisée", null),
                            step -> {}));
            table.add(
                    "contours officiels (%d polygones), tuiles z0–7 comprises".formatted(report[0].read()),
                    seconds,
                    "< 40 s");
            table.add("  étapes, en ms", report[0].millis().toString(), "");
            table.add("  mémoire Java la plus haute", "%d Mo".formatted(peakMegabytes()), "< 2 Go");
        }
        String version = version(database);
        table.add(
                "reste des tuiles (z8–12, tous niveaux)",
                seconds(() -> new TilePyramid(database.jdbi()).makeTheRest(version)),
                "");
    }

    private void serving(int port, Database database) throws Exception {
        String version = version(database);
        List<Paths.Place> places = Paths.overFrance();
        List<String> tiles =
                places.stream().map(place -> place.path(version, Level.COMMUNE)).toList();
        TileQueries queries = new TileQueries(database.jdbi());
        HttpLoad.once(port, List.of("/api/v1/state"), 1);
        RawTiles raw = RawTiles.cut(database, version, places);
        table.add("repère : ST_AsMVT brut, tables par zoom, 4 clients", raw.text(), "");
        table.add(
                "tuiles à froid, z5–z12, 4 connexions",
                HttpLoad.once(port, tiles, 4),
                "au moins le repère, p99 < 100 ms");
        table.add("tuiles en mémoire, 16 connexions", HttpLoad.during(port, tiles, 16, SECONDS), "");
        cachedAgainstBare(port, version, queries);
        biggest(port, version);
        String communes = "/api/v1/themes/population/values?level=commune";
        table.add("valeurs de 35 000 communes, première fois", HttpLoad.once(port, List.of(communes), 1), "");
        table.add(
                "valeurs de 35 000 communes, à chaque fois une autre méthode ou date",
                HttpLoad.once(port, Paths.valuesPaths(), 1),
                "≤ 120 Ko, < 30 ms");
        table.add(
                "valeurs de 35 000 communes, ensuite",
                HttpLoad.during(port, List.of(communes), 1, 2),
                "≤ 120 Ko, < 30 ms");
        table.add(
                "fiche d'un territoire, 400 territoires différents",
                HttpLoad.once(port, territories(database), 1),
                "p50 < 5 ms");
        table.add("recherche, 200 saisies", HttpLoad.once(port, Paths.searchPaths(), 1), "p50 < 10 ms");
        String picture = "/api/v1/infographics.png?theme=%s&level=%s";
        table.add(
                "image des communes, première fois",
                HttpLoad.once(port, List.of(picture.formatted("engagement-state", "commune")), 1),
                "");
        table.add(
                "image des communes, ensuite (autres dates)",
                HttpLoad.once(port, Paths.picturePaths("engagement-state", "commune"), 1),
                "");
        table.add(
                "image des départements (autres dates)",
                HttpLoad.once(port, Paths.picturePaths("engagement-count", "departement"), 1),
                "");
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        table.add("mémoire Java à la fin", "%d Mo".formatted((runtime.totalMemory() - runtime.freeMemory()) >> 20), "");
    }

    /** The same bytes, over the same connections, from Atlas and from a handler that does nothing else. */
    private void cachedAgainstBare(int port, String version, TileQueries queries) {
        Paths.Place place = Paths.heavyPlace(queries, version);
        byte[] body = queries.tile(version, Level.COMMUNE, place.coord()).orElseThrow();
        List<String> path = List.of(place.path(version, Level.COMMUNE));
        try (WebServer bare = WebServer.open(
                new Settings.Web("127.0.0.1", 0),
                config -> config.routes.get(path.get(0), ctx -> ctx.result(body), Role.PUBLIC))) {
            HttpLoad.during(bare.port(), path, 16, 2);
            HttpLoad.Seen plain = HttpLoad.during(bare.port(), path, 16, SECONDS);
            table.add("repère : le même corps d'un Javalin nu, 16 connexions", plain, "");
            HttpLoad.during(port, path, 16, 2);
            HttpLoad.Seen cached = HttpLoad.during(port, path, 16, SECONDS);
            table.add("une tuile d'environ 40 Ko en mémoire, 16 connexions", cached, "≥ 20 000/s");
            table.add(
                    "  rapport au repère",
                    String.format(Locale.ROOT, "%.2f", cached.perSecond() / plain.perSecond()),
                    "");
        }
    }

    private void biggest(int port, String version) {
        List<String> z5 = Paths.atZoom5().stream()
                .map(place -> place.path(version, Level.COMMUNE))
                .toList();
        double most = 0;
        for (String path : z5) {
            most = Math.max(most, HttpLoad.once(port, List.of(path), 1).averageKilobytes());
        }
        table.add("plus lourde tuile z5 des communes", "%.0f Ko".formatted(most), "≤ 200 Ko");
    }

    /** Three hundred communes and a hundred EPCI, spread by a hash of their codes. */
    private static List<String> territories(Database database) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        (select '/api/v1/territories/commune/' || code from territory
                         where level = 'commune' order by md5(code) limit 300)
                        union all
                        (select '/api/v1/territories/epci/' || code from territory
                         where level = 'epci' order by md5(code) limit 100)
                        """).mapTo(String.class).list());
    }

    private static String version(Database database) {
        return new PublicationQueries(database.jdbi())
                .versions()
                .orElseThrow(() -> new UsageException("bench-empty", "La base de mesure est restée vide."))
                .boundary();
    }

    private static String seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
