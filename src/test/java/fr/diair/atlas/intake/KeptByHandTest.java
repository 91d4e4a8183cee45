package fr.diair.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.ingest.DataVersion;
import fr.diair.atlas.ingest.LoadReport;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.register.journal.Author;
import fr.diair.atlas.register.journal.JournalQueries;
import fr.diair.atlas.text.Progress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Files that arrive, data/ included, do not silently overwrite what people have written by hand since. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeptByHandTest {
    private static IntakeFixture atlas;
    private static DataLoad data;

    @BeforeAll
    static void load(@TempDir Path folder) {
        atlas = new IntakeFixture("by_hand", folder);
        data = new DataLoad(atlas.jdbi, Path.of("data"));
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static void byHand(String... statements) {
        atlas.jdbi.useTransaction(handle -> {
            JournalQueries.write(handle, new Author(null, "Poste local"), "Corrigé");
            for (String statement : statements) {
                handle.execute(statement);
            }
            DataVersion.next(handle);
        });
    }

    private static int kept(LoadReport report) {
        return report.byCode().getOrDefault("kept-by-hand", 0);
    }

    @Test
    @Order(1)
    void the_same_data_again_write_nothing_in_the_journal() {
        long before = atlas.count("journal");
        LoadReport report = data.all(Progress.SILENT);
        assertThat(kept(report)).isZero();
        assertThat(atlas.count("journal")).isEqualTo(before);
    }

    @Test
    @Order(2)
    void data_again_leave_what_was_changed_removed_or_added_by_hand_and_count_it() {
        long statuses = atlas.count("contract_status");
        String brest = atlas.one("select key from contract where key like '%BREST%'");
        String lille = atlas.one("select min(key) from contract where key <> '" + brest + "'");
        byHand(
                "update contract set title = 'Contrat de Brest, avenant' where key = '" + brest + "'",
                "delete from contract_status where id = (select min(id) from contract_status where contract = '" + brest
                        + "')",
                // part of what tells it apart in files
                "update contract_status set on_date = '2019-12-24' where id = (select min(id) from contract_status where contract = '"
                        + lille + "')",
                "insert into contract (key, title, year) values ('a-la-main', 'Ajouté', 2020)");
        long journal = atlas.count("journal");

        LoadReport report = data.all(Progress.SILENT);

        assertThat(kept(report)).isEqualTo(3);
        assertThat(report.refused()).isZero();
        assertThat(atlas.count("journal")).isEqualTo(journal);
        assertThat(atlas.one("select title from contract where key = '" + brest + "'"))
                .isEqualTo("Contrat de Brest, avenant");
        assertThat(atlas.count("contract_status")).isEqualTo(statuses - 1);
        assertThat(atlas.count("contract where key = 'a-la-main'")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void a_contract_that_was_removed_by_hand_does_not_come_back_with_data_nor_does_what_hung_on_it() {
        String key = atlas.one("select max(key) from contract where key like 'CTAI%'");
        byHand("delete from contract where key = '" + key + "'");
        LoadReport report = data.all(Progress.SILENT);
        assertThat(report.refused()).isZero();
        assertThat(kept(report)).isGreaterThan(4);
        assertThat(atlas.count("contract where key = '" + key + "'")).isZero();
    }

    @Test
    @Order(4)
    void a_file_leaves_what_was_changed_by_hand_unless_its_plan_replaces_it() throws Exception {
        ReceivedFile file = atlas.file(
                "contrats.csv", "contract;title;year", "F-1;Premier;2019", "F-2;Deuxième;2019", "F-3;Troisième;2019");
        atlas.commit(file, "contracts");
        byHand(
                "update contract set title = 'Premier, corrigé' where key = 'F-1'",
                "delete from contract where key = 'F-2'",
                "update contract set title = 'Autre' where key = 'F-3'",
                "update contract set title = 'Troisième' where key = 'F-3'");
        ReceivedFile later = atlas.file(
                "contrats-2.csv",
                "contract;title;year",
                "F-1;Premier;2020",
                "F-2;Deuxième;2020",
                "F-3;Troisième;2019",
                "F-4;Quatrième;2020");

        Report report = atlas.commit(later, "contracts").report();

        assertThat(IntakeFixture.byLine(report.ignored())).isEqualTo(Map.of(2L, "kept-by-hand", 3L, "kept-by-hand"));
        assertThat(report.counts().created()).isEqualTo(1);
        assertThat(report.counts().unchanged()).isEqualTo(1);
        assertThat(atlas.one("select title || ' ' || year from contract where key = 'F-1'"))
                .isEqualTo("Premier, corrigé 2019");
        assertThat(atlas.count("contract where key = 'F-2'")).isZero();

        ObjectNode plan = (ObjectNode)
                new ObjectMapper().readTree(atlas.plan(later, "contracts").json());
        plan.withObject("/options").put("replace_by_hand", "true");
        Report replaced = atlas.intake
                .commit(later, Plan.parse(plan.toString()), Watch.NOBODY)
                .report();
        assertThat(atlas.plan(later, "contracts").options())
                .as("said again each time")
                .doesNotContainKey("replace_by_hand");
        assertThat(replaced.ignored()).isEmpty();
        assertThat(atlas.one("select title || ' ' || year from contract where key = 'F-1'"))
                .isEqualTo("Premier 2020");
        assertThat(atlas.count("contract where key = 'F-2'")).isEqualTo(1);
        // the file has spoken last: the next one may go on
        assertThat(atlas.commit(file, "contracts").report().ignored()).isEmpty();
    }

    @Test
    @Order(5)
    void what_an_undone_import_puts_back_is_nobodys_own() {
        ReceivedFile file = atlas.file("contrats-3.csv", "contract;title;year", "G-1;Un;2019");
        long batch = atlas.commit(file, "contracts").batch();
        atlas.intake.undo(batch, new Author(null, "Poste local"));
        assertThat(atlas.commit(file, "contracts").report().counts().created()).isEqualTo(1);
        assertThat(atlas.one("select author from journal order by id desc limit 1"))
                .isEqualTo("Atlas");
        assertThat(atlas.one("select why from journal where author = 'Poste local' and not by_hand"))
                .startsWith("Annulation de l'import");
    }

    @Test
    @Order(6)
    void the_demonstration_again_leaves_what_was_written_of_it_and_takes_away_what_it_has_no_more() {
        data.demo(Progress.SILENT);
        String action = atlas.one("select min(key) from action where demo");
        byHand("update action set title = 'Suivi de près' where key = '" + action + "'");
        atlas.jdbi.useTransaction(
                handle -> handle.execute(
                        "insert into event (key, kind, title, on_date, place_level, place_code, code_date, source, demo)"
                                + " values ('DEMO-OLD', 'visit', 'Visite', '2019-10-01', 'commune', '35238', '2019-01-01', 'essai', true)"));
        // what files call late is declared as started or planned again at each load, and the journal says so
        long journal = atlas.count("journal where object_kind <> 'action'");

        LoadReport report = data.demo(Progress.SILENT);

        assertThat(kept(report)).isEqualTo(1);
        assertThat(atlas.one("select title from action where key = '" + action + "'"))
                .isEqualTo("Suivi de près");
        assertThat(atlas.count("event where key = 'DEMO-OLD'")).isZero();
        assertThat(atlas.count("journal where object_kind <> 'action'"))
                .as("only its removal")
                .isEqualTo(journal + 1);
    }
}
