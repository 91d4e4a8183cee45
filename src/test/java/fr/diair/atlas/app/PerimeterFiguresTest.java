package fr.diair.atlas.app;

import static fr.diair.atlas.indicator.TestIndicators.count;
import static fr.diair.atlas.indicator.TestIndicators.receive;
import static fr.diair.atlas.indicator.TestIndicators.series;
import static fr.diair.atlas.indicator.TestIndicators.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.territory.Level;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a perimeter has, over HTTP: its formulas, its sums of an imported indicator, its place in a comparison. */
@ExtendWith(QuietLog.class)
class PerimeterFiguresTest {
    private static final String RENNES = "243500139";
    private static final String BREST = "242900314";
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() throws InterruptedException {
        atlas = OwnAtlas.start("perimeterfigures");
        receive(
                atlas.database(),
                series(count("logements-essai"), "2018", Level.COMMUNE, 2019),
                values("35238", 40, "35051", 2.5, "35360", 0, "44109", "s", "69123", "s"));
        for (int again = 0; again < 100 && !atlas.get("/api/v1/measures").body().contains("logements-essai"); again++) {
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() {
        atlas.close();
    }

    private static JsonNode read(String path) {
        HttpResponse<String> answer = atlas.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer);
    }

    private static String perimeter(String title, List<String> communes) {
        HttpResponse<String> made = atlas.send(
                "POST",
                "/api/v1/perimeters",
                "{\"title\":\"%s\",\"communes\":[%s]}"
                        .formatted(
                                title,
                                communes.stream().map(code -> '"' + code + '"').collect(Collectors.joining(","))),
                "Content-Type",
                "application/json");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return OwnAtlas.json(made).get("key").asText();
    }

    private static List<String> communes(String... epci) {
        return atlas.database().jdbi().withHandle(handle -> handle.createQuery(
                        "select code from territory where level = 'commune' and epci_code in (<epci>) order by code")
                .bindList("epci", (Object[]) epci)
                .mapTo(String.class)
                .list());
    }

    private static JsonNode cell(String place, String measure) {
        for (JsonNode figure : read("/api/v1/portraits/" + place).get("figures")) {
            if (figure.at("/measure/id").asText().equals(measure)) {
                return figure.get("cell");
            }
        }
        throw new AssertionError("no figure of " + measure + " for " + place);
    }

    private static double value(String place, String measure) {
        JsonNode cell = cell(place, measure);
        assertThat(cell.get("state").asText()).as("%s of %s", measure, place).isEqualTo("value");
        return cell.get("value").asDouble();
    }

    @Test
    void the_formula_of_a_perimeter_of_whole_epci_is_the_formula_over_the_figures_of_these_epci() {
        String id = "formula-"
                + atlas.made(
                                "formulas",
                                "{\"label\":\"Communes engagées pour 100 000\",\"expression\":\"[engaged-communes] / [population] * 100000\","
                                        + "\"unit\":\"communes pour 100 000 habitants\",\"decimals\":3,\"direction\":\"need\"}")
                        .get("key")
                        .asText();
        String one = "perimeter/" + perimeter("Rennes seule", communes(RENNES));
        assertThat(value(one, id))
                .isCloseTo(value("epci/" + RENNES, id), within(1e-9))
                .isPositive();
        String both = "perimeter/" + perimeter("Rennes et Brest", communes(RENNES, BREST));
        double engaged = value("epci/" + RENNES, "engaged-communes") + value("epci/" + BREST, "engaged-communes");
        double people = value("epci/" + RENNES, "population") + value("epci/" + BREST, "population");
        assertThat(value(both, id))
                .as("neither the sum nor the mean of both")
                .isCloseTo(engaged / people * 100_000, within(1e-9));
    }

    @Test
    void a_perimeter_is_compared_with_territories_by_its_own_figures() {
        List<String> without = new ArrayList<>(communes(RENNES));
        without.remove("35238");
        String key = perimeter("Rennes sans Rennes", without);
        JsonNode answer =
                read("/api/v1/comparisons?territories=perimeter/%s,epci/%s,epci/%s&measures=population,communes"
                        .formatted(key, RENNES, BREST));
        assertThat(answer.at("/territories/0/level").asText()).isEqualTo("perimeter");
        assertThat(answer.at("/territories/0/name").asText()).isEqualTo("Rennes sans Rennes");
        JsonNode population = answer.at("/measures/0");
        double whole = value("epci/" + RENNES, "population");
        double people = whole - value("commune/35238", "population");
        assertThat(population.at("/cells/0/value").asDouble())
                .isEqualTo(people)
                .isEqualTo(answer.at("/territories/0/population").asDouble());
        assertThat(population.at("/cells/1/value").asDouble()).isEqualTo(whole);
        List<Double> three = List.of(people, whole, value("epci/" + BREST, "population"));
        double median = three.stream().sorted().toList().get(1);
        assertThat(population.at("/gaps/0/difference").asDouble()).isCloseTo(people - median, within(1e-9));
        assertThat(answer.at("/measures/1/cells/0/value").asInt()).isEqualTo(without.size());
        assertThat(atlas.get("/api/v1/comparisons?territories=perimeter/nulle-part,epci/" + RENNES)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_perimeter_adds_up_what_an_imported_count_says_of_its_communes() {
        String id = "indicator-logements-essai";
        JsonNode known = cell("perimeter/" + perimeter("Trois connues", List.of("35238", "35051", "35360")), id);
        assertThat(known.get("value").asDouble()).isEqualTo(42.5);
        assertThat(known.get("marks")).extracting(JsonNode::asText).containsExactly("summed");
        JsonNode lacking = cell("perimeter/" + perimeter("Avec un secret", List.of("35238", "35051", "44109")), id);
        assertThat(lacking.get("value").asDouble()).isEqualTo(42.5);
        assertThat(lacking.get("marks")).extracting(JsonNode::asText).contains("summed", "incomplete");
        JsonNode secret = cell("perimeter/" + perimeter("Deux secrets", List.of("44109", "69123")), id);
        assertThat(secret.get("state").asText()).isEqualTo("secret");
        assertThat(secret.get("value").isNull()).isTrue();
        JsonNode unknown = cell("perimeter/" + perimeter("Inconnues", List.of("29019", "56121")), id);
        assertThat(unknown.get("state").asText()).as("never a zero").isEqualTo("unavailable");
    }
}
