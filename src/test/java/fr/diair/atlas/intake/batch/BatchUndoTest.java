package fr.diair.atlas.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.ingest.DataVersion;
import fr.diair.atlas.intake.TableSums;
import fr.diair.atlas.intake.plan.Plan;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a batch changed is noted by the database itself, and put back as it was. */
class BatchUndoTest {
    private Database database;
    private Jdbi jdbi;

    @BeforeEach
    void someFacts() {
        database = TestDatabase.fresh("undo");
        jdbi = database.jdbi();
        jdbi.useHandle(handle -> {
            handle.execute("insert into contract (key, title, year) values ('c-1', 'Un', 2019), ('c-2', 'Deux', 2019)");
            handle.execute(
                    "insert into contract_status (contract, level, code, status, on_date, source)"
                            + " values ('c-1', 'commune', '35238', 'signed', null, 'essai'), ('c-1', 'commune', '35238', 'talks', '2018-02-03', 'essai')");
            handle.execute("insert into funding (contract, year, stage, amount_cents, funder, source)"
                    + " values ('c-1', 2019, 'paid', 100, 'État', 'essai')");
            handle.execute("insert into person (full_name) values ('Personne Fictive')");
            handle.execute("insert into engagement (key, person_id, mandate, commune_code, code_date, source)"
                    + " values ('e-1', (select id from person), 'maire', '35238', '2019-01-01', 'essai')");
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long batch(String... statements) {
        return jdbi.inTransaction(handle -> {
            Batches batches = new Batches(handle);
            long id = batches.open(new Batches.Beginning(
                    "facts", "contracts", "essai", "essai.csv", "0", null, Plan.of("contracts", Map.of(), Map.of())));
            for (String statement : statements) {
                handle.execute(statement);
            }
            DataVersion.next(handle);
            return id;
        });
    }

    private BatchUndo.Outcome undo(long id) {
        return jdbi.inTransaction(handle -> {
            BatchUndo.Outcome outcome = BatchUndo.undo(handle, id);
            DataVersion.next(handle);
            return outcome;
        });
    }

    @Test
    void an_import_that_ends_an_action_writes_its_history_and_takes_it_back_when_undone() {
        jdbi.useHandle(handle -> {
            handle.execute("insert into action (key, field, title, carrier, place_level, place_code, code_date, status,"
                    + " reached_state, reported_on, source)"
                    + " values ('a-1', 'langue', 'Cours', 'CCAS', 'commune', '35238', '2019-01-01', 'planned',"
                    + " 'unavailable', '2019-12-31', 'essai')");
            handle.execute("insert into action_status (action, status, on_date, reason)"
                    + " values ('a-1', 'blocked', '2019-05-01', 'Pas de salle')");
        });
        String before = action();
        assertThat(before).isEqualTo("blocked null blocked 2019-05-01 Pas de salle");
        long id = batch("update action set status = 'done', ended_on = '2019-11-01' where key = 'a-1'");
        assertThat(action()).isEqualTo("done 2019-11-01 " + before.substring(13) + ", done 2019-11-01 Import n° " + id);

        undo(id);

        assertThat(action()).isEqualTo(before);
    }

    /** The action with its history. */
    private String action() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select a.status || ' ' || coalesce(a.ended_on::text, 'null') || ' '"
                                + " || string_agg(s.status || ' ' || s.on_date || ' ' || s.reason, ', ' order by s.id)"
                                + " from action a join action_status s on s.action = a.key group by a.key")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void rows_that_were_created_changed_and_removed_are_again_as_before_with_their_numbers() {
        Map<String, String> before = TableSums.ofFacts(jdbi);
        long id = batch(
                "insert into contract (key, title, year) values ('c-3', 'Trois', 2020)",
                "insert into funding (contract, year, stage, amount_cents, funder, source) values ('c-3', 2020, 'planned', 5, 'État', 'x')",
                "update contract set title = 'Un autre', year = 2018 where key = 'c-1'",
                "delete from contract_status where on_date is null",
                "update funding set amount_cents = 7 where contract = 'c-1'",
                "update funding set amount_cents = 8 where contract = 'c-1'");
        assertThat(TableSums.ofFacts(jdbi)).isNotEqualTo(before);

        assertThat(undo(id)).isEqualTo(new BatchUndo.Outcome(id, 3, 2));

        assertThat(TableSums.ofFacts(jdbi)).isEqualTo(before);
    }

    @Test
    void a_name_comes_back_and_is_in_no_table_of_the_batches() {
        Map<String, String> before = TableSums.ofFacts(jdbi);
        long id = batch(
                "insert into person (full_name) values ('Autre Personne')",
                "update engagement set person_id = (select max(id) from person) where key = 'e-1'");
        assertThat(jdbi.<Long, RuntimeException>withHandle(handle -> handle.createQuery(
                                "select count(*) from batch_change where before::text || after::text like '%Personne%'")
                        .mapTo(Long.class)
                        .one()))
                .isZero();

        undo(id);

        assertThat(TableSums.ofFacts(jdbi)).isEqualTo(before);
    }

    @Test
    void a_batch_whose_rows_a_later_one_changed_is_not_undone_before_the_later_one() {
        long first = batch("update contract set title = 'Premier' where key = 'c-1'");
        Map<String, String> between = TableSums.ofFacts(jdbi);
        long second = batch("update contract set title = 'Second' where key = 'c-1'");

        assertThatThrownBy(() -> undo(first)).isInstanceOfSatisfying(RequestException.class, refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("later-batches");
            assertThat(refused.sentence()).contains("n° " + second);
        });

        undo(second);
        assertThat(TableSums.ofFacts(jdbi)).isEqualTo(between);
        undo(first);
    }

    @Test
    void a_batch_that_later_rows_hang_on_is_not_undone_before_them() {
        long contract = batch("insert into contract (key, title, year) values ('c-9', 'Neuf', 2020)");
        long money = batch("insert into funding (contract, year, stage, amount_cents, funder, source)"
                + " values ('c-9', 2020, 'paid', 5, 'État', 'x')");
        Map<String, String> before = TableSums.ofFacts(jdbi);

        assertThatThrownBy(() -> undo(contract))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("n° " + money);

        assertThat(TableSums.ofFacts(jdbi)).isEqualTo(before);
    }

    @Test
    void what_no_batch_changed_is_not_noted() {
        jdbi.useHandle(handle -> handle.execute("update contract set title = 'Sans lot' where key = 'c-1'"));
        assertThat(jdbi.<Long, RuntimeException>withHandle(
                        handle -> handle.createQuery("select count(*) from batch_change")
                                .mapTo(Long.class)
                                .one()))
                .isZero();
    }
}
