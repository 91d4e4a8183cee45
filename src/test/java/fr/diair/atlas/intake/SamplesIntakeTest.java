package fr.diair.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.diair.atlas.intake.batch.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three tables with the defects of real life: what must come out of each row is said by the README beside them. */
class SamplesIntakeTest {
    private static final Path SAMPLES = Path.of("../shared/data/samples");

    @TempDir
    private static Path folder;

    private static IntakeFixture atlas;

    @BeforeAll
    static void load() {
        assumeTrue(Files.isDirectory(SAMPLES), "the samples are not beside this checkout");
        atlas = new IntakeFixture("samples", folder);
    }

    @AfterAll
    static void close() {
        if (atlas != null) {
            atlas.close();
        }
    }

    private static ReceivedFile sample(String name) {
        return ReceivedFile.of(SAMPLES.resolve(name));
    }

    private static String engagement(String code) {
        return atlas.one(
                "select coalesce(string_agg(mandate || ' ' || coalesce(from_date::text, '-') || ' ' || code_date, ', ' order by key), 'none')"
                        + " from engagement where commune_code = '" + code + "'");
    }

    @Test
    void every_row_of_the_list_of_officials_comes_out_as_it_must() {
        TableIntake.Outcome outcome = atlas.commit(sample("elus-solidr.csv"), "engagements");
        Report report = outcome.report();

        assertThat(report.counts()).isEqualTo(new Report.Counts(21, 12, 8, 6, 3, 12, 0, 0, false));
        assertThat(report.vintage().year()).as("01091 is of 2018").isEqualTo(2018);
        assertThat(IntakeFixture.byLine(report.ignored()))
                .isEqualTo(Map.of(10L, "duplicate", 24L, "blank-row", 25L, "total-row"));
        assertThat(IntakeFixture.byLine(report.refused()))
                .isEqualTo(new TreeMap<>(Map.of(
                        12L, "code-and-name-disagree",
                        14L, "ambiguous-name",
                        15L, "unknown-code",
                        16L, "no-such-date",
                        22L, "conflicting",
                        23L, "conflicting")));
        assertThat(line(report, 12).candidates()).extracting(one -> one.code()).contains("69123", "13055");
        assertThat(line(report, 14).candidates()).hasSize(12);
        assertThat(line(report, 22).sentence()).contains("22, 23");
        assertThat(IntakeFixture.byLine(report.corrected()))
                .isEqualTo(new TreeMap<>(Map.of(
                        5L, "leading-zero",
                        7L, "arrondissement",
                        9L, "french-month",
                        11L, "excel-date name-misspelt",
                        13L, "found-by-name",
                        17L, "unknown-date",
                        18L, "other-mandate name-unknown",
                        19L, "name-unknown")));
        assertThat(report.unusedColumns()).containsExactly("Début de mandat", "Remarque");

        assertThat(engagement("01004")).isEqualTo("maire 2018-03-12 2018-03-12");
        assertThat(engagement("2A004")).isEqualTo("maire 2018-11-30 2018-11-30");
        assertThat(engagement("75118")).isEqualTo("maire-arrondissement 2019-01-15 2019-01-15");
        assertThat(atlas.one("select shown_code from engagement_shown where commune_code = '75118'"))
                .isEqualTo("75056");
        assertThat(engagement("01091")).isEqualTo("maire 2018-09-20 2018-09-20");
        assertThat(atlas.one("select shown_code from engagement_shown where commune_code = '01091'"))
                .isEqualTo("01033");
        assertThat(engagement("59350")).isEqualTo("maire 2018-05-03 2018-05-03");
        assertThat(engagement("69123")).isEqualTo("adjoint 2019-06-12 2019-06-12");
        assertThat(engagement("93066")).isEqualTo("maire 2019-02-11 2019-02-11");
        assertThat(engagement("44109")).isEqualTo("maire - 2019-01-01");
        assertThat(engagement("67482")).startsWith("autre 2018-06-01");
        assertThat(atlas.one("select mandate_label from engagement where commune_code = '67482'"))
                .isEqualTo("=HYPERLINK(\"http://exemple.invalid\";\"Maire\")");
        assertThat(engagement("33063")).isEqualTo("maire 2018-12-14 2018-12-14");
        assertThat(engagement("94038")).isEqualTo("maire 2018-07-07 2018-07-07");
        assertThat(engagement("97411")).isEqualTo("maire 2018-07-07 2018-07-07");
        assertThat(engagement("38185")).isEqualTo("none");
        assertThat(engagement("35238")).isEqualTo("none");
        assertThat(atlas.count("engagement_standing(date '2018-01-01')"))
                .as("unknown day, engaged")
                .isEqualTo(1);
    }

    private static Report.Line line(Report report, long number) {
        return report.refused().stream()
                .filter(one -> one.line() == number)
                .findFirst()
                .orElseThrow();
    }

    private static String figure(String indicator, String code) {
        return atlas.one("select coalesce(string_agg(state || coalesce(' ' || trim_scale(value), ''), ', '), 'none')"
                + " from indicator_value where indicator = '" + indicator + "' and code = '" + code + "'");
    }

    @Test
    void values_secrets_and_missing_ones_of_the_housing_table_are_told_apart() {
        ReceivedFile file = sample("logements-vacants-2019.csv");
        Report report = atlas.commit(file, "indicators").report();

        assertThat(report.vintage()).isNotNull();
        assertThat(report.vintage().year()).isEqualTo(2019);
        assertThat(report.counts().read()).isEqualTo(10);
        assertThat(report.counts().accepted()).isEqualTo(8);
        assertThat(IntakeFixture.byLine(report.refused()))
                .isEqualTo(new TreeMap<>(Map.of(5L, "mixed-vintages", 8L, "arrondissement-beside-commune")));
        assertThat(line(report, 5).sentence()).contains("mélange les millésimes");
        assertThat(figure("pp-total", "01004")).isEqualTo("value 7214");
        assertThat(figure("pp-total", "35238")).isEqualTo("value 131045");
        assertThat(figure("taux-vacance", "01004")).isEqualTo("value 4.32");
        assertThat(figure("pp-total", "97411")).isEqualTo("value 68400");
        assertThat(figure("pp-vacant-plus-2ans", "97411")).isEqualTo("unavailable");
        assertThat(figure("pp-total", "44109")).isEqualTo("unavailable");
        assertThat(figure("pp-vacant-plus-2ans", "59350")).isEqualTo("value 0");
        assertThat(figure("pp-total", "75118")).isEqualTo("none");
        assertThat(figure("pp-total", "75056")).isEqualTo("value 1120000");
        assertThat(figure("pp-total", "01059")).isEqualTo("none");
        assertThat(atlas.one(
                        "select string_agg(distinct period, ',') from indicator_series where indicator = 'pp-total'"))
                .isEqualTo("2019");
        assertThat(report.without()).isNotNull();
        assertThat(report.without().count()).isEqualTo(34_970 - 8);
    }

    @Test
    void communes_that_the_table_of_job_seekers_lacks_are_missing_and_its_footer_is_counted() {
        Report report = atlas.commit(sample("demandeurs-emploi-2019T3.csv"), "indicators")
                .report();

        assertThat(report.counts().accepted()).isEqualTo(5);
        assertThat(report.counts().refused()).isZero();
        assertThat(report.counts().ignored()).isEqualTo(4);
        assertThat(figure("nombre-de-demandeurs-d-emploi", "06088")).isEqualTo("value 33410");
        assertThat(figure("nombre-de-demandeurs-d-emploi", "13055")).isEqualTo("value 101020");
        assertThat(atlas.one("select string_agg(distinct period, ',') from indicator_value"
                        + " where indicator = 'nombre-de-demandeurs-d-emploi'"))
                .isEqualTo("2019-T3");
        assertThat(IntakeFixture.byLine(report.ignored()).values())
                .containsExactlyInAnyOrder("blank-row", "footnote", "footnote", "footnote");
        assertThat(report.without().count()).isEqualTo(34_970 - 5);
        assertThat(figure("nombre-de-demandeurs-d-emploi", "44109")).isEqualTo("none");
    }
}
