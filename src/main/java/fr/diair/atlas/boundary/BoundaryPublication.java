package fr.diair.atlas.boundary;

import fr.diair.atlas.geo.Coverage;
import fr.diair.atlas.geo.CoverageFaults;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.text.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From the polygons of the communes to a published boundary version: levels, areas, neighbours, bands, coarse tiles, all
 * written in one transaction. Two threads compute while the caller's writes what is ready.
 */
final class BoundaryPublication {
    private static final Logger LOG = LoggerFactory.getLogger(BoundaryPublication.class);

    /** Twice the precision of five decimals, about 2 m: wider empty spaces between communes are meant. */
    private static final double SLIT_DEGREES = 0.00002;

    private static final int THREADS = 2;

    private final Jdbi jdbi;
    private final BiConsumer<Handle, String> coarseTiles;
    private final Progress progress;
    private final Map<String, Long> millis = new LinkedHashMap<>();
    private final Map<String, Long> points = new LinkedHashMap<>();
    private long lastNanos = System.nanoTime();

    /** @param coarseTiles makes the tiles that must be there when the version is published */
    BoundaryPublication(Jdbi jdbi, BiConsumer<Handle, String> coarseTiles, Progress progress) {
        this.jdbi = jdbi;
        this.coarseTiles = coarseTiles;
        this.progress = progress;
    }

    /**
     * What to publish.
     *
     * @param quality {@code official} or {@code approximate}
     * @param sha256 of what it was made from
     * @param received as the file had it; empty for approximate boundaries
     * @param files the polygons in the codes of the file, whose fit is checked
     * @param shown the polygons of the communes on show, in degrees
     * @param read how many polygons were read
     * @param absorbed how many codes of the file are not in force any more
     */
    record Material(
            BoundaryOrigin origin,
            String quality,
            String sha256,
            List<ReceivedPolygon> received,
            Coverage files,
            Coverage shown,
            int read,
            int absorbed,
            int refused,
            List<BoundaryReport.Notice> notices,
            int corrected) {}

    /** A stage ends, the next begins. */
    void stage(String ended, String next) {
        long now = System.nanoTime();
        long took = (now - lastNanos) / 1_000_000;
        millis.put(ended, took);
        LOG.info("boundaries: {} in {} ms", ended, took);
        lastNanos = now;
        progress.step(next);
    }

    /** Publishes a version that was made before; none when it is not there any more, or never was. */
    Optional<BoundaryReport> again(String version) {
        return jdbi.inTransaction(handle -> {
            BoundaryTables tables = new BoundaryTables(handle, version);
            Optional<BoundaryReport> report = tables.madeBefore();
            report.ifPresent(made -> tables.publish());
            return report;
        });
    }

    /** What publishing would say of the version; nothing is written. */
    BoundaryReport tried(String version, Material material) {
        CoverageFaults faults = material.files().faults(SLIT_DEGREES);
        stage("fit", "Compte rendu");
        return report(version, material, faults);
    }

    BoundaryReport publish(String version, Material material, BoundaryTerritories territories) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Work work = new Work(material, territories, threads);
            return jdbi.inTransaction(handle -> write(new BoundaryTables(handle, version), handle, version, work));
        } finally {
            threads.shutdownNow();
        }
    }

    private BoundaryReport write(BoundaryTables tables, Handle handle, String version, Work work) {
        Material material = work.material;
        tables.version(material.origin(), material.quality(), material.sha256());
        tables.received(material.received());
        Map<Level, Coverage> levels = wait(work.levels);
        Map<Level, SortedMap<String, Double>> areas = wait(work.areas);
        levels.forEach((level, coverage) -> tables.level(level, coverage, areas, BoundaryShapes.insides(coverage)));
        stage("levels", "Généralisation des contours");
        for (var band : work.bands.entrySet()) {
            Map<Level, Coverage> generalised = wait(band.getValue());
            points.put(band.getKey().name(), points(BoundaryShapes.communes(generalised)));
            tables.band(band.getKey(), generalised);
        }
        tables.neighbours(wait(work.neighbours));
        CoverageFaults faults = wait(work.faults);
        tables.analyze();
        stage("generalisation", "Tuiles de la carte de France");
        coarseTiles.accept(handle, version);
        stage("coarse tiles", "Publication des contours");
        BoundaryReport report = report(version, material, faults);
        tables.report(report);
        tables.publish();
        return report;
    }

    private BoundaryReport report(String version, Material material, CoverageFaults faults) {
        points.put("received", points(material.files()));
        List<BoundaryReport.Notice> notices = new ArrayList<>(material.notices());
        faults.mismatches().forEach(fault -> notices.add(notice(fault)));
        faults.slits()
                .forEach(at -> notices.add(new BoundaryReport.Notice(
                        "slit",
                        0,
                        null,
                        "vide étroit entre communes, vers %.5f, %.5f".formatted(at.getX(), at.getY()))));
        return new BoundaryReport(
                version,
                false,
                material.read(),
                material.shown().size(),
                material.absorbed(),
                material.refused(),
                material.corrected(),
                faults.mismatches().size(),
                faults.slits().size(),
                notices.stream().limit(BoundaryReport.MOST_NOTICES).toList(),
                points,
                millis);
    }

    private static BoundaryReport.Notice notice(CoverageFaults.Mismatch fault) {
        String place = "vers %.5f, %.5f".formatted(fault.at().getX(), fault.at().getY());
        String other = fault.overlapped();
        return other == null
                ? new BoundaryReport.Notice(
                        "mismatch",
                        0,
                        fault.code(),
                        "limite de %s qui ne coïncide pas avec celle d'une voisine, %s".formatted(fault.code(), place))
                : new BoundaryReport.Notice(
                        "overlap",
                        0,
                        fault.code(),
                        "%s et %s se recouvrent sur %.3f %% de la première, %s"
                                .formatted(fault.code(), other, fault.overlapShare() * 100, place));
    }

    private static long points(Coverage coverage) {
        long sum = 0;
        for (int i = 0; i < coverage.size(); i++) {
            sum += coverage.geometry(i).getNumPoints();
        }
        return sum;
    }

    private static <T> T wait(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }

    /** What the two threads compute: one goes from band to band, each from the one before; the other does the rest. */
    private static final class Work {
        private final Material material;
        private final CompletableFuture<Map<Level, Coverage>> levels;
        private final CompletableFuture<Map<Level, SortedMap<String, Double>>> areas;
        private final CompletableFuture<Map<Level, SortedMap<String, SortedSet<String>>>> neighbours;
        private final CompletableFuture<CoverageFaults> faults;
        private final Map<BoundaryBand, CompletableFuture<Map<Level, Coverage>>> bands = new LinkedHashMap<>();

        Work(Material material, BoundaryTerritories territories, ExecutorService threads) {
            this.material = material;
            BoundaryShapes shapes = new BoundaryShapes(material.shown(), territories);
            CompletableFuture<Coverage> finer = CompletableFuture.supplyAsync(shapes::projected, threads);
            for (BoundaryBand band : BoundaryBand.FINEST_FIRST) {
                CompletableFuture<Map<Level, Coverage>> made =
                        finer.thenApplyAsync(coverage -> shapes.band(band, coverage), threads);
                bands.put(band, made);
                finer = made.thenApply(BoundaryShapes::communes);
            }
            levels = CompletableFuture.supplyAsync(shapes::levels, threads);
            areas = levels.thenApplyAsync(done -> shapes.areas(), threads);
            neighbours = areas.thenApplyAsync(done -> shapes.neighbours(), threads);
            faults = neighbours.thenApplyAsync(done -> material.files().faults(SLIT_DEGREES), threads);
        }
    }
}
