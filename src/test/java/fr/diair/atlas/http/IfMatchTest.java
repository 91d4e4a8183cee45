package fr.diair.atlas.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.RequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IfMatchTest {
    @Test
    void the_etag_of_a_row_is_its_revision() {
        assertThat(IfMatch.revision("\"1234\"")).isEqualTo(1234);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*                    | if-match-any",
                "\"12\", \"13\"       | if-match-several",
                "W/\"12\", \"13\"     | if-match-several",
                "W/\"12\"             | if-match-weak",
                "12                   | illegal-if-match",
                "\"douze\"            | illegal-if-match",
                "\"9999999999999999999999\" | illegal-if-match"
            })
    void anything_else_is_refused_in_its_own_words(String given, String code) {
        assertThatThrownBy(() -> IfMatch.revision(given)).isInstanceOfSatisfying(RequestException.class, refused -> {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo(code);
        });
    }
}
