package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search and the profile of a territory, over HTTP. */
@ExtendWith(QuietLog.class)
class TerritoryApiTest {
    @Test
    void rennes_is_in_ille_et_vilaine() {
        JsonNode first = search("Rennes").get(0);
        assertThat(first.get("code").asText()).isEqualTo("35238");
        assertThat(first.get("level").asText()).isEqualTo("commune");
        assertThat(first.at("/departement/code").asText()).isEqualTo("35");
        assertThat(first.at("/departement/name").asText()).isEqualTo("Ille-et-Vilaine");
        assertThat(first.get("label").asText()).isEqualTo("Rennes (35, Ille-et-Vilaine)");
        assertThat(first.get("bounds")).hasSize(4);
    }

    @Test
    void homonyms_are_told_apart_by_their_departement() {
        List<String> labels = stream(search("saint denis"))
                .filter(one -> one.get("name").asText().equals("Saint-Denis"))
                .map(one -> one.get("label").asText())
                .toList();
        assertThat(labels)
                .contains("Saint-Denis (93, Seine-Saint-Denis)", "Saint-Denis (974, La Réunion)")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "chatillon en michaille,commune,01033,01091 Châtillon-en-Michaille",
        "01091,commune,01033,01091 Châtillon-en-Michaille",
        "35238,commune,35238,",
        "SAINT-ETIENNE,commune,42218,",
        "brest metropole,epci,242900314,",
        "ille et vilaine,departement,35,",
        "bretagne,region,53,"
    })
    void what_is_typed_finds_the_territory_that_was_meant(String typed, String level, String code, String former) {
        JsonNode first = search(typed).get(0);
        assertThat(first.get("level").asText()).isEqualTo(level);
        assertThat(first.get("code").asText()).isEqualTo(code);
        assertThat(first.get("former").isNull() ? null : first.get("former").asText())
                .isEqualTo(former);
    }

    @Test
    void a_misspelt_name_finds_the_one_that_was_meant() {
        assertThat(stream(search("nantse")).map(one -> one.get("label").asText()))
                .contains("Nantes (44, Loire-Atlantique)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "zzzzzzzz", "'; drop table territory; --"})
    void nothing_that_is_typed_is_more_than_a_text(String typed) {
        assertThat(search(typed)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void a_search_without_a_word_says_which_parameter_is_missing() {
        Answer answer = Answer.get("/api/v1/territories");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).contains("« q »");
    }

    @Test
    void rennes_prepares_its_contract_in_2019_and_has_signed_it_at_the_end_of_2020() {
        JsonNode rennes = profile("commune/35238");
        assertThat(rennes.get("name").asText()).isEqualTo("Rennes");
        assertThat(rennes.get("population").asInt()).isGreaterThan(200_000);
        assertThat(rennes.at("/departement/code").asText()).isEqualTo("35");
        assertThat(rennes.at("/epci/code").asText()).isEqualTo("243500139");
        assertThat(rennes.at("/epci/kind").asText()).isEqualTo("METRO");
        assertThat(rennes.get("contracts")).hasSize(1);
        JsonNode contract = rennes.at("/contracts/0");
        assertThat(contract.get("status").asText()).isEqualTo("preparation");
        assertThat(contract.get("statusDate").asText()).isEqualTo("2019-10-24");
        assertThat(contract.get("relation").asText()).isEqualTo("signatory");
        assertThat(contract.get("demo").asBoolean()).isFalse();
        assertThat(profile("commune/35238?date=2018-12-31").get("contracts")).isEmpty();
        assertThat(profile("commune/35238?date=2020-12-31")
                        .at("/contracts/0/status")
                        .asText())
                .isEqualTo("signed");
    }

    @Test
    void brest_metropole_has_one_contract_with_two_signatories_whose_day_is_unknown() {
        JsonNode brest = profile("epci/242900314");
        assertThat(brest.get("kindLabel").asText()).isEqualTo("Métropole");
        assertThat(brest.get("memberCount").asInt()).isEqualTo(8);
        assertThat(brest.get("contracts")).hasSize(1);
        JsonNode contract = brest.at("/contracts/0");
        assertThat(contract.get("status").asText()).isEqualTo("signed");
        assertThat(contract.get("statusDate").isNull()).isTrue();
        assertThat(stream(contract.get("signatories"))
                        .map(one -> one.get("code").asText()))
                .containsExactlyInAnyOrder("29019", "242900314");
        assertThat(profile("departement/29").get("contracts")).hasSize(1);
    }

    @Test
    void a_merged_commune_shows_the_engagement_of_the_former_one_and_does_not_inherit_it() {
        JsonNode valserhone = profile("commune/01033");
        assertThat(valserhone.get("name").asText()).isEqualTo("Valserhône");
        JsonNode engagement = valserhone.at("/engagement/list/0");
        assertThat(engagement.get("communeCode").asText()).isEqualTo("01091");
        assertThat(engagement.at("/formerOf/code").asText()).isEqualTo("01033");
        assertThat(valserhone.at("/engagement/engagedCommunes").asInt()).isZero();
        assertThat(stream(valserhone.get("former")).map(one -> one.get("code").asText()))
                .contains("01091", "01205");
    }

    @Test
    void an_engagement_is_not_seen_before_its_day() {
        JsonNode before = profile("commune/01033?date=2018-09-19");
        assertThat(before.at("/engagement/list/0/state").asText("absent")).isIn("future", "absent");
        assertThat(profile("commune/01033").at("/engagement/list/0/state").asText())
                .isEqualTo("declared");
    }

    @Test
    void the_members_of_a_territory_say_how_they_are_engaged_and_are_counted_so() {
        JsonNode ain = profile("departement/01");
        assertThat(ain.get("memberCount").asInt()).isEqualTo(393);
        assertThat(stream(ain.get("members"))
                        .filter(one -> one.get("code").asText().equals("01033")))
                .singleElement()
                .extracting(one -> one.get("engaged").asText())
                .isEqualTo("former");
        JsonNode bretagne = profile("region/53");
        Map<String, Long> states = stream(bretagne.get("members"))
                .collect(Collectors.groupingBy(one -> one.get("engaged").asText(), Collectors.counting()));
        assertThat(states.keySet()).isSubsetOf("active", "declared", "former", "none");
        assertThat(states)
                .containsEntry("active", bretagne.at("/engagement/active").asLong())
                .containsEntry("declared", bretagne.at("/engagement/declared").asLong());
    }

    @Test
    void every_figure_of_a_profile_says_whether_it_is_of_the_demonstration() {
        JsonNode nantes = profile("commune/44109");
        JsonNode funding = nantes.at("/contracts/0/funding");
        assertThat(funding.get("lines")).isNotEmpty();
        for (JsonNode line : funding.get("lines")) {
            assertThat(line.get("demo").asBoolean()).isTrue();
            assertThat(line.get("source").asText()).contains("fictives");
            assertThat(line.get("year").asInt()).isLessThanOrEqualTo(2019);
        }
        assertThat(nantes.at("/contracts/0/demo").asBoolean()).isFalse();
        nantes.at("/actions/list")
                .forEach(action -> assertThat(action.get("demo").asBoolean()).isTrue());
        assertThat(stream(nantes.get("sources")).filter(one -> one.get("demo").asBoolean()))
                .hasSize(1);
    }

    @Test
    void nobody_is_named() {
        List<String> allowed = List.of(
                "mandate",
                "mandateLabel",
                "communeCode",
                "communeName",
                "codeDate",
                "from",
                "to",
                "state",
                "stateLabel",
                "formerOf",
                "source",
                "demo");
        JsonNode list = profile("region/53").at("/engagement/list");
        assertThat(list).isNotEmpty();
        for (JsonNode engagement : list) {
            assertThat(stream(() -> engagement.fieldNames())).containsExactlyElementsOf(allowed);
        }
    }

    @Test
    void a_territory_of_every_level_has_the_same_parts() {
        List<String> parts = names(profile("commune/35238"));
        for (String place : List.of("epci/200046977", "departement/974", "region/06", "commune/98711")) {
            assertThat(names(profile(place))).as(place).isEqualTo(parts);
        }
        assertThat(profile("commune/98711").get("population").isNull()).isTrue();
        assertThat(profile("commune/98711").get("bounds").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"commune/99999,404", "commune/01091,404", "canton/01,400", "commune/35238?date=hier,400"})
    void what_does_not_exist_is_refused_in_french(String place, int status) {
        Answer answer = Answer.get("/api/v1/territories/" + place);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().get("detail").asText()).isNotBlank();
    }

    private static JsonNode search(String text) {
        Answer answer = Answer.get("/api/v1/territories?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("results");
    }

    private static JsonNode profile(String place) {
        Answer answer = Answer.get("/api/v1/territories/" + place);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> names(JsonNode object) {
        return stream(() -> object.fieldNames()).toList();
    }

    private static <T> Stream<T> stream(Iterable<T> many) {
        return StreamSupport.stream(many.spliterator(), false);
    }
}
