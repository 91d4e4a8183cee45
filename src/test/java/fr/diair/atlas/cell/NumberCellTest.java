package fr.diair.atlas.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.cell.Reading.State;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellTest {
    private static Reading<BigDecimal> read(String text) {
        return NumberCell.read(Cell.text(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1234|1234|",
                "1 234,5|1234.5|thousands-space",
                "1\u00a0234,5|1234.5|thousands-space",
                "1\u202f234,5|1234.5|thousands-space",
                "1\u2009234 567|1234567|thousands-space",
                "1.234,5|1234.5|thousands-point",
                "1.234.567|1234567|thousands-point",
                "1,234.5|1234.5|thousands-comma",
                "1'234|1234|thousands-apostrophe",
                "4,32|4.32|decimal-comma",
                "0.125|0.125|",
                "12.5|12.5|",
                "12 %|12|percent-sign",
                "12,5%|12.5|percent-sign",
                "(123)|-123|parentheses",
                "-1 234|-1234|thousands-space",
                "\u22125|-5|",
                "12 €|12|euro-sign",
                "€ 12|12|euro-sign",
                "1,5 k€|1500|euro-multiple",
                "3 M€|3000000|euro-multiple",
                "2 Md€|2000000000|euro-multiple",
                "1,001E+03|1001|scientific",
                "'42|42|apostrophe",
                " 12\u00a0|12|",
            })
    void a_number_is_read_as_it_is_written_in_french(String text, BigDecimal value, String correction) {
        Reading<BigDecimal> reading = read(text);
        assertThat(reading.value()).isEqualByComparingTo(value);
        if (correction == null) {
            assertThat(reading.corrections()).isEmpty();
        } else {
            assertThat(reading.corrections()).extracting(Correction::code).contains(correction);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"n.d.", "nd", "N.D.", "///", "-", "–", "NA", "#N/A", "…", "nc", "non disponible"})
    void a_mark_of_absence_is_no_value_and_no_zero(String text) {
        assertThat(read(text).state()).isEqualTo(State.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "S", "c", "secret stat.", "Secret statistique"})
    void a_mark_of_secrecy_is_secret(String text) {
        assertThat(read(text).state()).isEqualTo(State.SECRET);
    }

    @Test
    void nothing_or_spaces_alone_is_empty() {
        assertThat(NumberCell.read(Cell.EMPTY).state()).isEqualTo(State.EMPTY);
        assertThat(read(" \u00a0\u202f").state()).isEqualTo(State.EMPTY);
        assertThat(read("0").value()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e308|number-too-large",
                "1e999|number-too-large",
                "99999999999999999|number-too-large",
                "NaN|not-a-number",
                "Infinity|not-a-number",
                "douze|not-a-number",
                "12 34|not-a-number",
                "1 23 456|not-a-number",
                "1,2,3|not-a-number",
                "12,|not-a-number",
                "--5|not-a-number",
                "1.234|ambiguous-number",
            })
    void what_is_no_number_is_refused_with_what_was_written(String text, String code) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        CellFault.class, fault -> assertThat(fault.code()).isEqualTo(code))
                .hasMessageContaining(text);
    }

    @Test
    void a_typed_cell_is_taken_at_its_word() {
        assertThat(NumberCell.read(Cell.number(new BigDecimal("1.234"))).value())
                .isEqualTo("1.234");
        assertThatThrownBy(() -> NumberCell.read(new Cell("#REF!", Cell.Kind.ERROR, null, null)))
                .hasMessageContaining("#REF!");
        assertThat(NumberCell.read(new Cell("#N/A", Cell.Kind.ERROR, null, null))
                        .state())
                .isEqualTo(State.UNAVAILABLE);
    }

    @Property
    void a_number_formatted_in_any_french_way_is_read_back(
            @ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long digits,
            @ForAll @IntRange(min = 0, max = 4) int scale,
            @ForAll("groupings") char grouping) {
        BigDecimal number = BigDecimal.valueOf(digits, scale);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.FRENCH);
        symbols.setGroupingSeparator(grouping);
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('-');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(scale == 0 && grouping == '.' ? 1 : scale);
        assertThat(read(format.format(number)).value()).isEqualByComparingTo(number);
        assertThat(read(number.toPlainString().replace('.', ',')).value()).isEqualByComparingTo(number);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<Character> groupings() {
        return net.jqwik.api.Arbitraries.of(' ', '\u00a0', '\u202f', '\u2009', '.', '\'');
    }

    @Property(tries = 3000)
    void any_text_is_a_reading_or_a_fault(@ForAll String text) {
        try {
            NumberCell.read(Cell.text(text));
        } catch (CellFault expected) {
            assertThat(expected.sentence()).isNotBlank();
        }
    }
}
