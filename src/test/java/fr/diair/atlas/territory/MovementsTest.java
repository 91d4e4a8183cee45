package fr.diair.atlas.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.DataException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MovementsTest {
    private static final LocalDate Y2018 = LocalDate.of(2018, 1, 1);
    private static final LocalDate Y2019 = LocalDate.of(2019, 1, 1);
    private static final LocalDate Y2021 = LocalDate.of(2021, 1, 1);
    private static final Movements COMMUNES = CodesOfData.movements("commune");

    @Test
    void a_merged_commune_becomes_the_one_that_took_it() {
        assertThat(COMMUNES.at("01091", Y2018, Y2019)).containsExactly("01033");
        assertThat(COMMUNES.at("01033", Y2018, Y2019)).containsExactly("01033");
    }

    @Test
    void seen_from_after_a_merger_a_commune_was_all_of_its_parts() {
        assertThat(COMMUNES.at("01033", Y2019, Y2018)).containsExactly("01033", "01091", "01205");
    }

    @Test
    void a_split_commune_becomes_all_of_its_results_and_each_comes_from_it() {
        assertThat(COMMUNES.at("14712", Y2019, Y2021)).containsExactly("14666", "14712");
        assertThat(COMMUNES.at("14666", Y2021, Y2019)).containsExactly("14712");
        assertThat(COMMUNES.at("14712", Y2021, Y2019)).containsExactly("14712");
    }

    @Test
    void a_movement_counts_from_its_own_day() {
        LocalDate eve = LocalDate.of(2019, 12, 30);
        assertThat(COMMUNES.at("14712", Y2019, eve)).containsExactly("14712");
        assertThat(COMMUNES.at("14712", Y2019, eve.plusDays(1))).containsExactly("14666", "14712");
    }

    @Test
    void a_changed_code_is_followed_both_ways() {
        assertThat(COMMUNES.at("27676", Y2019, Y2021)).containsExactly("27058");
        assertThat(COMMUNES.at("27058", Y2021, Y2019)).containsExactly("27676");
        assertThat(CodesOfData.movements("epci").at("245900410", Y2019, Y2021)).containsExactly("200093201");
    }

    @Test
    void a_chain_of_movements_is_followed_to_its_end() {
        LocalDate start = LocalDate.of(1943, 1, 1);
        assertThat(COMMUNES.at("14712", start, Y2021)).contains("14712");
        assertThat(COMMUNES.at("78334", start, Y2019)).containsExactly("78334");
        assertThat(COMMUNES.at("20004", LocalDate.of(1970, 1, 1), Y2019)).containsExactly("2A004");
    }

    @Test
    void a_code_that_never_moved_stands_for_itself() {
        assertThat(COMMUNES.at("35238", Y2018, Y2021)).containsExactly("35238");
        assertThat(COMMUNES.at("35238", Y2021, LocalDate.of(1950, 1, 1))).containsExactly("35238");
    }

    @Test
    void a_code_that_was_not_in_force_stands_for_nothing() {
        assertThat(COMMUNES.at("01091", Y2019, Y2018)).isEmpty();
        assertThat(COMMUNES.at("2A004", LocalDate.of(1970, 1, 1), Y2019)).isEmpty();
    }

    @Test
    void between_2018_and_2019_exactly_387_codes_disappear_and_none_appears() {
        SortedSet<String> before = COMMUNES.namedAt(Y2018);
        SortedSet<String> after = COMMUNES.namedAt(Y2019);
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(after);
        assertThat(gone).hasSize(387);
        assertThat(before).containsAll(after);
    }

    @Test
    void what_a_code_becomes_leads_back_to_it() {
        for (String code : COMMUNES.namedAt(Y2018)) {
            for (String later : COMMUNES.at(code, Y2018, Y2021)) {
                assertThat(COMMUNES.at(later, Y2021, Y2018)).contains(code);
            }
        }
    }

    @Test
    void a_code_cannot_end_twice() {
        Movement removal = new Movement(Y2018, Movement.Kind.REMOVAL, new NamedCode("99001", "Nulle-Part"), null);
        Movement again = new Movement(Y2019, Movement.Kind.REMOVAL, new NamedCode("99001", "Nulle-Part"), null);
        assertThatThrownBy(() -> Movements.of(List.of(removal, again)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("99001 (Nulle-Part) prend fin alors qu'il n'est plus en vigueur");
    }
}
