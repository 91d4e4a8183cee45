package fr.diair.atlas.intake;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Targets;
import fr.diair.atlas.text.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** An Atlas with all codes and no demonstration, into which tables are imported. */
final class IntakeFixture implements AutoCloseable {
    final Database database;
    final Jdbi jdbi;
    final Intake intake;
    private final Path folder;

    IntakeFixture(String name, Path folder) {
        this.database = TestDatabase.fresh(name);
        this.jdbi = database.jdbi();
        this.folder = folder;
        DataLoad data = new DataLoad(jdbi, Path.of("data"));
        data.all(Progress.SILENT);
        data.removeDemo();
        this.intake = new Intake(database, (handle, version) -> {});
    }

    ReceivedFile file(String name, String... lines) {
        return file(name, StandardCharsets.UTF_8, lines);
    }

    ReceivedFile file(String name, Charset charset, String... lines) {
        try {
            return ReceivedFile.of(Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the columns suggest for a target. */
    Plan plan(ReceivedFile file, String target) {
        return intake.plan(file, Plan.of(target, Map.of(), Map.of()), Targets.of(target));
    }

    Report attempt(ReceivedFile file, String target) {
        return intake.attempt(file, plan(file, target), null, Watch.NOBODY);
    }

    TableIntake.Outcome commit(ReceivedFile file, String target) {
        return intake.commit(file, plan(file, target), Watch.NOBODY);
    }

    long count(String from) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + from)
                .mapTo(Long.class)
                .one());
    }

    String one(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    /** Codes of the notices of each line, in their order; the lines that nothing is said of are absent. */
    static Map<Long, String> byLine(List<Report.Line> lines) {
        Map<Long, String> codes = new TreeMap<>();
        lines.forEach(line -> codes.merge(line.line(), line.code(), (one, other) -> one + " " + other));
        return codes;
    }

    static Plan with(Plan plan, Map<String, Plan.Decision> decisions) {
        return plan.withDecisions(decisions);
    }

    @Override
    public void close() {
        database.close();
    }
}
