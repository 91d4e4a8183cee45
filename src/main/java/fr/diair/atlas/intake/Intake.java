package fr.diair.atlas.intake;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.ingest.DataVersion;
import fr.diair.atlas.intake.batch.BatchUndo;
import fr.diair.atlas.intake.batch.Batches;
import fr.diair.atlas.intake.batch.Comparison;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.batch.ReportFiles;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Target;
import fr.diair.atlas.intake.plan.Targets;
import fr.diair.atlas.register.journal.Author;
import fr.diair.atlas.register.journal.JournalQueries;
import fr.diair.atlas.table.TableFile;
import fr.diair.atlas.table.TableOptions;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All that can be done with a received file and with the batches that came of others: by the page and by the command line. */
public final class Intake {
    private final Jdbi jdbi;
    private final TableIntake tables;
    private final BoundaryIntake boundaries;

    /** @param coarseTiles makes the tiles of new boundaries that must be there when they are published */
    public Intake(Database database, BiConsumer<Handle, String> coarseTiles) {
        this.jdbi = database.jdbi();
        this.tables = new TableIntake(jdbi);
        this.boundaries = new BoundaryIntake(database, coarseTiles);
    }

    /** A batch with its report. */
    public record Shown(Batches.Summary batch, Report report) {}

    /** Tries a plan and changes nothing. @param reports folder for the whole report; null: not wanted */
    public Report attempt(ReceivedFile file, Plan plan, @Nullable Path reports, Watch watch) {
        return Targets.of(plan.target()).kind().equals("features")
                ? boundaries.attempt(file, plan, reports, watch)
                : tables.attempt(file, plan, reports, watch);
    }

    /** Carries a plan out. */
    public TableIntake.Outcome commit(ReceivedFile file, Plan plan, Watch watch) {
        return Targets.of(plan.target()).kind().equals("features")
                ? boundaries.commit(file, plan, watch)
                : tables.commit(file, plan, watch);
    }

    /** The plan for a target: the one of the last file of this shape, else the one that its columns suggest. */
    public Plan plan(ReceivedFile file, Plan reading, Target target) {
        TableOptions options = TableReading.options(reading);
        String fingerprint;
        try (TableFile table = TableFile.open(file.path(), file.name(), options)) {
            fingerprint = table.shape().fingerprint();
        }
        return remembered(file, options, fingerprint)
                .filter(plan -> plan.target().equals(target.id()))
                .orElseGet(() -> known(TablePreview.suggest(file, options, target)));
    }

    /** A suggestion whose columns that bear the code of a known indicator are that indicator, as it is defined. */
    Plan known(Plan suggested) {
        return suggested.indicators().isEmpty()
                ? suggested
                : jdbi.withHandle(handle -> new KnownIndicators(handle).into(suggested));
    }

    /** How the last file of this shape was read, for this one. */
    Optional<Plan> remembered(ReceivedFile file, TableOptions options, String fingerprint) {
        return jdbi.withHandle(handle -> new Batches(handle).remembered(fingerprint))
                .map(plan -> plan.forFile(TablePreview.suggest(file, options, Targets.of(plan.target()))));
    }

    /** The last batch of the same bytes. */
    Optional<Long> batchOf(String sha256) {
        return jdbi.withHandle(handle -> new Batches(handle).ofFile(sha256));
    }

    /** Latest first. */
    public Batches.Page batches(int skip, int size) {
        return jdbi.withHandle(handle -> new Batches(handle).list(skip, size));
    }

    /** @throws RequestException a 404 when there is no such batch */
    public Shown batch(long id) {
        return jdbi.inTransaction(handle -> {
            Batches batches = new Batches(handle);
            Batches.Kept kept = batches.one(id);
            return new Shown(kept.summary(), batches.withNotices(id, kept.report()));
        });
    }

    /** Compares a batch with the one before. */
    public Comparison compare(long id) {
        return jdbi.inTransaction(handle -> Comparison.of(handle, new Batches(handle).one(id)));
    }

    /** Writes the whole report. @param json or else CSV */
    public void report(long id, boolean json, OutputStream out) {
        jdbi.useTransaction(handle -> {
            Batches batches = new Batches(handle);
            Report report = batches.withNotices(id, batches.one(id).report());
            if (json) {
                ReportFiles.json(handle, id, report, out);
            } else {
                ReportFiles.csv(handle, id, report, out);
            }
        });
    }

    /**
     * Undoes a batch.
     *
     * @throws RequestException a 409 that names what stands in the way
     */
    public BatchUndo.Outcome undo(long id) {
        return undo(id, Author.ATLAS);
    }

    /** As {@link #undo(long)}, by somebody. */
    public BatchUndo.Outcome undo(long id, Author author) {
        return jdbi.inTransaction(handle -> {
            Database.turn(handle);
            JournalQueries.load(handle, author, "Annulation de l'import n° " + id);
            Batches.Kept kept = new Batches(handle).one(id);
            if (!kept.summary().state().equals("committed")) {
                throw RequestException.conflict("already-undone", "Le lot n° %d est déjà annulé.".formatted(id));
            }
            if (kept.kind().equals("boundaries")) {
                return BoundaryIntake.undo(handle, id);
            }
            BatchUndo.Outcome outcome = BatchUndo.undo(handle, id);
            DataVersion.next(handle);
            return outcome;
        });
    }

    /** Targets, as the page draws its form from them. */
    static List<Target> targets() {
        return Targets.all();
    }
}
