package fr.diair.atlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Numbers and articles within French sentences. */
class FrenchCountTest {
    @Test
    void small_whole_numbers_are_written_in_letters() {
        assertThat(FrenchCount.words(2)).isEqualTo("deux");
        assertThat(FrenchCount.words(10)).isEqualTo("dix");
        assertThat(FrenchCount.words(11)).isEqualTo("11");
        assertThat(FrenchCount.words(1254)).isEqualTo("1\u202f254");
        assertThat(FrenchCount.words(2.5)).isEqualTo("2,5");
    }

    @Test
    void only_the_first_has_another_ending() {
        assertThat(FrenchCount.ordinal(1)).isEqualTo("1er");
        assertThat(FrenchCount.ordinal(2)).isEqualTo("2e");
        assertThat(FrenchCount.ordinal(1254)).isEqualTo("1\u202f254e");
    }

    @Test
    void several_begin_at_two() {
        assertThat(FrenchCount.choose(0, "aucun", "un seul", "# de plus")).isEqualTo("aucun");
        assertThat(FrenchCount.choose(1.5, "aucun", "un seul", "# de plus")).isEqualTo("un seul");
        assertThat(FrenchCount.choose(3, "aucun", "un seul", "# de plus")).isEqualTo("trois de plus");
    }

    @Test
    void departements_take_the_article_of_usage() {
        assertThat(FrenchPlaces.of("Ain")).isEqualTo("de l’Ain");
        assertThat(FrenchPlaces.of("Ille-et-Vilaine")).isEqualTo("d’Ille-et-Vilaine");
        assertThat(FrenchPlaces.of("Finistère")).isEqualTo("du Finistère");
        assertThat(FrenchPlaces.of("Côtes-d'Armor")).isEqualTo("des Côtes-d'Armor");
        assertThat(FrenchPlaces.of("Loire-Atlantique")).isEqualTo("de la Loire-Atlantique");
        assertThat(FrenchPlaces.of("La Réunion")).isEqualTo("de La Réunion");
        assertThat(FrenchPlaces.of("Val-d'Oise")).isEqualTo("du Val-d'Oise");
        assertThat(FrenchPlaces.of("Hérault")).isEqualTo("de l’Hérault");
    }

    @Test
    void no_departement_is_said_with_a_vowel_after_la() throws Exception {
        for (String line : Files.readAllLines(Path.of("data/cog/departements.csv"))) {
            String name = line.split(";")[1];
            assertThat(FrenchPlaces.of(name)).doesNotMatch("de (la )?[AEÉIOUY].*");
        }
    }
}
