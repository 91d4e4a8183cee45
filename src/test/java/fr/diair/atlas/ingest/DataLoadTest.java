package fr.diair.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.text.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The folder data/ into a real PostGIS: facts of the world, and the report's exact totals. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DataLoadTest {
    private static final LocalDate DAY = LocalDate.of(2019, 12, 31);
    private static Database database;
    private static DataLoad load;
    private static LoadReport report;

    @TempDir
    Path folder;

    @BeforeAll
    static void loadEverything() {
        database = TestDatabase.fresh("data_load");
        load = new DataLoad(database.jdbi(), Path.of("data"));
        assertThat(load.isEmpty()).isTrue();
        report = load.all(Progress.SILENT);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static long count(String sql) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }

    @Test
    @Order(1)
    void the_report_counts_every_row_of_data() {
        assertThat(report.tables())
                .containsEntry("communes.csv", new LoadReport.Counts(35_064, 35_064, 0, 0))
                .containsEntry("epci.csv", new LoadReport.Counts(1_259, 1_259, 0, 0))
                .containsEntry("departements.csv", new LoadReport.Counts(101, 101, 0, 0))
                .containsEntry("regions.csv", new LoadReport.Counts(18, 18, 0, 0))
                .containsEntry("arrondissements-municipaux.csv", new LoadReport.Counts(45, 45, 0, 0))
                .containsEntry("movements.csv", new LoadReport.Counts(8_379, 8_379, 0, 0))
                .containsEntry("contracts.csv", new LoadReport.Counts(17, 17, 0, 0))
                .containsEntry("signatories.csv", new LoadReport.Counts(19, 19, 0, 0))
                .containsEntry("statuses.csv", new LoadReport.Counts(23, 23, 0, 0))
                .containsEntry("engagements.csv", new LoadReport.Counts(260, 260, 0, 0))
                .containsEntry("fundings.csv", new LoadReport.Counts(75, 75, 0, 0))
                .containsEntry("actions.csv", new LoadReport.Counts(70, 70, 0, 0))
                .containsEntry("milestones.csv", new LoadReport.Counts(106, 106, 0, 0))
                .containsEntry("action-statuses.csv", new LoadReport.Counts(7, 7, 0, 0))
                .containsEntry("events.csv", new LoadReport.Counts(46, 46, 0, 0))
                .containsEntry("event-participants.csv", new LoadReport.Counts(194, 194, 0, 0))
                .containsEntry("indicators.csv", new LoadReport.Counts(18, 18, 0, 0))
                .containsEntry("indicator-values.csv", new LoadReport.Counts(25_286, 25_286, 0, 0));
        assertThat(report.byCode()).isEmpty();
    }

    @Test
    @Order(1)
    void the_codes_are_those_of_1_january_2019() {
        assertThat(count("select count(*) from territory where level = 'commune' and kind is null"))
                .isEqualTo(34_970);
        assertThat(count("select count(*) from territory where level = 'commune' and kind = 'COM'"))
                .isEqualTo(94);
        assertThat(count("select count(*) from territory where level = 'epci' and kind in ('METRO', 'MET69')"))
                .isEqualTo(22);
        assertThat(
                        count(
                                "select count(*) from territory where code = '35238' and name = 'Rennes' and departement_code = '35'"))
                .isEqualTo(1);
    }

    @Test
    @Order(1)
    void of_the_codes_of_2018_387_are_absorbed_none_is_lost_and_none_invented() {
        String alive2018 = "(select distinct code, shown_code from filiation where level = 'commune'"
                + " and (from_date is null or from_date <= date '2018-01-01') and (to_date is null or to_date > date '2018-01-01')"
                + " and code not like '751%' and code not like '132%' and code not like '6938%'"
                + " and substr(code, 1, 3) not in ('975','977','978','984','986','987','988','989')) old";
        assertThat(count("select count(distinct code) from " + alive2018)).isEqualTo(35_357);
        assertThat(
                        count(
                                "select count(distinct code) from " + alive2018
                                        + " where not exists (select from territory t where t.level = 'commune' and t.code = old.code)"))
                .isEqualTo(387);
        assertThat(count("select count(distinct shown_code) from " + alive2018)).isEqualTo(34_970);
    }

    @Test
    @Order(1)
    void a_sum_with_an_unknown_part_is_unknown() {
        assertThat(
                        count(
                                "select count(*) from territory where level = 'departement' and population is null and code = '976'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from territory where level = 'departement' and population is null"))
                .isEqualTo(1);
    }

    @Test
    @Order(1)
    void ten_contracts_are_signed_at_the_end_of_2019() {
        assertThat(count("select count(*) from contract_standing(date '2019-12-31') where status = 'signed'"))
                .isEqualTo(10);
        assertThat(count("select count(*) from contract_standing(date '2018-12-31')"))
                .isZero();
        assertThat(count("select count(*) from contract_standing(date '2020-12-31') where status = 'signed'"))
                .isEqualTo(11);
    }

    @Test
    @Order(1)
    void an_undated_signature_never_counts_before_the_dated_step_that_precedes_it() {
        assertThat(count("select count(*) from contract_standing(date '2019-06-23') where contract = 'CTAI-LYON-2019'"))
                .isZero();
        assertThat(count("select count(*) from contract_standing(date '2019-06-24')"
                        + " where contract = 'CTAI-LYON-2019' and status = 'signed' and on_date is null"))
                .isEqualTo(1);
    }

    @Test
    @Order(1)
    void lille_signs_under_its_code_of_the_day_and_shows_on_that_of_2019() {
        assertThat(
                        count(
                                "select count(*) from contract_signatory_shown where code = '245900410' and shown_code = '245900410'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from filiation where code = '200093201' and shown_code = '245900410'"))
                .isEqualTo(1);
    }

    @Test
    @Order(1)
    void every_engagement_is_shown_somewhere_and_no_merged_commune_inherits_one() {
        assertThat(count("select count(*) from engagement_shown")).isEqualTo(260);
        assertThat(count("select count(distinct shown_code) from engagement_standing(date '2019-12-31')"))
                .isEqualTo(214);
        assertThat(
                        count(
                                "select count(*) from engagement_shown where commune_code = '01091' and former and shown_code = '01033'"))
                .isPositive();
    }

    @Test
    @Order(1)
    void the_fictitious_indicators_are_all_there_with_their_secrets_and_gaps() {
        assertThat(count("select count(*) from indicator where demo and family is not null and code like 'demo-%'"))
                .isEqualTo(18);
        assertThat(count("select count(*) from indicator_value where state = 'value'"))
                .isEqualTo(21_911);
        assertThat(count("select count(*) from indicator_value where state = 'secret'"))
                .isEqualTo(3_138);
        assertThat(count("select count(*) from indicator_value where state = 'unavailable'"))
                .isEqualTo(237);
        assertThat(count(
                        "select count(*) from indicator_series where source = 'Données de démonstration Atlas (fictives)'"
                                + " and licence = 'Données inventées, sans restriction'"))
                .isEqualTo(count("select count(*) from indicator_series"));
        assertThat(shown("demo-bpi", "region")).isEqualTo(206_007);
        assertThat(shown("demo-places", "departement")).isEqualTo(119_415);
        assertThat(shown("demo-asile", "departement")).isEqualTo(121_474);
        assertThat(shown("demo-credits", "region")).isEqualTo(106_108_800);
        assertThat(count("select count(*) from indicator_shown where level = 'epci' and indicator = 'demo-bpi-hab'"
                        + " and state = 'secret'"))
                .isEqualTo(273);
    }

    private static long shown(String indicator, String level) {
        return count(
                "select sum(value)::bigint from indicator_shown where indicator = '%s' and period = '2019' and level = '%s'"
                        .formatted(indicator, level));
    }

    @Test
    @Order(1)
    void a_fictitious_rate_is_that_of_its_parts_in_every_territory() {
        String parts = """
                select count(*) from indicator i
                join indicator_value n on n.indicator = i.numerator and n.state = 'value'
                join indicator_value d on d.indicator = i.denominator and d.state = 'value' and d.value > 0
                 and (d.period, d.level, d.code) = (n.period, n.level, n.code)""";
        String shown = """
                 join indicator_shown o on (o.indicator, o.period, o.level, o.code) = (i.code, n.period, n.level, n.code)
                 and abs(o.value - i.factor * n.value / d.value) < 1e-9""";
        assertThat(count(parts)).isGreaterThan(6_000);
        assertThat(count(parts + shown)).isEqualTo(count(parts));
        assertThat(count("select count(*) from indicator_shown o join indicator i on i.code = o.indicator"
                        + " where i.numerator is not null and o.state = 'value'"))
                .isEqualTo(count(parts));
    }

    @Test
    @Order(3)
    void loading_again_changes_no_row() {
        String sums = "select (select sum(value * hashtext(indicator || level || code))::bigint from indicator_value)"
                + " + (select count(*) from engagement) * 1000000 + (select count(*) from funding) * 1000"
                + " + (select count(*) from contract_status) + (select count(*) from filiation)";
        long before = count(sums);
        load.all(Progress.SILENT);
        assertThat(count(sums)).isEqualTo(before);
    }

    @Test
    @Order(2)
    void loading_the_demonstration_again_writes_nothing_into_the_journal_and_leaves_each_action_where_it_stood() {
        String standing =
                "select string_agg(concat_ws(' ', action, declared, status, since, reason), '|' order by action)"
                        + " from action_standing(date '2020-01-31')";
        String before = text(standing);
        long last = count("select max(id) from journal");

        load.demo(Progress.SILENT);
        load.all(Progress.SILENT);

        assertThat(text(
                        "select coalesce(string_agg(table_name || ' ' || row_key || ' ' || coalesce(before ->> 'status', '')"
                                + " || ' ' || coalesce(after ->> 'status', ''), ', '), 'nothing') from journal where id > "
                                + last))
                .isEqualTo("nothing");
        assertThat(text(standing)).isEqualTo(before).contains("blocked");
    }

    private static String text(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    @Test
    @Order(3)
    void a_dry_run_tells_and_changes_nothing() throws IOException {
        long before = count("select version from data_version");
        LoadReport told = load.facts(FactTable.ENGAGEMENTS, engagements(), DAY, true);
        assertThat(told.accepted()).isEqualTo(1);
        assertThat(count("select count(*) from engagement where key like 'test-%'"))
                .isZero();
        assertThat(count("select version from data_version")).isEqualTo(before);
    }

    @Test
    @Order(3)
    void unknown_codes_wrong_dates_and_unknown_words_are_refused_with_what_comes_nearest() throws IOException {
        LoadReport told = load.facts(FactTable.ENGAGEMENTS, engagements(), DAY, true);
        assertThat(told.tables().get("engagements.csv")).isEqualTo(new LoadReport.Counts(6, 1, 5, 0));
        assertThat(told.notices())
                .extracting(LoadReport.Notice::code)
                .containsExactly("unknown-code", "code-not-at-date", "illegal-date", "unknown-word", "dates-reversed");
        assertThat(told.notices().get(0).sentence()).contains("69999", "proches", "69");
        assertThat(told.notices().get(1).sentence()).contains("01091", "2018-12-31");
    }

    @Test
    @Order(5)
    void the_name_of_an_official_is_kept_once_and_a_file_without_names_takes_none_away() throws IOException {
        String row = "test-1;maire;35238;2019-01-01;2019-01-01;;essai";
        String header = "key;mandate;commune_code;code_date;from;to;source";
        Path named = Files.writeString(folder.resolve("n.csv"), header + ";person\n" + row + ";Personne Fictive\n");
        Path unnamed = Files.writeString(folder.resolve("u.csv"), header + "\n" + row + "\n");

        load.facts(FactTable.ENGAGEMENTS, named, DAY, false);
        load.facts(FactTable.ENGAGEMENTS, named, DAY, false);
        load.facts(FactTable.ENGAGEMENTS, unnamed, DAY, false);

        assertThat(count("select count(*) from person")).isEqualTo(1);
        assertThat(count("select count(*) from engagement e join person p on p.id = e.person_id"
                        + " where e.key = 'test-1' and p.full_name = 'Personne Fictive'"))
                .isEqualTo(1);
    }

    private Path engagements() throws IOException {
        return Files.writeString(folder.resolve("engagements.csv"), """
                key;mandate;commune_code;code_date;from;to;source
                test-1;maire;35238;2019-01-01;2019-01-01;;essai
                test-2;maire;69999;2019-01-01;;;essai
                test-3;maire;01091;2019-06-01;;;essai
                test-4;maire;35238;2019-01-01;31/02/2019;;essai
                test-5;roi;35238;2019-01-01;;;essai
                test-6;maire;35238;2019-01-01;2019-05-01;2018-01-01;essai
                """);
    }

    @Test
    @Order(4)
    void one_command_removes_everything_fictitious_and_only_that() {
        load.removeDemo();
        assertThat(count("select (select count(*) from engagement) + (select count(*) from funding)"
                        + " + (select count(*) from action) + (select count(*) from event)"
                        + " + (select count(*) from dataset where demo)"))
                .isZero();
        assertThat(indicators()).isZero();
        assertThat(count("select count(*) from contract")).isEqualTo(17);
        load.all(Progress.SILENT);
        assertThat(count("select count(*) from engagement")).isZero();
        assertThat(indicators()).isZero();
        load.demo(Progress.SILENT);
        assertThat(count("select count(*) from engagement")).isEqualTo(260);
        assertThat(count("select count(*) from indicator_value")).isEqualTo(25_286);
        assertThat(count("select count(*) from batch_change")).isZero();
    }

    /** Rows of every table that knows indicators. */
    private static long indicators() {
        return count("select (select count(*) from indicator) + (select count(*) from indicator_series)"
                + " + (select count(*) from indicator_value) + (select count(*) from indicator_shown)"
                + " + (select count(*) from indicator_reading) + (select count(*) from indicator_stale)");
    }

    @Test
    @Order(6)
    void a_received_indicator_never_mixes_with_a_fictitious_one_of_its_code() {
        load.removeDemo();
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into indicator (code, label, definition, unit, kind, direction, decimals)"
                                + " values ('demo-cada', 'Relevé réel', '', 'places', 'count', 'capacity', 0)"));
        LoadReport told = load.demo(Progress.SILENT);
        assertThat(told.byCode()).containsEntry("indicator-taken", 1).containsEntry("unknown-indicator", 1_378);
        assertThat(count("select count(*) from indicator where demo")).isEqualTo(17);
        assertThat(count("select count(*) from indicator_value where indicator = 'demo-cada'"))
                .isZero();
    }

    @Test
    @Order(7)
    void what_the_demonstration_has_no_more_goes_when_it_is_loaded_again() {
        database.jdbi().useHandle(handle -> {
            handle.execute("delete from indicator where code = 'demo-cada'");
            handle.execute("insert into indicator (code, label, definition, unit, kind, direction, decimals, demo)"
                    + " values ('demo-old', 'Ancien', '', 'places', 'count', 'capacity', 0, true)");
            handle.execute(
                    "insert into indicator_value values ('demo-old', '2017', 'epci', 2019, '243500139', 'value', 3)");
            handle.execute(
                    "insert into indicator_value values ('demo-cph', '2017', 'epci', 2019, '243500139', 'value', 3)");
            handle.execute("insert into indicator_series values"
                    + " ('demo-old', '2017', 'epci', 2019, '2017-01-01', '2017-12-31', 'essai', 'essai')");
        });
        load.demo(Progress.SILENT);
        assertThat(count("select count(*) from indicator")).isEqualTo(18);
        assertThat(count("select count(*) from indicator_value")).isEqualTo(25_286);
        assertThat(count("select count(*) from indicator_series where period = '2017'"))
                .isZero();
        assertThat(count("select count(*) from indicator_shown where period = '2017'"))
                .isZero();
    }
}
