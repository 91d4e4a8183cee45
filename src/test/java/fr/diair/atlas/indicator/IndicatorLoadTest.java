package fr.diair.atlas.indicator;

import static fr.diair.atlas.indicator.TestIndicators.count;
import static fr.diair.atlas.indicator.TestIndicators.rate;
import static fr.diair.atlas.indicator.TestIndicators.receive;
import static fr.diair.atlas.indicator.TestIndicators.series;
import static fr.diair.atlas.indicator.TestIndicators.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.text.Progress;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Values received, in a real PostGIS that holds data/: what is kept, and what is refused. */
class IndicatorLoadTest {
    private static Database database;

    @BeforeAll
    static void load() {
        database = TestDatabase.fresh("indicator_load");
        new DataLoad(database.jdbi(), Path.of("data")).all(Progress.SILENT);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void the_same_values_twice_change_nothing() {
        Series series = series(count("twice"), "2019", Level.COMMUNE, 2019);
        assertThat(receive(database, series, values("35238", 12, "69123", "s", "13055", "nd")))
                .isEqualTo(new IndicatorLoad.Outcome(3, 0, 0, 2, List.of()));
        assertThat(receive(database, series, values("35238", "12.00", "69123", "s", "13055", "nd")))
                .isEqualTo(new IndicatorLoad.Outcome(0, 0, 3, 0, List.of()));
    }

    @Test
    void a_later_file_replaces_the_values_it_holds_and_leaves_the_others() {
        Series series = series(count("later"), "2019", Level.COMMUNE, 2019);
        receive(database, series, values("35238", 12, "69123", 5));
        assertThat(receive(database, series, values("35238", "s", "13055", 7)))
                .isEqualTo(new IndicatorLoad.Outcome(1, 1, 0, 0, List.of()));
        assertThat(received("later")).containsExactly("13055 value 7", "35238 secret", "69123 value 5");
    }

    @Test
    void a_definition_that_changed_is_counted_and_kept_once() {
        receive(database, series(count("named"), "2019", Level.COMMUNE, 2019), values("35238", 1));
        Indicator renamed = new Indicator(
                "named",
                "Autre nom",
                "",
                "logements",
                Indicator.Kind.COUNT,
                Indicator.Direction.NEED,
                null,
                null,
                0,
                false);
        IndicatorLoad.Outcome outcome =
                receive(database, series(renamed, "2019", Level.COMMUNE, 2019), values("35238", 1));
        assertThat(outcome.definitions()).isEqualTo(1);
        assertThat(outcome.unchanged()).isEqualTo(1);
    }

    @Test
    void a_family_once_said_stays_until_another_is_and_what_is_fictitious_stays_so() {
        assertThat(familyAfter(IndicatorFamily.HOUSING, true)).isEqualTo("housing true");
        assertThat(familyAfter(null, false)).isEqualTo("housing true");
        assertThat(familyAfter(IndicatorFamily.HEALTH, false)).isEqualTo("health true");
        assertThatThrownBy(() -> IndicatorFamily.of("logement"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Famille « logement » inconnue")
                .hasMessageContaining("housing");
    }

    private static String familyAfter(@Nullable IndicatorFamily family, boolean demo) {
        Indicator.Kind kind = Indicator.Kind.COUNT;
        Indicator one =
                new Indicator("family", "Famille", "", "places", kind, Indicator.Direction.NEED, family, null, 0, demo);
        receive(database, series(one, "2019", Level.COMMUNE, 2019), values("35238", 1));
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "select family || ' ' || demo from indicator where code = 'family'")
                .mapTo(String.class)
                .one());
    }

    @Test
    void codes_that_lead_nowhere_are_kept_and_named() {
        IndicatorLoad.Outcome outcome = receive(
                database,
                series(count("nowhere"), "2015", Level.REGION, 2015),
                values("42", 3, "53", 4)); // Alsace is no region any more
        assertThat(outcome.unplaced()).containsExactly("42");
        assertThat(received("nowhere")).containsExactly("42 value 3", "53 value 4");
    }

    @Test
    void one_code_with_two_values_is_refused_and_with_the_same_value_is_one() {
        Series series = series(count("repeated"), "2019", Level.COMMUNE, 2019);
        database.jdbi().useTransaction(handle -> {
            IndicatorLoad load = new IndicatorLoad(handle, List.of(series));
            load.add(0, "35238", ValueState.VALUE, BigDecimal.ONE);
            load.add(0, "35238", ValueState.VALUE, new BigDecimal("1.0"));
            assertThat(load.end().created()).isEqualTo(1);
            IndicatorLoad other = new IndicatorLoad(handle, List.of(series));
            other.add(0, "35238", ValueState.VALUE, BigDecimal.ONE);
            other.add(0, "35238", ValueState.SECRET, null);
            assertThatThrownBy(other::end)
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("35238 a deux valeurs différentes");
            handle.rollback();
        });
    }

    @Test
    void a_rate_of_unknown_parts_is_refused_and_of_parts_in_the_same_file_is_taken() {
        Series alone = series(rate("lonely", "no-such", "nor-this"), "2019", Level.COMMUNE, 2019);
        assertThatThrownBy(() -> receive(database, alone, values("35238", 3)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("« no-such »")
                .hasMessageContaining("importez-le d'abord");
        List<Series> together = List.of(
                series(rate("share", "above", "below"), "2019", Level.COMMUNE, 2019),
                series(count("above"), "2019", Level.COMMUNE, 2019),
                series(count("below"), "2019", Level.COMMUNE, 2019));
        long created = database.jdbi().inTransaction(handle -> {
            IndicatorLoad load = new IndicatorLoad(handle, together);
            load.add(0, "35238", ValueState.VALUE, new BigDecimal("25"));
            load.add(1, "35238", ValueState.VALUE, new BigDecimal("1"));
            load.add(2, "35238", ValueState.VALUE, new BigDecimal("4"));
            return load.end().created();
        });
        assertThat(created).isEqualTo(3);
    }

    @Test
    void more_values_than_the_buffer_holds_are_all_kept() {
        Series series = series(count("many"), "2019", Level.COMMUNE, 2019);
        List<String> codes = database.jdbi()
                .withHandle(handle -> handle.createQuery("select code from territory where level = 'commune'")
                        .mapTo(String.class)
                        .list());
        database.jdbi().useTransaction(handle -> {
            IndicatorLoad load = new IndicatorLoad(handle, List.of(series));
            codes.forEach(code -> load.add(0, code, ValueState.VALUE, BigDecimal.TEN));
            assertThat(load.end().created()).isEqualTo(codes.size()).isGreaterThan(35_000);
            handle.rollback();
        });
    }

    private static List<String> received(String indicator) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "select concat_ws(' ', code, state, value) from indicator_value where indicator = :indicator order by code")
                .bind("indicator", indicator)
                .mapTo(String.class)
                .list());
    }
}
