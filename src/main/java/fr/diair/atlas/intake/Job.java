package fr.diair.atlas.intake;

import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.register.journal.Author;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** A piece of work that somebody waits for: asked how far it is, and told to stop, from other threads. */
final class Job implements Watch {
    private final String id;
    private final String fileId;
    private final Author author;
    private String state = "running";
    private String step = "En attente";
    private @Nullable Double share;
    private @Nullable Report report;
    private @Nullable Long batch;
    private @Nullable Problem problem;
    private @Nullable Connection working;
    private boolean stopped;

    Job(String id, String fileId, Author author) {
        this.id = id;
        this.author = author;
        this.fileId = fileId;
    }

    /** Why it failed. */
    record Problem(String code, String detail) {}

    /** How it stands. */
    record View(
            String id,
            String state,
            String step,
            @Nullable Double share,
            @Nullable Report report,
            @Nullable Long batch,
            @Nullable Problem problem) {}

    synchronized View view() {
        return new View(id, state, step, share, report, batch, problem);
    }

    String fileId() {
        return fileId;
    }

    @Override
    public Author author() {
        return author;
    }

    synchronized boolean isRunning() {
        return state.equals("running");
    }

    /** From now on it stops as soon as it can: the statement that the database runs for it is cancelled. */
    synchronized void stop() {
        stopped = true;
        Connection connection = working;
        if (connection != null) {
            try {
                connection.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException e) {
                // The connection is lost, and the transaction with it.
            }
        }
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    @Override
    public synchronized void step(String sentence, @Nullable Double part) {
        step = sentence;
        share = part;
    }

    @Override
    public synchronized void check() {
        if (stopped) {
            throw new Stopped();
        }
    }

    @Override
    public synchronized void works(@Nullable Connection connection) {
        working = connection;
    }

    synchronized void done(Report made, @Nullable Long madeBatch) {
        report = made;
        batch = madeBatch;
        end("done", "Terminé");
        share = 1.0;
    }

    synchronized void failed(String code, String detail) {
        problem = new Problem(code, detail);
        end("failed", "Arrêté");
    }

    synchronized void cancelled() {
        end("cancelled", "Annulé : rien n'a été changé");
    }

    private void end(String how, String sentence) {
        state = how;
        step = sentence;
        share = null;
        working = null;
    }
}
