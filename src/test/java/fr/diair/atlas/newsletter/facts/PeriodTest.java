package fr.diair.atlas.newsletter.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.RequestException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static Period of(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-01, 2019-12-31, décembre 2019, en décembre 2019",
        "2020-02-01, 2020-02-29, février 2020, en février 2020",
        "2019-02-01, 2019-02-27, du 1er février au 27 février 2019, du 1er février au 27 février 2019",
        "2019-11-05, 2020-01-01, du 5 novembre 2019 au 1er janvier 2020, du 5 novembre 2019 au 1er janvier 2020",
        "2019-11-05, 2019-11-05, le 5 novembre 2019, le 5 novembre 2019"
    })
    void a_whole_month_is_told_by_its_name_and_other_days_by_both_ends(
            String from, String to, String words, String within) {
        assertThat(of(from, to).words()).isEqualTo(words);
        assertThat(of(from, to).within()).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, 2019-12-01, 2019-12-31",
        "2019-12-30, 2019-11-01, 2019-11-30",
        "2020-02-29, 2020-02-01, 2020-02-29",
        "2020-01-01, 2019-12-01, 2019-12-31"
    })
    void a_first_letter_tells_of_the_last_whole_month(String day, String from, String to) {
        assertThat(Period.monthBy(LocalDate.parse(day))).isEqualTo(of(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-10-31, 2019-12-31, 2019-11-01, 2019-12-31",
        "2019-11-30, 2019-12-15, 2019-12-01, 2019-12-15",
        "2019-12-31, 2019-12-31, 2020-01-01, 2020-01-01",
        "2015-12-31, 2019-12-31, 2017-12-31, 2019-12-31"
    })
    void the_next_one_begins_where_the_last_one_ended(String last, String day, String from, String to) {
        assertThat(Period.since(LocalDate.parse(last), LocalDate.parse(day))).isEqualTo(of(from, to));
    }

    @Test
    void a_period_that_ends_before_it_begins_or_lasts_too_long_is_refused_in_words() {
        assertThatThrownBy(() -> of("2019-12-31", "2019-12-01"))
                .isInstanceOfSatisfying(RequestException.class, fault -> assertThat(
                                fault.members().toString())
                        .contains("La période finit le 01/12/2019, avant de commencer le 31/12/2019"));
        assertThatThrownBy(() -> of("2017-01-01", "2019-12-31"))
                .isInstanceOfSatisfying(
                        RequestException.class,
                        fault -> assertThat(fault.members().toString()).contains("plus de deux ans"));
    }
}
