package fr.diair.atlas.layer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.text.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures of themes over the whole of data/, in a real PostGIS, against what the files say. */
class FigureQueriesTest {
    private static final LocalDate DAY = LocalDate.of(2019, 12, 31);
    private static Database database;
    private static FigureQueries queries;

    @BeforeAll
    static void load() {
        database = TestDatabase.fresh("figures");
        new DataLoad(database.jdbi(), Path.of("data")).all(Progress.SILENT);
        queries = new FigureQueries(database.jdbi());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Map<String, Figure> figures(Theme theme, Level level, LocalDate day) {
        return queries.figures(theme, level, day, null).stream()
                .collect(Collectors.toMap(Figure::code, Function.identity()));
    }

    @Test
    void an_unknown_population_is_not_available_and_never_zero() {
        Map<String, Figure> populations = figures(BuiltInTheme.POPULATION, Level.COMMUNE, DAY);
        assertThat(populations).hasSize(35_064);
        assertThat(populations.values().stream().filter(figure -> figure.state() == Figure.State.UNAVAILABLE))
                .hasSize(107);
        assertThat(populations.get("97608").state()).isEqualTo(Figure.State.UNAVAILABLE);
        assertThat(populations.get("35238").value()).isEqualTo(216_268.0);
        // Villages destroyed in 1916: nobody lives there, and that is known.
        assertThat(populations.get("55039").value()).isZero();
    }

    @Test
    void from_the_first_round_on_what_an_election_put_into_question_is_a_category_of_its_own_and_still_counts() {
        LocalDate eve = LocalDate.of(2020, 3, 14);
        Map<String, String> before = states(eve);
        Map<String, String> after = states(eve.plusDays(1));
        assertThat(before.values()).contains("active", "declared", "former").doesNotContain("to-confirm");
        assertThat(after.keySet()).as("no commune is lost").isEqualTo(before.keySet());
        after.forEach((code, state) ->
                assertThat(state).as(code).isEqualTo(before.get(code).equals("former") ? "former" : "to-confirm"));
        for (Theme theme : List.of(BuiltInTheme.ENGAGEMENT_COUNT, BuiltInTheme.ENGAGEMENT_SHARE_POPULATION)) {
            assertThat(figures(theme, Level.REGION, eve.plusDays(1))).isEqualTo(figures(theme, Level.REGION, eve));
        }
        assertThat(queries.toConfirm(eve).sentence()).isNull();
        ToConfirm doubtful = queries.toConfirm(eve.plusDays(1));
        assertThat(doubtful.officials())
                .isEqualTo(figures(BuiltInTheme.ENGAGEMENT_COUNT, Level.REGION, eve).values().stream()
                        .mapToInt(figure -> (int) figure.value().doubleValue())
                        .sum());
        assertThat(doubtful.communes()).isEqualTo((int)
                after.values().stream().filter("to-confirm"::equals).count());
        assertThat(doubtful.sentence())
                .endsWith("sont à confirmer depuis les élections municipales de 2020 : ils comptent encore.");
    }

    private static Map<String, String> states(LocalDate day) {
        return queries.categories(BuiltInTheme.ENGAGEMENT_STATE, Level.COMMUNE, day).stream()
                .collect(Collectors.toMap(FigureQueries.Categorised::code, FigureQueries.Categorised::category));
    }

    @Test
    void the_status_of_a_contract_shows_on_its_signatories_and_on_no_member_of_theirs() {
        List<FigureQueries.Categorised> communes = queries.categories(BuiltInTheme.CONTRACT_STATUS, Level.COMMUNE, DAY);
        assertThat(communes)
                .extracting(FigureQueries.Categorised::code)
                .containsExactlyInAnyOrder(
                        "63113", "67482", "31555", "44109", "29019", "35238", "25056", "93048", "75056");
        assertThat(queries.categories(BuiltInTheme.CONTRACT_STATUS, Level.EPCI, DAY))
                .filteredOn(row -> row.category().equals("signed"))
                .hasSize(6);
    }

    @Test
    void a_contract_of_two_signatories_counts_once_in_their_departement() {
        assertThat(figures(BuiltInTheme.CONTRACT_COUNT, Level.DEPARTEMENT, DAY)
                        .get("29")
                        .value())
                .isEqualTo(1.0);
        double signed = figures(BuiltInTheme.CONTRACT_COUNT, Level.REGION, DAY).values().stream()
                .mapToDouble(Figure::value)
                .sum();
        assertThat(signed).isEqualTo(10);
    }

    @Test
    void a_signed_contract_without_any_amount_is_not_available_and_no_contract_is_zero() {
        Map<String, Figure> planned = figures(BuiltInTheme.FUNDING_PLANNED, Level.EPCI, DAY);
        assertThat(planned.get("245400676").state()).isEqualTo(Figure.State.UNAVAILABLE);
        assertThat(planned).doesNotContainKey("243500139");
        assertThat(planned.get("242100410").value()).isPositive();
    }

    @Test
    void funding_of_the_regions_is_that_of_the_contracts() {
        double shown = figures(BuiltInTheme.FUNDING_PLANNED, Level.REGION, DAY).values().stream()
                .mapToDouble(figure -> figure.value() == null ? 0 : figure.value())
                .sum();
        double written = database.jdbi().withHandle(handle -> handle.createQuery(
                        "select sum(amount_cents) / 100.0 from funding where stage = 'planned' and year <= 2019")
                .mapTo(Double.class)
                .one());
        assertThat(shown).isEqualTo(written);
    }

    @Test
    void secret_and_unknown_beneficiaries_are_told_apart_and_make_sums_incomplete() {
        Map<String, Figure> progress = figures(BuiltInTheme.ACTION_PROGRESS, Level.DEPARTEMENT, DAY);
        assertThat(progress.values())
                .extracting(Figure::state)
                .contains(Figure.State.VALUE, Figure.State.SECRET, Figure.State.UNAVAILABLE);
        assertThat(progress.values()).anyMatch(Figure::incomplete);
        assertThat(progress.values())
                .allMatch(figure -> figure.value() == null || (figure.value() >= 0 && figure.value() <= 100));
    }

    @Test
    void actions_of_each_field_add_up_to_all_actions() {
        double all = sum(queries.figures(BuiltInTheme.ACTION_COUNT, Level.REGION, DAY, null));
        double fields = 0;
        for (PolicyField field : PolicyField.values()) {
            fields += sum(queries.figures(BuiltInTheme.ACTION_COUNT, Level.REGION, DAY, field));
        }
        assertThat(fields).isEqualTo(all).isPositive();
    }

    @Test
    void shares_of_communes_agree_with_the_counts_behind_them() {
        Map<String, Figure> shares = figures(BuiltInTheme.ENGAGEMENT_SHARE_COMMUNES, Level.DEPARTEMENT, DAY);
        assertThat(shares.get("75").value()).isEqualTo(100.0);
        assertThat(shares.values()).allMatch(figure -> figure.value() >= 0 && figure.value() <= 100);
    }

    @Test
    void officials_are_counted_once_at_every_level() {
        double communes = sum(queries.figures(BuiltInTheme.ENGAGEMENT_COUNT, Level.COMMUNE, DAY, null));
        assertThat(sum(queries.figures(BuiltInTheme.ENGAGEMENT_COUNT, Level.REGION, DAY, null)))
                .isEqualTo(communes);
        assertThat(sum(queries.figures(BuiltInTheme.ENGAGEMENT_COUNT, Level.DEPARTEMENT, DAY, null)))
                .isEqualTo(communes);
    }

    @Test
    void nothing_is_engaged_before_the_first_day_but_engagements_of_unknown_day() {
        long undated = database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from engagement where from_date is null")
                        .mapTo(Long.class)
                        .one());
        assertThat(sum(queries.figures(BuiltInTheme.ENGAGEMENT_COUNT, Level.REGION, LocalDate.of(2000, 1, 1), null)))
                .isEqualTo(undated);
    }

    private static double sum(List<Figure> figures) {
        return figures.stream()
                .mapToDouble(figure -> figure.value() == null ? 0 : figure.value())
                .sum();
    }
}
