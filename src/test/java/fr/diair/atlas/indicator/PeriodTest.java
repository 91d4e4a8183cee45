package fr.diair.atlas.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2019, 2019, 2019-01-01, 2019-12-31, 2019",
        "2019-T3, 2019-T3, 2019-07-01, 2019-09-30, 3e trimestre 2019",
        "T1 2019, 2019-T1, 2019-01-01, 2019-03-31, 1er trimestre 2019",
        "2019q4, 2019-T4, 2019-10-01, 2019-12-31, 4e trimestre 2019",
        "2019-S2, 2019-S2, 2019-07-01, 2019-12-31, 2e semestre 2019",
        "2020-02, 2020-02, 2020-02-01, 2020-02-29, février 2020",
        "2019-01-01, 2019-01-01, 2019-01-01, 2019-01-01, 1er janvier 2019",
        "2016 – 2018, 2016-2018, 2016-01-01, 2018-12-31, 2016 à 2018"
    })
    void a_period_has_one_way_of_writing_and_two_days(String text, String id, String from, String to, String label) {
        Period period = Period.of(text);
        assertThat(period.id()).isEqualTo(id);
        assertThat(period.from()).hasToString(from);
        assertThat(period.to()).hasToString(to);
        assertThat(period.label()).isEqualTo(label);
        assertThat(Period.of(period.id())).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19", "2019-13", "2019-02-30", "2019-S3", "2018-2016", "9999", "hier", "2019-T5"})
    void anything_else_is_refused_with_the_ways_of_writing(String text) {
        assertThatThrownBy(() -> Period.of(text))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("2019-T3");
    }

    @Test
    void a_text_that_is_no_period_is_quoted_as_it_was_typed() {
        assertThatThrownBy(() -> Period.of(" l'an dernier ")).hasMessageContaining("« l'an dernier »");
    }
}
