package fr.diair.atlas.intake;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.DatabaseFault;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.fault.UsageException;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Target;
import fr.diair.atlas.intake.plan.Targets;
import fr.diair.atlas.table.TableFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A received table into facts or indicators, in one transaction: read once for the vintage of its codes, a second time row
 * by row into a temporary table, compared with itself, written by the strict writers. A trial does all of it and goes back.
 */
public final class TableIntake {

    private final Jdbi jdbi;

    public TableIntake(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What became of the file; the batch is null after a trial. */
    public record Outcome(Report report, @Nullable Long batch) {}

    /**
     * Tries a plan and changes nothing.
     *
     * @param reports folder for {@code trial.csv} and {@code trial.json}, every line of them; null: not wanted
     * @throws DataException when the file or the plan cannot be taken as a whole
     */
    public Report attempt(ReceivedFile file, Plan plan, @Nullable Path reports, Watch watch) {
        return run(file, plan, true, reports, watch).report();
    }

    /**
     * Carries a plan out: all rows that can be taken are in, or after a failure none. What was done before by the same
     * file and plan is told as identical, and makes no new batch.
     */
    public Outcome commit(ReceivedFile file, Plan plan, Watch watch) {
        return run(file, plan, false, null, watch);
    }

    private Outcome run(ReceivedFile file, Plan plan, boolean dryRun, @Nullable Path reports, Watch watch) {
        watch.step("Ouverture du fichier", null);
        Target target = Targets.of(plan.target());
        try (TableFile table = TableFile.open(file.path(), file.name(), TableReading.options(plan));
                Handle handle = jdbi.open()) {
            handle.begin();
            Connection connection = handle.getConnection();
            watch.works(() -> cancel(connection));
            try {
                watch.step("Attente de la fin d'un autre import", null);
                Database.turn(handle);
                watch.check();
                return new TableWork(handle, table, file, target, plan, watch).run(dryRun, reports);
            } catch (RuntimeException e) {
                throw told(e, watch);
            } finally {
                watch.works(null);
                if (handle.isInTransaction()) {
                    handle.rollback();
                }
            }
        }
    }

    /** The statement that runs ends at once, and the transaction with it. */
    private static void cancel(Connection connection) {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            // The connection is lost, and the transaction with it.
        }
    }

    /** What the database says quotes rows: it goes no further than here. */
    private static RuntimeException told(RuntimeException failure, Watch watch) {
        if (!SafeFailure.isOfTheDatabase(failure)) {
            return failure;
        }
        watch.check();
        return DatabaseFault.sentence(failure)
                .<RuntimeException>map(known -> new UsageException(known.code(), known.sentence()))
                .orElseGet(() -> SafeFailure.of(failure));
    }
}
