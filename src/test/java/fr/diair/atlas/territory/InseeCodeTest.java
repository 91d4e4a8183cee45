package fr.diair.atlas.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InseeCodeTest {
    @ParameterizedTest
    @CsvSource({"35238,35", "2A004,2A", "97411,974", "01004,01", "98735,987"})
    void a_code_knows_its_departement(String code, String departement) {
        assertThat(new InseeCode(code).departement()).isEqualTo(departement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1004", "350238", "2C004", "35 38", "", "2a004", "3A001"})
    void what_has_not_the_form_of_a_code_is_refused(String text) {
        assertThat(InseeCode.isWellFormed(text)).isFalse();
        assertThatThrownBy(() -> new InseeCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_code_is_written_as_it_was_read() {
        assertThat(new InseeCode("01004")).hasToString("01004");
    }
}
