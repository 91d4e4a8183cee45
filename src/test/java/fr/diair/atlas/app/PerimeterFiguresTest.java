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

    @Test
    void the_neighbours_of_a_perimeter_are_the_communes_that_touch_it() {
        List<String> three = List.of("35238", "35051", "35360");
        String place = "perimeter/" + perimeter("Trois voisines", three);
        int[] around = atlas.database().jdbi().withHandle(handle -> handle.createQuery("""
                        with touching as (
                          select distinct neighbour_code as code from neighbour
                          where level = 'commune' and code in (<codes>) and neighbour_code not in (<codes>)
                            and version = (select version from boundary_current)
                        )
                        select count(*)::integer as whole, count(e.code)::integer as engaged from touching t
                        left join engagement_total('commune', date '2019-12-31') e on e.code = t.code and e.engaged > 0
                        """)
                .bindList("codes", three)
                .map((rs, ctx) -> new int[] {rs.getInt("whole"), rs.getInt("engaged")})
                .one());
        assertThat(around[0]).isGreaterThan(5);
        assertThat(value(place, "neighbours-engaged")).isEqualTo(around[1]);
        assertThat(value(place, "neighbours-engaged-share")).isCloseTo(100.0 * around[1] / around[0], within(1e-9));
        JsonNode cell = cell(place, "neighbours-engaged");
        assertThat(cell.get("marks")).extracting(JsonNode::asText).containsExactly("among_communes");
        for (JsonNode figure : read("/api/v1/portraits/" + place).get("figures")) {
            if (figure.at("/measure/id").asText().startsWith("neighbours-engaged")) {
                assertThat(figure.get("rank").isNull())
                        .as("communes are not ranked among EPCI")
                        .isTrue();
            }
        }
        String whole = "perimeter/" + perimeter("Rennes entière", communes(RENNES));
        assertThat(value(whole, "neighbours-engaged"))
                .as("exactly an EPCI: its neighbours are EPCI")
                .isEqualTo(value("epci/" + RENNES, "neighbours-engaged"));
        assertThat(cell(whole, "neighbours-engaged").get("marks")).isEmpty();
    }

    @Test
    void contracts_on_their_way_are_counted_once_in_a_perimeter() {
        record Prepared(String code, double contracts) {}
        Prepared some = atlas.database().jdbi().withHandle(handle -> handle.createQuery("""
                        select t.epci_code as code, count(distinct s.contract)::float8 as contracts
                        from contract_standing(date '2019-12-31') st
                        join contract_signatory_shown s on s.contract = st.contract
                        join territory t on t.level = s.level and t.code = s.shown_code
                        where st.status in ('talks', 'preparation', 'letter', 'deliberation')
                          and s.level = 'commune' and t.epci_code is not null
                        group by t.epci_code order by 2 desc, 1 limit 1
                        """)
                .map((rs, ctx) -> new Prepared(rs.getString("code"), rs.getDouble("contracts")))
                .one());
        String place = "perimeter/" + perimeter("Tout un EPCI", communes(some.code()));
        assertThat(value(place, "contracts-prepared"))
                .isEqualTo(value("epci/" + some.code(), "contracts-prepared"))
                .isGreaterThanOrEqualTo(some.contracts())
                .isPositive();
        List<String> without = new ArrayList<>(communes(some.code()));
        without.removeAll(atlas.database().jdbi().withHandle(handle -> handle.createQuery(
                        "select shown_code from contract_signatory_shown where level = 'commune'")
                .mapTo(String.class)
                .list()));
        assertThat(value("perimeter/" + perimeter("Sans signataire", without), "contracts-prepared"))
                .as("a part of an EPCI does not have what the EPCI prepares")
                .isZero();
    }

    @Test
    void a_perimeter_is_compared_with_the_epci_like_it_that_share_no_commune_with_it() {
        List<String> most = new ArrayList<>(communes(RENNES));
        most.remove(most.size() - 1);
        String place = "perimeter/" + perimeter("Presque Rennes", most);
        JsonNode portrait = read("/api/v1/portraits/" + place + "?reference=similar");
        assertThat(portrait.at("/reference/id").asText()).isEqualTo("similar");
        assertThat(portrait.at("/reference/label").asText()).contains("10").contains("EPCI");
        double people = value(place, "population");
        for (JsonNode figure : portrait.get("figures")) {
            if (figure.at("/measure/id").asText().equals("population")) {
                double median = figure.at("/reference/median").asDouble();
                assertThat(median)
                        .as("EPCI of its size, among 1 254 of which the median has some 20 000 people")
                        .isBetween(people / 2, people * 2);
            }
        }
    }
}
