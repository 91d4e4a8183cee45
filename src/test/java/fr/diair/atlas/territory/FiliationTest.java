package fr.diair.atlas.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.diair.atlas.fault.DataException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FiliationTest {
    private static final LocalDate Y2019 = Vintage.SHOWN.day();
    private static final List<Filiation> COMMUNES =
            Filiation.lives(CodesOfData.movements("commune"), CodesOfData.communes(), Y2019);

    @Test
    void every_commune_of_2019_stands_for_itself_on_that_day() {
        List<Filiation> current =
                COMMUNES.stream().filter(row -> holds(row, Y2019)).toList();
        assertThat(current).hasSize(34_970);
        assertThat(current).allMatch(row -> row.shownCode().equals(row.code()) && row.main() && row.sameTerritory());
    }

    @Test
    void the_35_357_communes_of_2018_lead_to_the_34_970_of_2019() {
        List<Filiation> of2018 = COMMUNES.stream()
                .filter(row -> holds(row, LocalDate.of(2018, 1, 1)))
                .toList();
        assertThat(of2018).hasSize(35_357);
        assertThat(of2018.stream().map(Filiation::shownCode).distinct()).hasSize(34_970);
    }

    @Test
    void each_life_has_exactly_one_main_row() {
        Map<String, Long> mains = COMMUNES.stream()
                .filter(Filiation::main)
                .collect(Collectors.groupingBy(row -> row.code() + row.from(), Collectors.counting()));
        assertThat(mains.values()).containsOnly(1L);
        assertThat(COMMUNES.stream().map(row -> row.code() + row.from()).distinct())
                .hasSize(mains.size());
    }

    @Test
    void a_code_has_one_life_at_a_time() {
        Map<String, List<Filiation>> byCode =
                COMMUNES.stream().filter(Filiation::main).collect(Collectors.groupingBy(Filiation::code));
        byCode.forEach((code, lives) -> {
            for (int i = 1; i < lives.size(); i++) {
                assertThat(lives.get(i - 1).to()).isBeforeOrEqualTo(lives.get(i).from());
            }
        });
    }

    @Test
    void a_commune_merged_away_is_shown_by_its_successor_but_is_not_the_same_territory() {
        LocalDate renamed = LocalDate.of(1973, 11, 1);
        assertThat(rows("01091"))
                .containsExactly(
                        new Filiation("01091", "Châtillon-de-Michaille", null, renamed, "01033", true, false),
                        new Filiation("01091", "Châtillon-en-Michaille", renamed, Y2019, "01033", true, false));
    }

    @Test
    void a_renamed_commune_keeps_its_territory() {
        assertThat(rows("78334"))
                .extracting(Filiation::name, Filiation::sameTerritory)
                .containsExactly(tuple("Lévy-Saint-Nom", true), tuple("Lévis-Saint-Nom", true));
    }

    @Test
    void movements_after_2019_are_followed_backwards() {
        assertThat(rows("14666")).extracting(Filiation::shownCode).contains("14712");
        assertThat(rows("27058")).extracting(Filiation::shownCode).contains("27676");
        List<Filiation> merged = rows("53249").stream()
                .filter(row -> holds(row, LocalDate.of(2021, 1, 1)))
                .toList();
        assertThat(merged).extracting(Filiation::shownCode).containsExactly("53239", "53249", "53274");
        assertThat(merged)
                .filteredOn(Filiation::main)
                .extracting(Filiation::shownCode)
                .containsExactly("53249");
    }

    @Test
    void the_new_code_of_lille_is_shown_by_the_old_one() {
        List<Filiation> epci = Filiation.lives(CodesOfData.movements("epci"), CodesOfData.epci(), Y2019);
        assertThat(epci).hasSize(1_260);
        assertThat(epci)
                .filteredOn(row -> row.code().equals("200093201"))
                .extracting(Filiation::shownCode, Filiation::from)
                .containsExactly(tuple("245900410", LocalDate.of(2020, 3, 14)));
    }

    @Test
    void codes_that_do_not_agree_with_the_movements_are_refused() {
        SortedMap<String, String> wrong = new TreeMap<>(CodesOfData.communes());
        wrong.remove("01033");
        wrong.put("01091", "Châtillon-en-Michaille");
        assertThatThrownBy(() -> Filiation.lives(CodesOfData.movements("commune"), wrong, Y2019))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("absents des codes [01033] ; absents des mouvements [01091]");
    }

    private static List<Filiation> rows(String code) {
        return COMMUNES.stream().filter(row -> row.code().equals(code)).toList();
    }

    private static boolean holds(Filiation row, LocalDate day) {
        return (row.from() == null || !row.from().isAfter(day))
                && (row.to() == null || row.to().isAfter(day));
    }
}
