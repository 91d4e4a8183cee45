package fr.diair.atlas.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.text.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FiliationQueriesTest {
    private static Database database;

    @BeforeAll
    static void load() {
        database = TestDatabase.fresh("filiation");
        new DataLoad(database.jdbi(), Path.of("data")).all(Progress.SILENT);
    }

    @Test
    void the_table_leads_every_code_of_any_day_to_one_shown_code() {
        String sql = """
                select count(*) from filiation f
                where f.level = 'commune' and f.main
                  and (f.from_date is null or f.from_date <= date '2018-01-01')
                  and (f.to_date is null or f.to_date > date '2018-01-01')
                  and exists (select from territory t where t.level = 'commune' and t.code = f.shown_code)
                """;
        assertThat(count(sql)).isEqualTo(35_357 + 94);
    }

    @Test
    void every_territory_in_force_stands_for_itself() {
        String sql = """
                select count(*) from territory t join filiation f using (level, code)
                where f.shown_code = code and f.main and f.same_territory and f.name = t.name
                  and (f.from_date is null or f.from_date <= date '2019-01-01')
                  and (f.to_date is null or f.to_date > date '2019-01-01')
                """;
        assertThat(count(sql)).isEqualTo(34_970 + 94 + 1_259);
    }

    @Test
    void deriving_again_gives_the_same_rows() {
        database.jdbi().useTransaction(FiliationQueries::derive);
        long before = count("select count(*) from filiation");
        database.jdbi().useTransaction(FiliationQueries::derive);
        assertThat(count("select count(*) from filiation")).isEqualTo(before);
    }

    @Test
    void movements_are_read_from_the_database() {
        Movements movements = database.jdbi().withHandle(handle -> FiliationQueries.movements(handle, Level.COMMUNE));
        assertThat(movements.at("01091", Vintage.SHOWN.day().minusDays(1), Vintage.SHOWN.day()))
                .containsExactly("01033");
    }

    private static long count(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
