package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.diagnostic.measure.MeasureQueries;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.similar.Axis;
import fr.diair.atlas.diagnostic.similar.Similarity;
import fr.diair.atlas.layer.FigureQueries;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.PublicationQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Similar territories over HTTP, against an independent reckoning and against what is known of the country. */
@ExtendWith(QuietLog.class)
class SimilarApiTest {
    private static final String RENNES = "/api/v1/similar/epci/243500139";

    /** Distances by population and density in plain SQL, on logarithms. */
    private static final String DISTANCES = """
            with figures as (
              select t.code, t.name, ln(t.population) as p, ln(t.population / (b.area_m2 / 1e6)) as d
              from territory t join boundary b on b.level = t.level and b.code = t.code
               and b.version = (select version from boundary_current)
              where t.level = 'epci' and t.population > 0
            ),
            scales as (select stddev_pop(p) as p, stddev_pop(d) as d from figures)
            select o.code, sqrt((((o.p - f.p) / s.p) ^ 2 + ((o.d - f.d) / s.d) ^ 2) / 2) as distance
            from figures f cross join scales s join figures o on o.code <> f.code
            where f.code = :code
            """;

    private static Map<String, Double> reckoned(String code) {
        return TestAtlas.database().jdbi().withHandle(handle -> {
            Map<String, Double> distances = new HashMap<>();
            handle.createQuery(DISTANCES)
                    .bind("code", code)
                    .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getDouble(2)))
                    .forEach(entry -> distances.put(entry.getKey(), entry.getValue()));
            return distances;
        });
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        Answer.get(path)
                .json()
                .get("near")
                .forEach(near -> names.add(near.get("name").asText()));
        return names;
    }

    @Test
    void distances_by_population_and_density_are_those_of_an_independent_query_on_every_epci() {
        Measures measures = new Measures(
                new FigureQueries(TestAtlas.database().jdbi()),
                new MeasureQueries(TestAtlas.database().jdbi()));
        Publication publication =
                new PublicationQueries(TestAtlas.database().jdbi()).read().orElseThrow();
        Measures.Scope scope = new Measures.Scope(publication, Level.EPCI, LocalDate.of(2019, 12, 31));
        Places places = measures.places(scope);
        List<Axis> axes = Stream.of("population", "density")
                .map(id -> Axis.of(measures.column(measures.measure(publication, id), scope)))
                .toList();
        assertThat(axes).allMatch(Axis::logarithmic);
        int compared = 0;
        for (int row = 0; row < places.size(); row++) {
            Map<String, Double> expected = reckoned(places.at(row).code());
            Similarity.Found found = Similarity.nearest(axes, row, other -> true, places.size());
            assertThat(found.near()).hasSize(expected.size());
            compared += found.compared();
            double before = 0;
            for (Similarity.Near near : found.near()) {
                String code = places.at(near.row()).code();
                assertThat(near.distance()).as(code).isCloseTo(expected.get(code), within(1e-7));
                assertThat(near.distance()).isGreaterThanOrEqualTo(before);
                before = near.distance();
            }
        }
        assertThat(compared).isGreaterThan(1_200 * 1_200);
    }

    @Test
    void the_nearest_of_a_metropole_by_population_and_density_are_those_of_its_size() {
        assertThat(names(RENNES + "?measures=population,density&within=kind&limit=3"))
                .as("440 000 people on 700 km²")
                .containsExactly("Saint-Etienne Métropole", "Grenoble-Alpes-Métropole", "Métropole Rouen Normandie");
        assertThat(names("/api/v1/similar/epci/200046977?measures=population,density&limit=1"))
                .as("Lyon: over a million people, close together")
                .containsExactly("Métropole Européenne de Lille");
        assertThat(names("/api/v1/similar/epci/200054781?measures=population,density&limit=1"))
                .as("nothing is like the Grand Paris; Lyon is the least unlike")
                .containsExactly("Métropole de Lyon");
    }

    @Test
    void each_indicator_says_its_scale_and_its_share_of_the_distance() {
        JsonNode answer = Answer.get(RENNES).json();
        assertThat(answer.get("usual").asBoolean()).isTrue();
        assertThat(answer.get("measures"))
                .extracting(one -> one.get("id").asText())
                .startsWith("population", "density");
        assertThat(answer.get("measures").get(0).get("scale").asText()).isEqualTo("log");
        assertThat(answer.get("near")).hasSize(10);
        assertThat(answer.get("demo").asBoolean())
                .as("fictitious figures are never taken without being asked for")
                .isFalse();
        for (JsonNode near : answer.get("near")) {
            double shares = 0;
            double squares = 0;
            for (JsonNode part : near.get("parts")) {
                shares += part.get("share").asDouble();
                squares += Math.pow(part.get("deviations").asDouble(), 2);
            }
            assertThat(shares).isCloseTo(100, within(1e-6));
            assertThat(near.get("distance").asDouble())
                    .isCloseTo(Math.sqrt(squares / near.get("parts").size()), within(1e-9));
        }
        JsonNode figures = Answer.get("/api/v1/territories/epci/243500139").json();
        assertThat(answer.at("/measures/0/own/value").asInt())
                .isEqualTo(figures.get("population").asInt());
    }

    @Test
    void the_search_can_be_kept_to_a_region_or_to_a_kind() {
        for (JsonNode near :
                Answer.get(RENNES + "?within=region&limit=50").json().get("near")) {
            assertThat(near.get("region").asText())
                    .as(near.get("name").asText())
                    .isEqualTo("53");
        }
        JsonNode kind = Answer.get(RENNES + "?within=kind&limit=50").json();
        assertThat(kind.get("candidates").asInt())
                .as("22 metropoles without Rennes")
                .isEqualTo(21);
        assertThat(names("/api/v1/similar/region/53?limit=50"))
                .as("without Mayotte, whose population is not known")
                .hasSize(16);
    }

    @Test
    void what_tells_nothing_is_left_out_and_said() {
        JsonNode answer = Answer.get("/api/v1/similar/commune/35238?measures=communes,population")
                .json();
        assertThat(answer.at("/measures/0/why").asText()).contains("la même");
        assertThat(answer.at("/near/0/parts")).hasSize(1);
        assertThat(Answer.get("/api/v1/similar/commune/35238?measures=communes")
                        .json()
                        .get("near"))
                .isEmpty();
    }

    @Test
    void a_wrong_request_is_refused_with_the_way_out() {
        assertThat(Answer.get("/api/v1/similar/epci/999999999").status()).isEqualTo(404);
        assertThat(Answer.get("/api/v1/similar/canton/35").text()).contains("choisissez parmi commune, epci");
        assertThat(Answer.get(RENNES + "?measures=wealth").text()).contains("/api/v1/measures");
        assertThat(Answer.get(RENNES + "?within=planet").text()).contains("france, region, kind");
        assertThat(Answer.get("/api/v1/similar/region/53?within=region").status())
                .isEqualTo(400);
        assertThat(Answer.get("/api/v1/similar/commune/35238?within=kind").text())
                .contains("within=france");
        assertThat(Answer.get(RENNES + "?limit=0").status()).isEqualTo(400);
    }

    @Test
    void the_usual_choice_is_of_real_figures_and_names_the_fictitious_ones_that_it_leaves_out() {
        JsonNode answer = Answer.get(RENNES).json();
        assertThat(answer.get("measures"))
                .extracting(one -> one.get("id").asText())
                .containsExactly("population", "density", "communes");
        assertThat(answer.get("leftOut"))
                .extracting(one -> one.get("id").asText())
                .startsWith("engagement-share-population")
                .hasSizeGreaterThan(1);
        List<String> all = new ArrayList<>();
        answer.get("measures").forEach(one -> all.add(one.get("id").asText()));
        answer.get("leftOut").forEach(one -> all.add(one.get("id").asText()));
        JsonNode with =
                Answer.get(RENNES + "?measures=" + String.join(",", all)).json();
        assertThat(with.get("demo").asBoolean())
                .as("once they count, it is said")
                .isTrue();
        assertThat(with.get("leftOut")).isEmpty();
    }
}
