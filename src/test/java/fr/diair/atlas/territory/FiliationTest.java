package fr.diair.atlas.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiliationTest {
    private static final LocalDate DAY = LocalDate.of(2019, 1, 1);

    private static Movement move(String date, String kind, String from, String to) {
        return new Movement(LocalDate.parse(date), kind, new NamedCode(from, "n" + from), new NamedCode(to, "n" + to));
    }

    private static final Movements MOVEMENTS = new Movements(List.of(
            move("2018-01-01", "recode", "00009", "00001"),
            move("2019-01-01", "merge", "00001", "00001"),
            move("2019-01-01", "merge", "00002", "00001"),
            move("2019-12-31", "split", "00003", "00003"),
            move("2019-12-31", "split", "00003", "00004"),
            move("2021-01-01", "recode", "00005", "00006")));

    @Test
    void a_merged_code_leads_to_the_one_that_took_it_in() {
        assertThat(MOVEMENTS.at("00002", LocalDate.of(2018, 6, 1), DAY))
                .containsExactly(new Movements.Translated("00001", false));
    }

    @Test
    void a_movement_of_the_day_itself_is_in_force_that_day() {
        assertThat(MOVEMENTS.at("00002", LocalDate.of(2018, 12, 31), DAY)).hasSize(1);
        assertThat(MOVEMENTS.at("00001", DAY, DAY)).containsExactly(new Movements.Translated("00001", true));
    }

    @Test
    void a_code_is_followed_through_several_movements() {
        assertThat(MOVEMENTS.at("00009", LocalDate.of(2017, 1, 1), LocalDate.of(2018, 6, 1)))
                .containsExactly(new Movements.Translated("00001", true));
        assertThat(MOVEMENTS.at("00009", LocalDate.of(2017, 1, 1), DAY))
                .containsExactly(new Movements.Translated("00001", false));
    }

    @Test
    void a_split_gives_all_its_parts_forwards_and_the_whole_backwards() {
        assertThat(MOVEMENTS.at("00003", DAY, LocalDate.of(2020, 1, 1)))
                .extracting(Movements.Translated::code)
                .containsExactly("00003", "00004");
        assertThat(MOVEMENTS.at("00004", LocalDate.of(2020, 1, 1), DAY))
                .containsExactly(new Movements.Translated("00003", false));
    }

    @Test
    void a_merger_undone_gives_back_its_parts() {
        assertThat(MOVEMENTS.at("00001", DAY, LocalDate.of(2018, 6, 1)))
                .extracting(Movements.Translated::code)
                .containsExactly("00001", "00002");
    }

    @Test
    void every_life_is_shown_on_the_code_of_the_vintage() {
        List<Filiation.Life> lives = Filiation.lives(
                MOVEMENTS, Map.of("00001", "Un", "00003", "Trois", "00005", "Cinq", "00007", "Sept"), DAY);

        assertThat(lives)
                .contains(
                        new Filiation.Life("00002", "n00002", null, DAY, "00001", true, false),
                        new Filiation.Life("00001", "n00001", LocalDate.of(2018, 1, 1), DAY, "00001", true, false),
                        new Filiation.Life("00001", "Un", DAY, null, "00001", true, true),
                        new Filiation.Life("00004", "n00004", LocalDate.of(2019, 12, 31), null, "00003", true, false),
                        new Filiation.Life("00006", "n00006", LocalDate.of(2021, 1, 1), null, "00005", true, true),
                        new Filiation.Life("00007", "Sept", null, null, "00007", true, true));
    }
}
