package fr.diair.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.db.TestDatabase;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept ready is made anew where its sources were touched, and nowhere else. */
class ShownTest {
    private Database database;
    private Jdbi jdbi;

    @BeforeEach
    void someFacts() {
        database = TestDatabase.fresh("shown");
        jdbi = database.jdbi();
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "insert into filiation (level, code, name, shown_code) values ('commune', '35238', 'Rennes', '35238')");
            handle.execute("insert into contract (key, title, year) values ('c', 'Un', 2019)");
            handle.execute("insert into contract_signatory values ('c', 'commune', '35238', '2019-01-01', 'Rennes')");
            handle.execute("insert into engagement (key, mandate, commune_code, code_date, source)"
                    + " values ('e', 'maire', '35238', '2019-01-01', 'essai')");
            handle.execute("insert into event (key, kind, title, on_date, place_level, place_code, code_date, source)"
                    + " values ('v', 'visit', 'Visite', '2019-10-01', 'commune', '35238', '2019-01-01', 'essai')");
            handle.execute("insert into event_participant values ('v', '35238', '2019-01-01')");
            DataVersion.next(handle);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Where each is stored: another place each time it is made anew. */
    private Map<String, Long> places() {
        return jdbi.withHandle(handle -> {
            Map<String, Long> places = new TreeMap<>();
            handle.createQuery("select relname, relfilenode from pg_class where relkind = 'm'")
                    .map((rs, ctx) -> places.put(rs.getString(1), rs.getLong(2)))
                    .list();
            return places;
        });
    }

    private java.util.Set<String> madeAnewBy(java.util.function.Consumer<Handle> work) {
        Map<String, Long> before = places();
        jdbi.useTransaction(handle -> {
            work.accept(handle);
            DataVersion.next(handle);
        });
        Map<String, Long> after = places();
        after.entrySet().removeAll(before.entrySet());
        return after.keySet();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update engagement set source = 'autre'                      | engagement_shown engagement_step",
                "delete from engagement                                      | engagement_shown engagement_step",
                "update contract_signatory set name = 'Ville'                | contract_signatory_shown",
                "update event set title = 'Autre'                            | event_participant_shown event_shown",
                "insert into event_participant values ('v', '29019', '2019-01-01') | event_participant_shown"
            })
    void what_a_transaction_touched_is_made_anew_and_nothing_else(String sql, String shown) {
        assertThat(madeAnewBy(handle -> handle.execute(sql))).containsExactly(shown.split(" ", -1));
    }

    @Test
    void a_table_that_nothing_is_shown_of_costs_nothing_and_what_hangs_on_a_row_is_touched_with_it() {
        assertThat(madeAnewBy(handle -> handle.execute("update contract set title = 'Deux'")))
                .doesNotContain("engagement_shown", "event_shown");
        assertThat(madeAnewBy(handle -> handle.execute("delete from contract")))
                .contains("contract_signatory_shown")
                .doesNotContain("engagement_shown");
    }

    @Test
    void territories_that_change_change_everything_that_is_shown() {
        assertThat(madeAnewBy(handle -> handle.execute("update filiation set name = 'Condate'")))
                .contains("engagement_shown", "contract_signatory_shown", "action_shown", "event_shown");
        String name = jdbi.withHandle(handle -> handle.createQuery("select commune_name from engagement_shown")
                .mapTo(String.class)
                .one());
        assertThat(name).isEqualTo("Condate");
    }

    @Test
    void where_nothing_is_known_to_be_touched_everything_may_have_been() {
        jdbi.useHandle(handle -> handle.execute("update engagement set source = 'en dehors'"));
        assertThat(madeAnewBy(handle -> {})).containsAll(places().keySet());
    }

    @Test
    void what_went_back_to_a_savepoint_was_not_touched() {
        assertThat(madeAnewBy(handle -> {
                    handle.execute("update event set title = 'Autre'");
                    handle.savepoint("there");
                    handle.execute("update engagement set source = 'autre'");
                    handle.rollbackToSavepoint("there");
                }))
                .contains("event_shown")
                .doesNotContain("engagement_shown");
    }

    @Test
    void every_source_of_what_is_shown_is_watched() {
        java.util.List<String> unwatched = jdbi.withHandle(
                handle -> handle.createQuery("""
                                select distinct cast(shown as regclass) || ' reads ' || source from shown_source
                                where not watched and not is_shown""").mapTo(String.class).list());
        assertThat(unwatched)
                .as("sources that are not watched, so that what is shown of them is made anew each time: the migration"
                        + " that makes them must end with: select watch_sources();")
                .isEmpty();
        assertThat(Sql.file(DataVersion.class, "next-version.sql"))
                .as("refresh_shown() finds what is to be made anew")
                .doesNotContain("refresh materialized view");
    }
}
