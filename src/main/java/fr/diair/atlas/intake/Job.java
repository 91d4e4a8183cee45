package fr.diair.atlas.intake;

import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.register.journal.Author;
import fr.diair.atlas.work.Running;
import org.jspecify.annotations.Nullable;

/** An import under way, or a trial of one. */
final class Job extends Running implements Watch {
    private final String fileId;
    private final Author author;
    private @Nullable Report report;
    private @Nullable Long batch;

    Job(String id, String fileId, Author author) {
        super(id);
        this.author = author;
        this.fileId = fileId;
    }

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
        Standing now = standing();
        return new View(now.id(), now.state(), now.step(), now.share(), report, batch, now.problem());
    }

    String fileId() {
        return fileId;
    }

    @Override
    public Author author() {
        return author;
    }

    synchronized void done(Report made, @Nullable Long madeBatch) {
        report = made;
        batch = madeBatch;
        done();
    }

    void cancelled() {
        cancelled("Annulé : rien n'a été changé");
    }
}
