package fr.diair.atlas.infographic.composition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.layer.Classification;
import fr.diair.atlas.layer.Classification.Way;
import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortLinkTest {
    private static final LocalDate DAY = LocalDate.of(2019, 12, 31);

    @Test
    void what_is_usual_is_left_out() {
        ShortLink link = new ShortLink("engagement-state", Level.COMMUNE, DAY, null, Classification.USUAL, false);

        assertThat(link.address("https://atlas.exemple.fr"))
                .isEqualTo("https://atlas.exemple.fr/m/engagement-state/commune/2019-12-31");
        assertThat(link.page()).isEqualTo("/#level=commune&theme=engagement-state&date=2019-12-31");
    }

    @Test
    void what_is_not_has_one_letter_in_the_address_and_its_word_in_the_hash() {
        PolicyField field = PolicyField.values()[1];
        ShortLink link = new ShortLink(
                "indicator-a b&c",
                Level.EPCI,
                DAY,
                field,
                new Classification(Way.MANUAL, 5, List.of(0d, 2.5, 100d)),
                true);

        assertThat(link.address("http://127.0.0.1:8080"))
                .isEqualTo("http://127.0.0.1:8080/m/indicator-a+b%26c/epci/2019-12-31?f=" + field.id()
                        + "&m=manual&b=0,2.5,100&e=1");
        assertThat(link.page())
                .isEqualTo("/#level=epci&theme=indicator-a+b%26c&date=2019-12-31&field=" + field.id()
                        + "&method=manual&bounds=0,2.5,100&events=1");
        assertThat(new ShortLink(
                                "population", Level.EPCI, DAY, null, new Classification(Way.JENKS, 7, List.of()), false)
                        .address(""))
                .isEqualTo("/m/population/epci/2019-12-31?m=jenks&c=7");
    }

    @Test
    void the_origin_is_the_one_that_was_set_else_the_one_asked_for_if_it_is_one() {
        assertThat(new Origin("https://atlas.exemple.fr").of("http", "127.0.0.1:8080"))
                .isEqualTo("https://atlas.exemple.fr");
        assertThat(new Origin(null).of("http", "127.0.0.1:8080")).isEqualTo("http://127.0.0.1:8080");
        assertThat(new Origin(null).of("http", "[::1]:8080")).isEqualTo("http://[::1]:8080");
        assertThat(new Origin(null).of("http", "a/b?c")).isEqualTo("http://localhost");
        assertThat(new Origin(null).of("http", null)).isEqualTo("http://localhost");
    }
}
