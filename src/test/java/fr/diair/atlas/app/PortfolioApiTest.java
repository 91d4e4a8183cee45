package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The choice of the next contracts over HTTP, on the real EPCI. */
@ExtendWith(QuietLog.class)
class PortfolioApiTest {
    private static OwnAtlas atlas;

    @BeforeAll
    static void open() {
        atlas = OwnAtlas.start("portfolio");
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static JsonNode chosen(String body) {
        return AnimationApiTest.result(atlas, "/api/v1/portfolios", body);
    }

    private static JsonNode refused(String body) {
        return OwnAtlas.json(atlas.send("POST", "/api/v1/portfolios", body, "Content-Type", "application/json"));
    }

    private static List<String> names(JsonNode view) {
        List<String> names = new ArrayList<>();
        view.at("/chosen/members")
                .forEach(one -> names.add(one.at("/territory/code").asText()));
        return names;
    }

    @Test
    void ten_contracts_of_300_000_euros_cover_the_ten_largest_epci_without_one() {
        List<String> largest = atlas.database().jdbi().withHandle(handle -> handle.createQuery("""
                        select t.code from territory t
                        where t.level = 'epci' and t.population is not null and not exists (
                          select from contract_standing('2019-12-31') st
                          join contract_signatory_shown s on s.contract = st.contract
                          join territory p on p.level = s.level and p.code = s.shown_code
                          where st.status in ('signed', 'renewed') and coalesce(p.epci_code, p.code) = t.code)
                        order by t.population desc limit 10
                        """)
                .mapTo(String.class)
                .list());
        JsonNode view = chosen("{\"date\":\"2019-12-31\",\"limits\":{\"envelopeCents\":300000000}}");
        assertThat(names(view)).containsExactlyInAnyOrderElementsOf(largest);
        assertThat(view.get("state").asText()).isEqualTo("optimal");
        assertThat(view.at("/proof/gap").asDouble()).isZero();
        assertThat(view.at("/proof/sentence").asText()).startsWith("Optimum prouvé");
        assertThat(view.at("/chosen/leftCents").asLong()).isZero();
        assertThat(view.get("next")).hasSize(3);
        assertThat(view.at("/lastEuro/more/0/envelopeCents").asLong()).isEqualTo(330_000_000);
        assertThat(view.at("/lastEuro/sentence").asText()).contains("300\u202f000\u00a0€ de plus");
        assertThat(view.get("curve").size()).isGreaterThan(10);
        assertThat(view.at("/basis/boundaries/quality").asText()).isEqualTo("approximate");
        assertThat(view.at("/basis/sources").findValuesAsText("label"))
                .contains("Contours (approchés)")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_contract_in_each_region_needs_more_than_three_contracts_and_says_so() {
        JsonNode view = chosen(
                "{\"limits\":{\"envelopeCents\":100000000,\"leastPerRegion\":{\"all\":1},\"mostPerDepartement\":1}}");
        assertThat(view.get("state").asText()).isEqualTo("infeasible");
        assertThat(view.at("/conflict/neededCents").asLong()).isEqualTo(30_000_000L * 18);
        assertThat(view.at("/conflict/sentence").asText())
                .contains("ne peuvent pas tenir ensemble", "5\u202f400\u202f000\u00a0€");
        assertThat(view.get("chosen").isNull()).isTrue();
    }

    @Test
    void required_forbidden_and_scores_are_respected() {
        JsonNode view = chosen("""
                {"objective":{"kind":"scores","label":"Points","scores":{"243500139":3.5,"243300316":9,"200040715":8,"242900314":1}},
                 "candidates":{"withoutContract":false},
                 "limits":{"most":2,"required":["242900314"],"forbidden":["243300316"]}}
                """);
        assertThat(names(view)).containsExactly("200040715", "242900314");
        assertThat(view.at("/chosen/value").asDouble()).isEqualTo(9.0);
        assertThat(view.get("leftOut").size()).as("those without a score").isGreaterThan(1000);
        assertThat(view.at("/prices").toString()).contains("required", "forbidden");
    }

    @Test
    void the_scores_of_a_ranking_are_added_up() {
        String ranking =
                "{\"criteria\":[{\"measure\":\"population\",\"weight\":2},{\"measure\":\"density\",\"weight\":1}],"
                        + "\"filter\":{\"regions\":[\"53\"]}}";
        JsonNode rows = OwnAtlas.json(
                        atlas.send("POST", "/api/v1/rankings", ranking, "Content-Type", "application/json"))
                .get("rows");
        JsonNode view = chosen(
                "{\"objective\":{\"kind\":\"ranking\",\"ranking\":%s},\"candidates\":{\"withoutContract\":false},\"limits\":{\"most\":3}}"
                        .formatted(ranking));
        List<String> first = new ArrayList<>();
        double sum = 0;
        for (int row = 0; row < 3; row++) {
            first.add(rows.get(row).get("code").asText());
            sum += rows.get(row).get("score").asDouble();
        }
        assertThat(names(view)).containsExactlyInAnyOrderElementsOf(first);
        assertThat(view.at("/chosen/value").asDouble()).isCloseTo(sum, org.assertj.core.api.Assertions.within(1e-5));
    }

    @Test
    void the_catalogue_says_what_adds_up_and_what_does_not_is_refused_as_an_objective() {
        List<String> additive = new ArrayList<>();
        for (JsonNode one : OwnAtlas.json(atlas.get("/api/v1/measures")).get("measures")) {
            String id = one.get("id").asText();
            if (one.get("additive").asBoolean()) {
                additive.add(id);
                continue;
            }
            String said = refused("{\"objective\":{\"kind\":\"measure\",\"measure\":\"%s\"}}".formatted(id))
                    .at("/fields")
                    .toString();
            assertThat(said).as(id).contains("ne s'additionne pas");
        }
        assertThat(additive)
                .contains("population", "communes", "engaged-communes")
                .doesNotContain("density");
    }

    @Test
    void costs_by_inhabitant_stop_at_the_cap_and_the_envelope_is_never_passed() {
        JsonNode view = chosen("""
                {"candidates":{"minPopulation":60000},
                 "cost":{"kind":"per-inhabitant","amountCents":150,"capCents":30000000},
                 "limits":{"envelopeCents":200000000}}
                """);
        long cost = 0;
        for (JsonNode one : view.at("/chosen/members")) {
            long population = one.at("/territory/population").asLong();
            assertThat(one.get("costCents").asLong()).isEqualTo(Math.min(30_000_000, population * 150));
            cost += one.get("costCents").asLong();
        }
        assertThat(cost)
                .isEqualTo(view.at("/chosen/costCents").asLong())
                .isLessThanOrEqualTo(200_000_000)
                .isGreaterThan(0);
    }

    @Test
    void a_rate_cannot_be_added_up_and_a_wrong_code_is_named() {
        JsonNode refused = refused(
                "{\"objective\":{\"kind\":\"measure\",\"measure\":\"density\"},\"limits\":{\"required\":[\"123\"]}}");
        assertThat(refused.at("/fields").get("objective.measure").asText()).contains("ne s'additionne pas");
        assertThat(refused.at("/fields").get("limits.required").asText()).contains("« 123 »");
        assertThat(refused("{\"level\":\"region\"}").get("code").asText()).isEqualTo("illegal-level");
        assertThat(refused("{\"limits\":{\"required\":[\"243500139\"],\"forbidden\":[\"243500139\"]}}")
                        .at("/fields")
                        .get("limits.forbidden")
                        .asText())
                .contains("à la fois imposé et écarté");
    }

    @Test
    void a_choice_is_kept_with_its_result_and_says_the_same_again() {
        String body = """
                {"kind":"%s","title":"Un choix","definition":%s}
                """;
        for (String[] one : new String[][] {
            {"portfolio", "{\"limits\":{\"envelopeCents\":90000000},\"nextSets\":1}"},
            {"places", "{\"days\":1,\"zone\":\"974\"}"}
        }) {
            var made = atlas.send(
                    "POST", "/api/v1/scenarios", body.formatted(one[0], one[1]), "Content-Type", "application/json");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            JsonNode kept = OwnAtlas.json(made);
            assertThat(kept.at("/definition/date").asText()).isEqualTo("2019-12-31");
            JsonNode now = OwnAtlas.json(
                    atlas.get("/api/v1/scenarios/" + kept.get("key").asText() + "/now"));
            String part = one[0].equals("portfolio") ? "chosen/members" : "days";
            assertThat(now.at("/result/" + part)).isEqualTo(kept.at("/result/" + part));
            assertThat(now.at("/result/" + part)).isNotEmpty();
        }
        JsonNode refused = OwnAtlas.json(atlas.send(
                "POST",
                "/api/v1/scenarios",
                body.formatted("portfolio", "{\"limits\":{\"mostest\":1}}"),
                "Content-Type",
                "application/json"));
        assertThat(refused.get("code").asText()).isEqualTo("unknown-member");
    }

    @Test
    void a_calculation_that_nobody_knows_is_not_found() {
        assertThat(OwnAtlas.json(atlas.get("/api/v1/calculations/0"))
                        .get("code")
                        .asText())
                .isEqualTo("no-such-calculation");
    }
}
