package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Formulas over HTTP: tried, kept as a register, read as any other indicator. */
@ExtendWith(QuietLog.class)
class FormulaApiTest {
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("formulas");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    private static String values(String label, String expression, String unit) {
        return "{\"label\":\"" + label + "\",\"expression\":\"" + expression + "\",\"unit\":\"" + unit
                + "\",\"decimals\":2,\"direction\":\"need\"}";
    }

    private static JsonNode trial(String expression) {
        HttpResponse<String> answer =
                atlas.send("POST", "/api/v1/formulas/trial", "{\"expression\":\"" + expression + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer);
    }

    private static JsonNode measure(String id) {
        for (JsonNode one :
                OwnAtlas.json(atlas.get("/api/v1/measures?level=epci")).get("measures")) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id);
    }

    private static JsonNode rows(String id, String missing) {
        HttpResponse<String> answer = atlas.send(
                "POST",
                "/api/v1/rankings",
                "{\"criteria\":[{\"measure\":\"" + id + "\"}],\"missing\":\"" + missing
                        + "\",\"robustness\":{\"draws\":0}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer).get("rows");
    }

    @Test
    void a_formula_is_kept_and_every_epci_has_the_value_that_sql_reckons() {
        JsonNode row = atlas.made(
                "formulas",
                values(
                        "Communes engagées pour 100 000 habitants",
                        "[engaged-communes] / [population] * 100000",
                        "communes pour 100 000 habitants"));
        String id = "formula-" + row.get("key").asText();
        JsonNode measure = measure(id);
        assertThat(measure.get("family").asText()).isEqualTo("formula");
        assertThat(measure.get("origin").asText()).isEqualTo("formula");
        assertThat(measure.get("expression").asText()).contains("[population]");
        assertThat(measure.get("demo").asBoolean())
                .isEqualTo(measure("engaged-communes").get("demo").asBoolean());
        Map<String, Double> expected = atlas.database().jdbi().withHandle(handle -> handle.createQuery("""
                        select t.code, 100000.0 * (
                          select count(distinct c.code) from engagement e
                          join filiation f on f.level = 'commune' and f.code = e.commune_code and f.main and f.same_territory
                           and coalesce(f.from_date <= e.code_date, true) and coalesce(e.code_date < f.to_date, true)
                          join territory c on c.level = 'commune' and c.code = f.shown_code and c.epci_code = t.code
                          where coalesce(e.from_date <= date '2019-12-31', true) and coalesce(e.to_date > date '2019-12-31', true)
                        ) / nullif(t.population, 0) from territory t where t.level = 'epci' and t.population > 0
                        """)
                .reduceRows(new HashMap<>(), (all, one) -> {
                    all.put(one.getColumn(1, String.class), one.getColumn(2, Double.class));
                    return all;
                }));
        JsonNode rows = rows(id, "exclude");
        assertThat(rows).hasSize(expected.size()).hasSizeGreaterThan(1200);
        for (JsonNode one : rows) {
            assertThat(one.at("/cells/0/value").asDouble())
                    .as(one.get("name").asText())
                    .isCloseTo(expected.get(one.get("code").asText()), within(1e-9));
        }
    }

    @Test
    void a_division_by_zero_is_without_object_and_a_lacking_part_is_never_a_zero() {
        JsonNode zero =
                atlas.made("formulas", values("Par contrat", "[population] / [contracts]", "habitants/contrat"));
        JsonNode left = OwnAtlas.json(atlas.send(
                "POST",
                "/api/v1/rankings",
                "{\"criteria\":[{\"measure\":\"formula-" + zero.get("key").asText() + "\"}]}"));
        assertThat(left.at("/excluded/total").asInt()).isGreaterThan(1200);
        assertThat(left.at("/excluded/territories/0/reason").asText()).contains("sans objet");
        assertThat(trial("[action-delay] * 0 + [population]")
                        .get("fault")
                        .get("sentence")
                        .asText())
                .contains("jours");
        assertThat(trial("[action-delay] * 0 + 1").get("known").asInt())
                .isLessThan(1254)
                .isEqualTo(measure("action-delay").get("known").asInt());
    }

    @Test
    void a_trial_says_unit_faults_with_their_place_and_first_values() {
        JsonNode right = trial("[funding-planned] / [population]");
        assertThat(right.get("unit").asText()).isEqualTo("€/habitant");
        assertThat(right.get("fault").isNull()).isTrue();
        assertThat(right.get("first")).hasSize(8);
        assertThat(right.at("/first/0/name").asText()).contains("Paris");
        assertThat(right.at("/first/0/parts")).hasSize(2);
        JsonNode wrong = trial("[population] + [area]");
        assertThat(wrong.at("/fault/sentence").asText()).contains("« Population » (habitants) et « Superficie » (km²)");
        assertThat(wrong.at("/fault/from").asInt()).isEqualTo(13);
        assertThat(trial("[nulle-part] + 1").at("/fault/sentence").asText()).contains("« nulle-part » inconnu");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field() {
        JsonNode unit = OwnAtlas.json(atlas.add("formulas", values("X", "[funding-planned] / [population]", "km")));
        assertThat(unit.at("/fields/unit").asText()).contains("« €/habitant »");
        JsonNode expression = OwnAtlas.json(atlas.add("formulas", values("X", "[population] + [area]", "km")));
        assertThat(expression.at("/fields/expression").asText()).contains("ne sont pas de même unité");
        assertThat(atlas.add("formulas", values("X", "[population] / [population]", "habitants"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void formulas_build_on_formulas_and_never_in_a_circle() {
        String half = atlas.made("formulas", values("Moitié", "[population] / 2", "habitants"))
                .get("key")
                .asText();
        JsonNode quarter = atlas.made("formulas", values("Quart", "[formula-" + half + "] / 2", "habitants"));
        String id = "formula-" + quarter.get("key").asText();
        JsonNode paris = rows(id, "exclude").get(0);
        assertThat(paris.at("/cells/0/value").asDouble())
                .isEqualTo(rows("population", "exclude")
                                .get(0)
                                .at("/cells/0/value")
                                .asDouble()
                        / 4);
        JsonNode row = OwnAtlas.json(atlas.get("/api/v1/registers/formulas/" + half));
        HttpResponse<String> circle = atlas.change(
                "formulas/" + half, row.get("revision").asLong(), "{\"expression\":\"[" + id + "] * 2\"}", "");
        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(circle.body()).contains("tourneraient en rond");
        // the part goes: the formula stays, and says that it cannot be read
        assertThat(atlas.send(
                                "DELETE",
                                "/api/v1/registers/formulas/" + half,
                                "",
                                "If-Match",
                                "\"" + row.get("revision").asLong() + "\"")
                        .statusCode())
                .isEqualTo(204);
        assertThat(measure(id).get("levels")).isEmpty();
        assertThat(measure(id).get("known").asInt()).isZero();
        assertThat(measure(id).get("source").asText()).contains("n'existe plus");
    }
}
