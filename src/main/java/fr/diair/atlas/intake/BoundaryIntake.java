package fr.diair.atlas.intake;

import fr.diair.atlas.boundary.BoundaryImport;
import fr.diair.atlas.boundary.BoundaryOrigin;
import fr.diair.atlas.boundary.BoundaryReport;
import fr.diair.atlas.boundary.BoundarySource;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.intake.batch.BatchUndo;
import fr.diair.atlas.intake.batch.Batches;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.batch.ReportFiles;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.territory.Vintage;
import fr.diair.atlas.vector.FeatureOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Boundaries as a batch: published whole in one transaction, and undone by publishing what was there before. */
public final class BoundaryIntake {
    private static final String VERSIONS = Sql.file(BatchUndo.class, "versions-of-batch.sql");
    private static final String PUBLISH_BEFORE = Sql.file(BatchUndo.class, "publish-before.sql");

    private static final String PUT_NOTICE = Sql.file(BatchUndo.class, "put-notice.sql");

    private final Database database;
    private final Jdbi jdbi;
    private final BiConsumer<Handle, String> coarseTiles;

    /** @param coarseTiles makes the tiles of a version that must be there when it is published */
    public BoundaryIntake(Database database, BiConsumer<Handle, String> coarseTiles) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.coarseTiles = coarseTiles;
    }

    /** Imports a file and keeps it as a batch, in the turn of this Atlas; no other may load meanwhile. */
    TableIntake.Outcome commit(ReceivedFile file, Plan plan, Watch watch) {
        TableIntake.Outcome[] outcome = new TableIntake.Outcome[1];
        database.alone(() -> outcome[0] = publish(file, plan, watch));
        return outcome[0];
    }

    /**
     * What importing a file would do; nothing is changed.
     *
     * @param reports folder for {@code trial.csv} and {@code trial.json}; null: not wanted
     */
    Report attempt(ReceivedFile file, Plan plan, @Nullable Path reports, Watch watch) {
        long start = System.nanoTime();
        BoundaryReport tried = new BoundaryImport(jdbi, coarseTiles)
                .attempt(source(file, plan), origin(file, plan), step -> {
                    watch.check();
                    watch.step(step, null);
                });
        String before = current();
        Report bare = report(file, tried, tried.version().equals(before), (System.nanoTime() - start) / 1e9);
        return jdbi.inTransaction(handle -> {
            Batches batches = new Batches(handle);
            long id = batches.open(beginning(file, plan));
            note(handle, id, tried);
            Report report = batches.withNotices(id, bare.ofBatch(null));
            ReportFiles.keep(handle, id, report, reports);
            handle.rollback();
            return report;
        });
    }

    private static Batches.Beginning beginning(ReceivedFile file, Plan plan) {
        return new Batches.Beginning("boundaries", "boundaries", "communes", file.name(), file.sha256(), null, plan);
    }

    private static BoundarySource source(ReceivedFile file, Plan plan) {
        return new BoundarySource(
                file.path(),
                file.name(),
                new FeatureOptions(plan.epsg(), plan.layer(), plan.encoding()),
                plan.columns().get("code"),
                plan.columns().get("name"));
    }

    private TableIntake.Outcome publish(ReceivedFile file, Plan plan, Watch watch) {
        long start = System.nanoTime();
        BoundaryOrigin origin = origin(file, plan);
        Batches.Beginning beginning = beginning(file, plan);
        String before = current();
        long[] batch = {0};
        BoundaryReport made = new BoundaryImport(jdbi, (handle, version) -> {
                    coarseTiles.accept(handle, version);
                    batch[0] = open(handle, beginning, before, version);
                    watch.check();
                })
                .official(source(file, plan), origin, step -> {
                    watch.check();
                    watch.step(step, null);
                });
        boolean identical = made.version().equals(before);
        Report report = report(file, made, identical, (System.nanoTime() - start) / 1e9);
        return jdbi.inTransaction(handle -> {
            Batches batches = new Batches(handle);
            if (identical) {
                Optional<Long> same = batches.same(0, beginning);
                return new TableIntake.Outcome(report.ofBatch(same.orElse(null)), same.orElse(null));
            }
            long id = batch[0] == 0 ? open(handle, beginning, before, made.version()) : batch[0];
            note(handle, id, made);
            batches.close(id, report.ofBatch(id));
            return new TableIntake.Outcome(batches.withNotices(id, report.ofBatch(id)), id);
        });
    }

    private static long open(Handle handle, Batches.Beginning beginning, @Nullable String before, String after) {
        long id = new Batches(handle).open(beginning);
        handle.createUpdate(VERSIONS)
                .bind("id", id)
                .bind("before", before)
                .bind("after", after)
                .execute();
        return id;
    }

    private @Nullable String current() {
        return jdbi.withHandle(handle -> handle.createQuery("select version from boundary_current")
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }

    private static BoundaryOrigin origin(ReceivedFile file, Plan plan) {
        String year = plan.option("vintage");
        String source = plan.option("source");
        String licence = plan.option("licence");
        String date = plan.option("date");
        try {
            return new BoundaryOrigin(
                    new Vintage(plan.vintage() != null ? plan.vintage() : Integer.parseInt(String.valueOf(year))),
                    source == null ? "fichier " + file.name() : source,
                    licence == null ? "non précisée" : licence,
                    date == null ? null : LocalDate.parse(date));
        } catch (IllegalArgumentException e) {
            throw new DataException(
                    "missing-option", "Dites de quelle année sont les codes des contours, par exemple 2018.", e);
        } catch (DateTimeParseException e) {
            throw new DataException(
                    "illegal-date", "« %s » n'est pas une date, par exemple 2019-12-31.".formatted(date), e);
        }
    }

    private static Report report(ReceivedFile file, BoundaryReport made, boolean identical, double seconds) {
        return new Report(
                "boundaries",
                false,
                null,
                file.name(),
                Instant.now(),
                null,
                new Report.Counts(
                        made.read(),
                        made.read() - made.refused(),
                        made.corrected(),
                        made.refused(),
                        0,
                        identical ? 0 : made.communes(),
                        0,
                        identical ? made.communes() : 0,
                        identical),
                List.of(),
                List.of(),
                made.refused(),
                List.of(),
                List.of(),
                List.of(),
                null,
                seconds);
    }

    /** The refusals come first among the notices of a boundary file. */
    private static void note(Handle handle, long id, BoundaryReport made) {
        int told = 0;
        for (BoundaryReport.Notice notice : made.notices()) {
            handle.createUpdate(PUT_NOTICE)
                    .bind("batch", id)
                    .bind("line", notice.line())
                    .bind("kind", told++ < made.refused() ? "refused" : "corrected")
                    .bind("code", notice.reason())
                    .bind("value", notice.code() == null ? "" : notice.code())
                    .bind("sentence", notice.sentence())
                    .execute();
        }
    }

    /**
     * Publishes again what was there before the batch.
     *
     * @throws RequestException a 409 when other boundaries were published since, or those before are gone
     */
    static BatchUndo.Outcome undo(Handle handle, long id) {
        int published = handle.createUpdate(PUBLISH_BEFORE).bind("id", id).execute();
        if (published == 0) {
            throw RequestException.conflict(
                    "later-batches",
                    "Les contours de ce lot ne sont plus ceux de la carte, ou ceux d'avant n'existent plus : il ne peut plus être annulé.");
        }
        handle.createUpdate("update batch set state = 'undone', undone_at = now() where id = :id")
                .bind("id", id)
                .execute();
        return new BatchUndo.Outcome(id, 1, 0);
    }
}
