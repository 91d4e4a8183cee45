package fr.diair.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.intake.batch.BatchUndo;
import fr.diair.atlas.intake.batch.Comparison;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of engaged officials: tried, committed, compared and undone. */
class EngagementIntakeTest {
    private static final String HEADER = "Code INSEE;Commune;Département;Date d'adhésion;Fonction;Nom de l'élu";

    @TempDir
    private static Path folder;

    private static IntakeFixture atlas;
    private static Map<String, String> empty;

    @BeforeAll
    static void load() {
        atlas = new IntakeFixture("engagements", folder);
        empty = TableSums.ofFacts(atlas.jdbi);
    }

    @AfterEach
    void nothing_is_left_when_all_is_undone() {
        atlas.intake.batches(0, 100).batches().stream()
                .filter(batch -> batch.state().equals("committed"))
                .forEach(batch -> atlas.intake.undo(batch.id()));
        assertThat(TableSums.ofFacts(atlas.jdbi)).isEqualTo(empty);
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    @Test
    void a_trial_tells_all_and_changes_nothing() throws Exception {
        Map<String, String> before = TableSums.ofEverything(atlas.jdbi);
        ReceivedFile file =
                atlas.file("t.csv", HEADER, "35238;Rennes;35;12/03/2018;Maire;", "99999;Nulle-Part;35;;Maire;");
        Path reports = Files.createDirectory(folder.resolve("reports"));

        Report report = atlas.intake.attempt(file, atlas.plan(file, "engagements"), reports, Watch.NOBODY);

        assertThat(report.dryRun()).isTrue();
        assertThat(report.counts().read()).isEqualTo(2);
        assertThat(report.counts().accepted()).isEqualTo(1);
        assertThat(report.counts().created()).isEqualTo(1);
        assertThat(report.refused()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.code()).isEqualTo("unknown-code");
            assertThat(line.column()).isEqualTo("Code INSEE");
            assertThat(line.value()).isEqualTo("99999");
        });
        assertThat(Files.readString(reports.resolve("trial.csv"))).contains("unknown-code", "99999");
        assertThat(Files.readString(reports.resolve("trial.json"))).contains("\"unknown-code\"");
        assertThat(TableSums.ofEverything(atlas.jdbi)).isEqualTo(before);
    }

    @Test
    void a_commit_is_a_batch_that_is_shown_compared_and_undone_to_exactly_what_was_before() {
        ReceivedFile first = atlas.file(
                "elus-2018.csv",
                HEADER,
                "35238;Rennes;35;12/03/2018;Maire;",
                "44109;Nantes;44;05/06/2018;Adjointe au maire;");
        long one = batch(atlas.commit(first, "engagements"));
        Map<String, String> between = TableSums.ofFacts(atlas.jdbi);
        ReceivedFile second = atlas.file(
                "elus-2019.csv",
                HEADER,
                "35238;Rennes;35;13/03/2018;Maire;",
                "59350;Lille;59;3 mai 2018;Conseiller municipal;");
        Map<String, String> options = new HashMap<>(Map.of("source", "Fichier elus-2018.csv"));
        Plan suggested = atlas.plan(second, "engagements");
        Plan plan = Plan.of("engagements", options, suggested.columns());

        long two = batch(atlas.intake.commit(second, plan, Watch.NOBODY));

        assertThat(atlas.count("engagement")).isEqualTo(3);
        assertThat(atlas.intake.batch(two).report().counts().changed()).isEqualTo(1);
        BatchUndo.Outcome outcome = atlas.intake.undo(two);
        assertThat(outcome.removed()).isEqualTo(1);
        assertThat(outcome.restored()).isEqualTo(1);
        assertThat(TableSums.ofFacts(atlas.jdbi)).isEqualTo(between);
        assertThat(atlas.intake.batch(one).batch().state()).isEqualTo("committed");
        assertThat(atlas.intake.batch(two).batch().state()).isEqualTo("undone");
        assertThatThrownBy(() -> atlas.intake.undo(two))
                .isInstanceOfSatisfying(
                        RequestException.class, e -> assertThat(e.code()).isEqualTo("already-undone"));
    }

    @Test
    void the_next_list_of_the_same_shape_is_compared_with_the_one_before() {
        long one = batch(atlas.commit(
                atlas.file("a.csv", HEADER, "35238;Rennes;35;12/03/2018;Maire;", "44109;Nantes;44;;Maire;"),
                "engagements"));
        ReceivedFile next = atlas.file("b.csv", HEADER, "35238;Rennes;35;13/03/2018;Maire;", "59350;Lille;59;;Maire;");
        long two = batch(atlas.commit(next, "engagements"));

        Comparison comparison = atlas.intake.compare(two);

        assertThat(comparison.previous()).isEqualTo(one);
        assertThat(comparison.counts()).isEqualTo(new Comparison.Counts(1, 1, 1, 0));
        assertThat(comparison.added()).extracting(Comparison.Row::key).containsExactly("59350-maire");
        assertThat(comparison.removed()).extracting(Comparison.Row::key).containsExactly("44109-maire");
        assertThat(comparison.changed())
                .contains(new Comparison.Change("35238-maire", "from", "2018-03-12", "2018-03-13"));
    }

    @Test
    void the_same_file_twice_changes_nothing_and_says_so() {
        ReceivedFile file = atlas.file("same.csv", HEADER, "35238;Rennes;35;12/03/2018;Maire;Personne Fictive");
        long batch = batch(atlas.commit(file, "engagements"));
        Map<String, String> before = TableSums.ofEverything(atlas.jdbi);

        TableIntake.Outcome again = atlas.commit(file, "engagements");

        assertThat(again.batch()).isEqualTo(batch);
        assertThat(again.report().counts().identical()).isTrue();
        assertThat(again.report().counts().unchanged()).isEqualTo(1);
        assertThat(TableSums.ofEverything(atlas.jdbi)).isEqualTo(before);
    }

    @Test
    void a_batch_is_not_undone_while_a_later_one_stands_on_the_same_rows() {
        long one =
                batch(atlas.commit(atlas.file("l1.csv", HEADER, "35238;Rennes;35;12/03/2018;Maire;"), "engagements"));
        long two =
                batch(atlas.commit(atlas.file("l2.csv", HEADER, "35238;Rennes;35;13/03/2018;Maire;"), "engagements"));

        assertThatThrownBy(() -> atlas.intake.undo(one)).isInstanceOfSatisfying(RequestException.class, refused -> {
            assertThat(refused.code()).isEqualTo("later-batches");
            assertThat(refused.sentence()).contains("n° " + two);
        });
    }

    @Test
    void rows_that_repeat_are_taken_once_and_rows_that_contradict_are_all_refused() {
        Report report = atlas.attempt(
                atlas.file(
                        "r.csv",
                        HEADER,
                        "35238;Rennes;35;12/03/2018;Maire;",
                        "35238;Rennes;35;2018-03-12;Maire;",
                        "44109;Nantes;44;05/06/2018;Maire;",
                        "44109;Nantes;44;06/06/2018;Maire;"),
                "engagements");

        assertThat(report.counts().accepted()).isEqualTo(1);
        assertThat(IntakeFixture.byLine(report.ignored())).isEqualTo(Map.of(3L, "duplicate"));
        assertThat(IntakeFixture.byLine(report.refused())).isEqualTo(Map.of(4L, "conflicting", 5L, "conflicting"));
        assertThat(report.refused())
                .allSatisfy(line -> assertThat(line.sentence()).contains("4, 5"));
    }

    @Test
    void a_mandate_that_is_not_known_keeps_its_words_and_is_shown_as_text() {
        batch(atlas.commit(
                atlas.file("m.csv", HEADER, "35238;Rennes;35;;Chargée de <b>mission</b>;", "44109;Nantes;44;;;"),
                "engagements"));

        assertThat(atlas.one("select mandate || ' ' || mandate_label from engagement where commune_code = '35238'"))
                .isEqualTo("autre Chargée de <b>mission</b>");
        assertThat(atlas.count(
                        "engagement where commune_code = '44109' and mandate = 'autre' and mandate_label is null"))
                .isEqualTo(1);
        assertThat(atlas.count("engagement_shown where mandate_label like '%mission%'"))
                .isEqualTo(1);
    }

    @Test
    void a_name_goes_to_the_person_and_nowhere_else() {
        ReceivedFile file = atlas.file(
                "p.csv",
                HEADER,
                "35238;Rennes;35;12/03/2018;Maire;Zébulon Ratafia",
                "35238;Rennes;35;12/03/2018;Maire;Zébulon Ratafia",
                "99999;Rennes;35;12/03/2018;Maire;Zébulon Ratafia",
                "44109;Nantes;44;31/02/2018;Maire;Zébulon Ratafia");
        long id = batch(atlas.commit(file, "engagements"));

        assertThat(atlas.one("select full_name from person")).isEqualTo("Zébulon Ratafia");
        for (String table :
                new String[] {"batch", "batch_notice", "batch_row", "batch_change", "file_shape", "engagement"}) {
            assertThat(atlas.count(table + " t where t::text ilike '%ratafia%'"))
                    .as(table)
                    .isZero();
        }
        assertThat(atlas.intake.batch(id).report().toString()).doesNotContain("Ratafia");
        assertThat(atlas.intake.compare(id).toString()).doesNotContain("Ratafia");
    }

    @Test
    void two_officials_of_one_commune_are_told_apart_by_their_names_and_found_again() {
        String[] lines = {
            HEADER, "35238;Rennes;35;;Adjoint au maire;Une Personne", "35238;Rennes;35;;Adjoint au maire;Une Autre"
        };
        batch(atlas.commit(atlas.file("two.csv", lines), "engagements"));
        assertThat(atlas.count("engagement")).isEqualTo(2);

        ReceivedFile later = atlas.file("two.csv", lines[0], lines[2], lines[1], "");
        Report report = atlas.commit(later, "engagements").report();

        assertThat(report.counts().created()).isZero();
        assertThat(report.counts().unchanged()).isEqualTo(2);
    }

    @Test
    void decisions_of_a_person_settle_lines_and_are_kept_with_the_batch() {
        ReceivedFile file =
                atlas.file("d.csv", HEADER, "99999;Nulle-Part;;12/03/2018;Maire;", "99998;Nulle-Part;;;Maire;");
        Plan plan = atlas.plan(file, "engagements")
                .withDecisions(Map.of("2", new Plan.Decision("35238", false), "3", new Plan.Decision(null, true)));

        long id = batch(atlas.intake.commit(file, plan, Watch.NOBODY));

        Report report = atlas.intake.batch(id).report();
        assertThat(report.counts().accepted()).isEqualTo(1);
        assertThat(report.counts().refused()).isZero();
        assertThat(IntakeFixture.byLine(report.ignored())).isEqualTo(Map.of(3L, "skipped"));
        assertThat(atlas.one("select plan -> 'decisions' ->> '2' from batch where id = " + id))
                .contains("35238");
        assertThat(atlas.count("file_shape where plan -> 'decisions' <> '{}'")).isZero();
    }

    @Test
    void a_file_of_a_shape_that_was_seen_is_read_as_the_last_time() {
        ReceivedFile first = atlas.file("s1.csv", "Code INSEE;Quoi;Quand", "35238;Maire;12/03/2018");
        Plan plan = Plan.of(
                "engagements",
                Map.of("source", "Essai"),
                Map.of("code", "Code INSEE", "mandate", "Quoi", "date", "Quand"));
        batch(atlas.intake.commit(first, plan, Watch.NOBODY));

        Plan offered =
                atlas.plan(atlas.file("s2.csv", "Code INSEE;Quoi;Quand", "44109;Maire;12/03/2018"), "engagements");

        assertThat(offered).isEqualTo(plan);
    }

    @Test
    void an_import_that_is_stopped_leaves_nothing() {
        Map<String, String> before = TableSums.ofEverything(atlas.jdbi);
        ReceivedFile file = atlas.file("stop.csv", HEADER, "35238;Rennes;35;12/03/2018;Maire;");
        Watch atTheEnd = new Watch() {
            private String step = "";

            @Override
            public void step(String sentence, Double share) {
                step = sentence;
            }

            @Override
            public void check() {
                if (step.equals("Mise à jour de la carte")) {
                    throw new Stopped();
                }
            }

            @Override
            public void works(Runnable stop) {}
        };

        assertThatThrownBy(() -> atlas.intake.commit(file, atlas.plan(file, "engagements"), atTheEnd))
                .isInstanceOf(Watch.Stopped.class);

        assertThat(TableSums.ofEverything(atlas.jdbi)).isEqualTo(before);
    }

    private static long batch(TableIntake.Outcome outcome) {
        assertThat(outcome.batch()).isNotNull();
        return outcome.batch();
    }
}
