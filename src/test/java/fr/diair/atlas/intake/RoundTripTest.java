package fr.diair.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.export.ExportFormat;
import fr.diair.atlas.export.ExportQueries;
import fr.diair.atlas.export.ExportTable;
import fr.diair.atlas.export.Exports;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Targets;
import fr.diair.atlas.text.Progress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exported and imported again, without a word of explanation, changes nothing. */
class RoundTripTest {
    @TempDir
    private static Path folder;

    private static Database database;
    private static Intake intake;

    @BeforeAll
    static void load() {
        database = TestDatabase.fresh("round_trip");
        new DataLoad(database.jdbi(), Path.of("data")).all(Progress.SILENT);
        intake = new Intake(database, (handle, version) -> {});
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "contracts, csv",
        "signatories, csv",
        "statuses, csv",
        "engagements, csv",
        "fundings, csv",
        "actions, csv",
        "events, csv",
        "event-participants, csv",
        "contracts, xlsx",
        "signatories, xlsx",
        "statuses, xlsx",
        "engagements, xlsx",
        "fundings, xlsx",
        "actions, xlsx",
        "events, xlsx",
        "event-participants, xlsx"
    })
    void a_table_that_is_exported_and_imported_again_changes_nothing(String id, String ending) {
        Path path = folder.resolve(id + "." + ending);
        new Exports(new ExportQueries(database.jdbi()))
                .table(ExportTable.of(id), null, null, ExportFormat.of(ending), path);
        ReceivedFile file = ReceivedFile.of(path);
        Plan plan = intake.plan(file, Plan.of(id, Map.of(), Map.of()), Targets.of(id));

        Report report = intake.attempt(file, plan, null, Watch.NOBODY);

        Report.Counts counts = report.counts();
        assertThat(report.refused()).isEmpty();
        assertThat(counts.read()).isPositive();
        assertThat(counts.unchanged()).as(counts.toString()).isEqualTo(counts.read());
        assertThat(counts.created() + counts.changed() + counts.ignored()).isZero();
    }
}
