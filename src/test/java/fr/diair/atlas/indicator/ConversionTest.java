package fr.diair.atlas.indicator;

import static fr.diair.atlas.indicator.TestIndicators.amount;
import static fr.diair.atlas.indicator.TestIndicators.count;
import static fr.diair.atlas.indicator.TestIndicators.other;
import static fr.diair.atlas.indicator.TestIndicators.rate;
import static fr.diair.atlas.indicator.TestIndicators.receive;
import static fr.diair.atlas.indicator.TestIndicators.series;
import static fr.diair.atlas.indicator.TestIndicators.shown;
import static fr.diair.atlas.indicator.TestIndicators.values;
import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.text.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real mergers, splits and changes of code, worked out by hand, in a real PostGIS that holds data/. */
class ConversionTest {
    private static Database database;

    @BeforeAll
    static void load() {
        database = TestDatabase.fresh("conversion");
        new DataLoad(database.jdbi(), Path.of("data")).all(Progress.SILENT);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static String commune(Indicator indicator, int vintage, String code, Map<String, Object> values) {
        receive(database, series(indicator, "2018", Level.COMMUNE, vintage), values);
        return shown(database, indicator, "2018", Level.COMMUNE, code);
    }

    @Test
    void the_parts_of_a_merged_commune_add_up() {
        // Bellegarde-sur-Valserine, Châtillon-en-Michaille and Lancrans became Valserhône on 1 January 2019.
        assertThat(commune(count("valserhone"), 2018, "01033", values("01033", 100, "01091", 30, "01205", 7)))
                .isEqualTo("137 converted");
        assertThat(commune(amount("valserhone-e"), 2018, "01033", values("01033", "0.5", "01091", 30, "01205", 7)))
                .isEqualTo("37.5 converted");
    }

    @Test
    void a_part_that_is_secret_or_missing_makes_the_sum_incomplete_and_all_secret_makes_it_secret() {
        assertThat(commune(count("part-secret"), 2018, "01033", values("01033", 100, "01091", "s", "01205", 7)))
                .isEqualTo("107 converted incomplete");
        assertThat(commune(count("part-absent"), 2018, "01033", values("01033", 100, "01205", 7)))
                .isEqualTo("107 converted incomplete");
        assertThat(commune(count("part-nd"), 2018, "01033", values("01033", 100, "01091", "nd", "01205", 0)))
                .isEqualTo("100 converted incomplete");
        assertThat(commune(count("all-secret"), 2018, "01033", values("01033", "s", "01091", "s", "01205", "s")))
                .isEqualTo("secret converted");
        assertThat(commune(count("all-nd"), 2018, "01033", values("01033", "nd", "01091", "nd", "01205", "nd")))
                .isEqualTo("absent");
    }

    @Test
    void a_code_that_was_absorbed_is_read_in_the_vintage_of_its_file_only() {
        // Brénaz (01059) and three others became Arvière-en-Valromey, which kept 01453, the code of Virieu-le-Petit.
        Map<String, Object> before = values("01059", 1, "01097", 2, "01218", 4, "01453", 8);
        assertThat(commune(count("arviere-2018"), 2018, "01453", before)).isEqualTo("15 converted");
        assertThat(commune(count("arviere-2019"), 2019, "01453", values("01453", 8)))
                .isEqualTo("8 received");
    }

    @Test
    void a_split_commune_is_shared_by_population_and_said_to_be_estimated() {
        // Bois-Guillaume-Bihorel (76108, 2012 to 2013).
        double bihorel = population("76095");
        double share = bihorel / (bihorel + population("76108"));
        Indicator count = count("bihorel");
        assertThat(commune(count, 2013, "76095", values("76108", 1000)))
                .isEqualTo("%s converted estimated".formatted(rounded(1000 * share)));
        assertThat(shown(database, count, "2018", Level.COMMUNE, "76108"))
                .isEqualTo("%s converted estimated".formatted(rounded(1000 * (1 - share))));
        assertThat(shown(database, count, "2018", Level.DEPARTEMENT, "76"))
                .isEqualTo("1000 summed estimated incomplete");
    }

    @Test
    void a_later_vintage_is_led_back_to_the_one_on_show() {
        // Saline (14712) was Troarn and Sannerville again from 31 December 2019; 14712 is now Troarn.
        assertThat(commune(count("saline-2020"), 2020, "14712", values("14712", 10, "14666", 5)))
                .isEqualTo("15 converted");
        assertThat(commune(count("saline-2019"), 2019, "14712", values("14712", 10)))
                .isEqualTo("10 received");
        assertThat(commune(count("saline-2016"), 2016, "14712", values("14712", 10)))
                .isEqualTo("10 converted incomplete");
    }

    @Test
    void an_epci_that_changed_its_code_keeps_its_figure() {
        Indicator lille = count("lille");
        receive(database, series(lille, "2020", Level.EPCI, 2021), values("200093201", 42));
        assertThat(shown(database, lille, "2020", Level.EPCI, "245900410")).isEqualTo("42 received");
        receive(database, series(lille, "2019", Level.EPCI, 2020), values("245900410", 41));
        assertThat(shown(database, lille, "2019", Level.EPCI, "245900410")).isEqualTo("41 received");
    }

    @Test
    void arrondissements_add_up_where_their_commune_is_absent_and_only_there() {
        Map<String, Object> lyon = values();
        for (int i = 1; i <= 9; i++) {
            lyon.put("6938" + i, i);
        }
        assertThat(commune(count("lyon"), 2019, "69123", lyon)).isEqualTo("45 converted");
        lyon.put("69123", 50);
        assertThat(commune(count("lyon-both"), 2019, "69123", lyon)).isEqualTo("50 received");
        assertThat(commune(count("paris-18"), 2019, "75056", values("75118", 3)))
                .isEqualTo("3 converted incomplete");
    }

    @Test
    void a_rate_is_computed_again_from_its_parts_and_never_added() {
        receive(
                database,
                series(count("vacant"), "2018", Level.COMMUNE, 2018),
                values("01033", 10, "01091", 30, "01205", 10));
        receive(
                database,
                series(count("all"), "2018", Level.COMMUNE, 2018),
                values("01033", 100, "01091", 50, "01205", 100));
        Indicator share = rate("vacant-share", "vacant", "all");
        // 10 %, 60 % and 10 %: 50 of 250 are 20 %.
        assertThat(commune(share, 2018, "01033", values("01033", 10, "01091", 60, "01205", 10)))
                .isEqualTo("20 computed");
        assertThat(shown(database, share, "2018", Level.DEPARTEMENT, "01")).isEqualTo("20 summed incomplete");
    }

    @Test
    void a_rate_leaves_out_of_both_its_parts_what_one_of_them_lacks() {
        receive(
                database,
                series(count("above-s"), "2018", Level.COMMUNE, 2018),
                values("01033", 10, "01091", "s", "01205", 10));
        receive(
                database,
                series(count("below-s"), "2018", Level.COMMUNE, 2018),
                values("01033", 100, "01091", 50, "01205", 100));
        Indicator share = rate("share-s", "above-s", "below-s");
        assertThat(commune(share, 2018, "01033", values("01033", 10))).isEqualTo("10 computed incomplete");
    }

    @Test
    void a_rate_without_parts_is_not_converted_where_borders_changed_and_kept_where_they_did_not() {
        Indicator bare = rate("bare", null, null);
        assertThat(commune(bare, 2018, "01033", values("01033", 10, "01091", 60, "01205", 10, "01004", 5)))
                .isEqualTo("unavailable converted not converted");
        assertThat(shown(database, bare, "2018", Level.COMMUNE, "01004")).isEqualTo("5 received");
        assertThat(shown(database, bare, "2018", Level.DEPARTEMENT, "01")).isEqualTo("absent");
        assertThat(commune(other("median"), 2018, "01033", values("01033", 10, "01091", 60)))
                .isEqualTo("unavailable converted not converted");
    }

    @Test
    void a_secret_rate_stays_secret_though_its_parts_are_known() {
        receive(database, series(count("n2"), "2018", Level.COMMUNE, 2019), values("01004", 1));
        receive(database, series(count("d2"), "2018", Level.COMMUNE, 2019), values("01004", 4));
        assertThat(commune(rate("r2", "n2", "d2"), 2019, "01004", values("01004", "s")))
                .isEqualTo("secret received");
    }

    @Test
    void a_figure_received_at_a_level_wins_over_the_sum_of_the_communes() {
        Indicator both = count("both-levels");
        receive(database, series(both, "2018", Level.COMMUNE, 2019), values("01004", 3, "69123", 9));
        receive(database, series(both, "2018", Level.DEPARTEMENT, 2019), values("01", 500, "02", "nd", "03", "s"));
        assertThat(shown(database, both, "2018", Level.DEPARTEMENT, "01")).isEqualTo("500 received");
        assertThat(shown(database, both, "2018", Level.DEPARTEMENT, "69")).isEqualTo("9 summed incomplete");
        assertThat(shown(database, both, "2018", Level.DEPARTEMENT, "02")).isEqualTo("absent");
        assertThat(shown(database, both, "2018", Level.DEPARTEMENT, "03")).isEqualTo("secret received");
        assertThat(shown(database, both, "2018", Level.REGION, "84")).isEqualTo("12 summed incomplete");
    }

    @Test
    void of_two_vintages_the_nearest_to_the_one_on_show_is_read() {
        Indicator two = count("two-vintages");
        receive(database, series(two, "2018", Level.COMMUNE, 2019), values("01033", 50));
        receive(
                database,
                series(two, "2018", Level.COMMUNE, 2018),
                values("01033", 1, "01091", 2, "01205", 3, "01004", 4));
        assertThat(shown(database, two, "2018", Level.COMMUNE, "01033")).isEqualTo("50 received");
        assertThat(shown(database, two, "2018", Level.COMMUNE, "01004")).isEqualTo("4 received");
    }

    @Test
    void what_is_taken_away_is_shown_no_more() {
        Indicator gone = count("gone");
        receive(database, series(gone, "2018", Level.COMMUNE, 2019), values("01004", 4));
        database.jdbi().useTransaction(handle -> {
            handle.execute("delete from indicator_value where indicator = 'gone'");
            handle.execute("delete from indicator_series where indicator = 'gone'");
            handle.execute("call refresh_indicators()");
        });
        assertThat(shown(database, gone, "2018", Level.COMMUNE, "01004")).isEqualTo("absent");
    }

    @Test
    void all_communes_of_2018_are_led_where_the_movements_of_the_year_say() {
        Indicator all = count("all-communes");
        // An independent way: the movements between the two days, one by one, with no filiation.
        database.jdbi().useHandle(handle -> handle.execute("""
                create table expected as
                with moved as (
                  select from_code, to_code, kind from movement
                  where level = 'commune' and on_date > '2018-01-01' and on_date <= '2019-01-01' and from_code is not null
                ),
                before as (
                  select from_code as code from moved
                  union
                  select code from territory where level = 'commune' and code not in (select to_code from moved where to_code is not null)
                ),
                valued as (
                  select code, ('x' || substr(md5(code), 1, 4))::bit(16)::int as value from before
                )
                select v.code as received, coalesce(m.to_code, v.code) as shown, v.value
                from valued v left join moved m on m.from_code = v.code"""));
        List<Map<String, Object>> rows = database.jdbi()
                .withHandle(handle -> handle.createQuery("select received, value from expected")
                        .mapToMap()
                        .list());
        Map<String, Object> values = values();
        rows.forEach(row -> values.put((String) row.get("received"), row.get("value")));
        assertThat(values).hasSizeGreaterThan(35_400);
        receive(database, series(all, "2018", Level.COMMUNE, 2018), values);
        List<String> wrong = database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        select coalesce(e.shown, o.code) from (select shown, sum(value) as value from expected group by shown) e
                        full join (select * from indicator_shown where indicator = 'all-communes' and level = 'commune') o
                          on o.code = e.shown
                        where o.value is distinct from e.value or o.incomplete or o.estimated or o.not_converted""").mapTo(String.class).list());
        assertThat(wrong).isEmpty();
        List<String> sums = database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        select t.departement_code from expected e join territory t on t.level = 'commune' and t.code = e.shown
                        left join indicator_shown o on o.indicator = 'all-communes' and o.level = 'departement' and o.code = t.departement_code
                        where t.departement_code is not null
                        group by t.departement_code, o.value, o.incomplete
                        having sum(e.value) is distinct from o.value or o.incomplete""").mapTo(String.class).list());
        assertThat(sums).isEmpty();
    }

    private static double population(String code) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "select population from territory where level = 'commune' and code = :code")
                .bind("code", code)
                .mapTo(Double.class)
                .one());
    }

    private static String rounded(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(4, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
