package fr.diair.atlas.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.geo.LegalProjection;
import fr.diair.atlas.intake.Intake;
import fr.diair.atlas.intake.ReceivedFile;
import fr.diair.atlas.intake.TableIntake;
import fr.diair.atlas.intake.Watch;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boundaries are batches too: undone by publishing what was there before. */
class BoundaryBatchTest {
    @TempDir
    private Path folder;

    private Database database;
    private Intake intake;

    @BeforeEach
    void open() {
        LegalProjection.unpackIn(Path.of("target", "epsg"));
        database = SmallCountry.database("boundary_batches");
        intake = new Intake(database, (handle, version) -> {});
    }

    @AfterEach
    void close() {
        database.close();
    }

    private TableIntake.Outcome commit(String source) {
        ReceivedFile file = ReceivedFile.of(SmallCountry.write(folder, SmallCountry.rings()));
        Plan plan = Plan.of("boundaries", Map.of("vintage", "2018", "source", source), Map.of());
        return intake.commit(file, plan, Watch.NOBODY);
    }

    private String published() {
        return database.jdbi().withHandle(handle -> handle.createQuery("select version from boundary_current")
                .mapTo(String.class)
                .one());
    }

    @Test
    void the_boundaries_before_are_published_again_and_the_same_file_twice_is_no_batch() {
        TableIntake.Outcome first = commit("Un");
        String before = published();
        assertThat(first.report().counts().read()).isEqualTo(10);
        assertThat(commit("Un").report().counts().identical()).isTrue();

        TableIntake.Outcome second = commit("Deux");
        assertThat(published()).isNotEqualTo(before);
        assertThat(intake.batches(0, 100).batches()).hasSize(2);
        assertThatThrownBy(() -> intake.undo(first.batch()))
                .isInstanceOfSatisfying(
                        RequestException.class, e -> assertThat(e.code()).isEqualTo("later-batches"));

        intake.undo(second.batch());

        assertThat(published()).isEqualTo(before);
        assertThat(intake.batch(second.batch()).batch().state()).isEqualTo("undone");
    }

    @Test
    void a_trial_tells_what_the_import_would_and_changes_nothing() throws IOException {
        commit("Un");
        String before = published();
        Map<String, String> rings = SmallCountry.rings();
        rings.put("01001", SmallCountry.box(2, 46, 0.101, 0.1));
        rings.put("99999", SmallCountry.box(3, 46, 0.1, 0.1));
        ReceivedFile file = ReceivedFile.of(SmallCountry.write(folder, rings));
        Plan plan = Plan.of("boundaries", Map.of("vintage", "2018", "source", "Essai"), Map.of());

        Report report = intake.attempt(file, plan, folder, Watch.NOBODY);

        assertThat(report.dryRun()).isTrue();
        assertThat(report.counts().read()).isEqualTo(11);
        assertThat(report.counts().refused()).isEqualTo(1);
        assertThat(report.refused()).extracting(Report.Line::code).containsExactly("unknown-code");
        assertThat(report.notices()).extracting(Report.NoticeCount::code).contains("overlap", "unknown-code");
        assertThat(report.notices())
                .allSatisfy(notice -> assertThat(notice.label()).isNotEqualTo(notice.code()));
        assertThat(Files.readString(folder.resolve("trial.csv"))).contains("se recouvrent");
        assertThat(Files.readString(folder.resolve("trial.json"))).contains("99999");
        assertThat(published()).isEqualTo(before);
        assertThat(intake.batches(0, 100).batches()).hasSize(1);
        Report done = intake.commit(file, plan, Watch.NOBODY).report();
        assertThat(done.counts().refused()).isEqualTo(1);
    }

    @Test
    void the_attributes_are_mapped_by_hand_when_their_names_are_not_usual() {
        List<String> features = new ArrayList<>();
        SmallCountry.rings()
                .forEach((code, ring) ->
                        features.add(SmallCountry.feature(code, ring).replace("\"code\"", "\"ident\"")));
        ReceivedFile file = ReceivedFile.of(SmallCountry.write(folder, features));
        Map<String, String> options = Map.of("vintage", "2018");
        assertThatThrownBy(() -> intake.attempt(file, Plan.of("boundaries", options, Map.of()), null, Watch.NOBODY))
                .isInstanceOfSatisfying(DataException.class, fault -> {
                    assertThat(fault.code()).isEqualTo("no-code-field");
                    assertThat(fault.sentence()).contains("ident, nom");
                });
        Report report =
                intake.attempt(file, Plan.of("boundaries", options, Map.of("code", "ident")), null, Watch.NOBODY);
        assertThat(report.counts().accepted()).isEqualTo(10);
    }
}
