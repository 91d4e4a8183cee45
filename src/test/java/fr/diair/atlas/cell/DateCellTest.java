package fr.diair.atlas.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.cell.Reading.State;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateCellTest {
    private static Reading<LocalDate> read(String text) {
        return DateCell.read(Cell.text(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/12/2024|2024-12-31|",
                "03/04/2018|2018-04-03|",
                "3-4-2018|2018-04-03|",
                "03.04.2018|2018-04-03|",
                "2018-11-30|2018-11-30|",
                "2018-11-30T00:00:00|2018-11-30|",
                "30/11/2018 14:30|2018-11-30|time-dropped",
                "12/31/24|2024-12-31|month-first",
                "12/31/2024|2024-12-31|month-first",
                "03/04/18|2018-04-03|two-digit-year",
                "45657|2024-12-31|excel-date",
                "43628|2019-06-12|excel-date",
                "20190612|2019-06-12|compact-date",
                "3 mai 2018|2018-05-03|french-month",
                "1er janvier 2019|2019-01-01|french-month",
                "lundi 3 décembre 2018|2018-12-03|french-month",
                "15-août-18|2018-08-15|french-month",
                "déc. 2024|2024-12-01|month-only",
                "Février 2020|2020-02-01|month-only",
                "12/2024|2024-12-01|month-only",
                "29/02/2024|2024-02-29|",
            })
    void a_day_is_read_as_it_is_written_in_french(String text, LocalDate day, String correction) {
        Reading<LocalDate> reading = read(text);
        assertThat(reading.value()).isEqualTo(day);
        if (correction == null) {
            assertThat(reading.corrections()).isEmpty();
        } else {
            assertThat(reading.corrections()).extracting(Correction::code).contains(correction);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "29/02/2023|no-such-date",
                "31/02/2019|no-such-date",
                "00/00/0000|no-such-date",
                "31/31/2019|no-such-date",
                "2019-13-01|no-such-date",
                "2019|incomplete-date",
                "24/12/31|ambiguous-date",
                "3 jui 2018|not-a-date",
                "hier|not-a-date",
                "01/01/1492|date-out-of-range",
                "01/01/2030|date-too-late",
            })
    void what_is_no_day_is_refused(String text, String code) {
        assertThatThrownBy(() -> DateCell.read(Cell.text(text), LocalDate.of(2026, 11, 24)))
                .isInstanceOfSatisfying(
                        CellFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void no_date_is_empty_or_unavailable() {
        assertThat(read("").state()).isEqualTo(State.EMPTY);
        assertThat(read("n.d.").state()).isEqualTo(State.UNAVAILABLE);
    }

    @Property
    void a_day_formatted_in_any_french_way_is_read_back(
            @ForAll @IntRange(min = 7306, max = 23_000) int epochDay, @ForAll("patterns") String pattern) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        String text = day.atStartOfDay().format(DateTimeFormatter.ofPattern(pattern, Locale.FRENCH));
        assertThat(read(text).value()).as(text).isEqualTo(day);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                "dd/MM/yyyy",
                "d/M/yyyy",
                "dd-MM-yyyy",
                "dd.MM.yyyy",
                "yyyy-MM-dd",
                "yyyy/MM/dd",
                "yyyyMMdd",
                "d MMMM yyyy",
                "d MMM yyyy",
                "EEEE d MMMM yyyy",
                "dd/MM/yyyy HH:mm");
    }

    @Property(tries = 3000)
    void any_text_is_a_reading_or_a_fault(@ForAll String text) {
        try {
            read(text);
        } catch (CellFault expected) {
            assertThat(expected.sentence()).isNotBlank();
        }
    }
}
