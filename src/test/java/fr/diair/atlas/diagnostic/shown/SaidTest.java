package fr.diair.atlas.diagnostic.shown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units on paper and in files, as the page has them: web/test/diagnostics-portrait.test.js says the same. */
class SaidTest {
    @ParameterizedTest
    @CsvSource({
        "1, communes, commune",
        "1.5, places d’accueil, place d’accueil",
        "2, communes, communes",
        "1, km, km",
        "0, élus engagés, élu engagé",
        "1, places pour 1 000 habitants, place pour 1 000 habitants",
        "1, mois, mois",
        "-1, hab./km², hab./km²"
    })
    void units_are_in_the_singular_below_two_up_to_the_word_that_links_them_to_another(
            double value, String unit, String said) {
        assertThat(Said.counted(value, unit)).isEqualTo(said);
    }
}
