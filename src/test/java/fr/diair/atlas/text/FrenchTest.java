package fr.diair.atlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchTest {
    @Test
    void thousands_are_parted_by_a_narrow_no_break_space() {
        assertThat(French.figure(2_190_327, "integer")).isEqualTo("2\u202f190\u202f327");
    }

    @Test
    void units_follow_a_no_break_space_and_decimals_a_comma() {
        assertThat(French.figure(4.32, "percent")).isEqualTo("4,3\u00a0%");
        assertThat(French.figure(43.2, "percent")).isEqualTo("43\u00a0%");
        assertThat(French.figure(300_000, "euro")).isEqualTo("300\u202f000\u00a0€");
        assertThat(French.figure(0.9, "euro2")).isEqualTo("0,90\u00a0€");
    }
}
