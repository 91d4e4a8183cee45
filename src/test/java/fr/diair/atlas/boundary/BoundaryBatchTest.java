package fr.diair.atlas.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.geo.LegalProjection;
import fr.diair.atlas.intake.Intake;
import fr.diair.atlas.intake.ReceivedFile;
import fr.diair.atlas.intake.TableIntake;
import fr.diair.atlas.intake.Watch;
import fr.diair.atlas.intake.plan.Plan;
import java.nio.file.Path;
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
        assertThat(intake.batches()).hasSize(2);
        assertThatThrownBy(() -> intake.undo(first.batch()))
                .isInstanceOfSatisfying(
                        RequestException.class, e -> assertThat(e.code()).isEqualTo("later-batches"));

        intake.undo(second.batch());

        assertThat(published()).isEqualTo(before);
        assertThat(intake.batch(second.batch()).batch().state()).isEqualTo("undone");
    }
}
