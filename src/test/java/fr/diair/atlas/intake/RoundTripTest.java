package fr.diair.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported and imported again, without a word of explanation, changes nothing. */
class RoundTripTest {
    private static final List<String> FACTS = List.of(
            "contracts",
            "signatories",
            "statuses",
            "engagements",
            "fundings",
            "actions",
            "events",
            "event-participants");

    @TempDir
    private static Path folder;

    private static Database database;
    private static Intake intake;

    @BeforeAll
    static void load() {
        database = TestDatabase.fresh("round_trip");
        new DataLoad(database.jdbi(), Path.of("data")).all(Progress.SILENT);
        intake = new Intake(database, (handle, version) -> {});
        database.jdbi().useHandle(handle -> handle.createScript("""
                update event set starts_at = '09:30', ends_at = '12:00', address = 'Hôtel de Ville, 1 place de la "Paix"',
                  longitude = -1.6777926, latitude = 48.117266, status = 'confirmed' where key = 'DEMO-E001';
                update event set starts_at = '18:00', status = 'planned', longitude = 5.375, latitude = 43.296 where key = 'DEMO-E002';
                update event set status = 'cancelled', cancelled_on = '2019-01-15' where key = 'DEMO-E004';
                update event set status = 'held' where key = 'DEMO-E005'""").execute());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static Stream<Arguments> everyTableOfFactsInEveryFormat() {
        return FACTS.stream()
                .flatMap(table -> Arrays.stream(ExportFormat.values()).map(format -> arguments(table, format.id())));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void an_event_comes_back_with_its_hours_its_place_and_its_standing(ExportFormat format) {
        Path path = folder.resolve("events-again." + format.id());
        new Exports(new ExportQueries(database.jdbi())).table(ExportTable.EVENTS, null, format, path);
        String all =
                "select string_agg(to_jsonb(e)::text, '|' order by key) from (select key, starts_at, ends_at, address,"
                        + " longitude, latitude, status, cancelled_on, title, participants from event) e";
        String before = one(all);
        database.jdbi()
                .useHandle(handle -> handle.execute("update event set starts_at = null, ends_at = null, address = null,"
                        + " longitude = null, latitude = null, status = null, cancelled_on = null"));
        assertThat(one(all)).isNotEqualTo(before);
        ReceivedFile file = ReceivedFile.of(path);

        Report report = intake.commit(
                        file,
                        intake.plan(file, Plan.of("events", Map.of(), Map.of()), Targets.of("events")),
                        Watch.NOBODY)
                .report();

        assertThat(report.counts().changed()).as(report.toString()).isEqualTo(4);
        assertThat(one(all)).isEqualTo(before);
    }

    private static String one(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyTableOfFactsInEveryFormat")
    void a_table_that_is_exported_and_imported_again_changes_nothing(String id, String ending) {
        Path path = folder.resolve(id + "." + ending);
        new Exports(new ExportQueries(database.jdbi())).table(ExportTable.of(id), null, ExportFormat.of(ending), path);
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
