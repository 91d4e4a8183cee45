package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.http.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenarios kept over HTTP: what was asked, what it said, on which data; then what moved. */
@ExtendWith(QuietLog.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenarioApiTest {
    private static final String DEFINITION = """
            {"level":"epci","date":"2019-12-31","filter":{"kinds":["METRO"]},
             "criteria":[{"measure":"engagement-count","weight":2,"direction":"high"},{"measure":"population","weight":1}]}
            """;
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("scenarios");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    private static JsonNode kept(String title) {
        HttpResponse<String> answer = atlas.send(
                "POST",
                "/api/v1/scenarios",
                "{\"kind\":\"ranking\",\"title\":\"" + title + "\",\"definition\":" + DEFINITION + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return OwnAtlas.json(answer);
    }

    private static JsonNode read(String path) {
        HttpResponse<String> answer = atlas.get("/api/v1/scenarios" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer);
    }

    private static HttpResponse<String> change(JsonNode scenario, String body) {
        return atlas.send(
                "PUT",
                "/api/v1/scenarios/" + scenario.get("key").asText(),
                body,
                "If-Match",
                "\"" + scenario.get("revision").asLong() + "\"");
    }

    @Test
    @Order(1)
    void what_is_kept_is_what_atlas_reckoned_and_keeping_it_changes_no_figure() {
        JsonNode kept = kept("Métropoles 2020");
        JsonNode ranking = OwnAtlas.json(atlas.send("POST", "/api/v1/rankings", DEFINITION));
        assertThat(kept.get("result")).isEqualTo(ranking);
        assertThat(kept.get("definition")).isEqualTo(ranking.get("definition"));
        assertThat(kept.get("dataVersion")).isEqualTo(ranking.get("dataVersion"));
        assertThat(kept.get("current").asBoolean()).isTrue();
        assertThat(kept.get("author").asText()).isNotBlank();
        JsonNode list = read("?kind=ranking").get("scenarios");
        assertThat(list).hasSize(1);
        assertThat(list.get(0).get("result").isNull()).isTrue();
        assertThat(read("?kind=portfolio").get("scenarios")).isEmpty();
    }

    @Test
    @Order(2)
    void when_the_data_changes_the_scenario_stays_as_kept_and_is_reckoned_anew_beside() {
        JsonNode kept = read("/" + read("").at("/scenarios/0/key").asText());
        for (String code : new String[] {"31555", "31557", "31069", "31044", "31149", "31056"}) {
            long person = atlas.made("persons", "{\"full_name\":\"Camille Essai " + code + "\"}")
                    .get("key")
                    .asLong();
            atlas.made(
                    "engagements",
                    "{\"person_id\":" + person + ",\"commune_code\":\"" + code
                            + "\",\"code_date\":\"2019-01-01\",\"from_date\":\"2019-02-01\",\"mandate\":\"maire\",\"source\":\"essai\"}");
        }
        JsonNode after = read("/" + kept.get("key").asText());
        assertThat(after.get("current").asBoolean()).isFalse();
        assertThat(after.get("result")).isEqualTo(kept.get("result"));
        JsonNode now = read("/" + kept.get("key").asText() + "/now");
        assertThat(now.get("dataVersion").asLong())
                .isGreaterThan(kept.get("dataVersion").asLong());
        assertThat(score(now.get("result"), "243100518"))
                .as("Toulouse Métropole, where six more officials engaged")
                .isNotEqualTo(score(kept.get("result"), "243100518"));
        JsonNode again = OwnAtlas.json(change(after, "{\"again\":true,\"why\":\"Données à jour\"}"));
        assertThat(again.get("current").asBoolean()).isTrue();
        assertThat(again.get("result")).isEqualTo(now.get("result"));
        assertThat(change(after, "{\"title\":\"Trop tard\"}").statusCode()).isEqualTo(412);
    }

    private static double score(JsonNode ranking, String code) {
        for (JsonNode row : ranking.get("rows")) {
            if (row.get("code").asText().equals(code)) {
                return row.get("score").asDouble();
            }
        }
        throw new AssertionError(code);
    }

    @Test
    @Order(3)
    void a_new_title_keeps_the_result_and_faults_are_told_by_field() {
        JsonNode kept = kept("À renommer");
        JsonNode named = OwnAtlas.json(change(kept, "{\"title\":\"Renommé\",\"description\":\"Pour la réunion\"}"));
        assertThat(named.get("title").asText()).isEqualTo("Renommé");
        assertThat(named.get("result")).isEqualTo(kept.get("result"));
        assertThat(named.get("computedAt")).isEqualTo(kept.get("computedAt"));
        HttpResponse<String> untitled = change(named, "{\"title\":\" \"}");
        assertThat(untitled.statusCode()).isEqualTo(422);
        assertThat(OwnAtlas.json(untitled).get("fields").has("title")).isTrue();
        assertThat(change(named, "{\"title\":\"x\",\"definition\":{\"criteria\":[]}}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @Order(4)
    void what_is_removed_comes_back_from_the_journal() {
        JsonNode kept = kept("À retirer");
        String path = "/api/v1/scenarios/" + kept.get("key").asText();
        assertThat(atlas.send("DELETE", path, "").statusCode()).isEqualTo(428);
        assertThat(atlas.send(
                                "DELETE",
                                path,
                                "",
                                "If-Match",
                                "\"" + kept.get("revision").asLong() + "\"")
                        .statusCode())
                .isEqualTo(204);
        assertThat(atlas.get(path).statusCode()).isEqualTo(404);
        JsonNode entries = OwnAtlas.json(atlas.get(
                        "/api/v1/journal?object=scenario:" + kept.get("key").asText()))
                .get("entries");
        assertThat(entries).hasSize(2);
        HttpResponse<String> restored =
                atlas.send("POST", "/api/v1/journal/" + entries.get(1).get("id").asLong() + "/restore", "{}");
        assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
        assertThat(OwnAtlas.json(atlas.get(path)).get("result")).isEqualTo(kept.get("result"));
    }

    /** An EPCI of which so many officials are engaged. */
    private static String epciWith(int officials) {
        return atlas.database().jdbi().withHandle(handle -> handle.createQuery("""
                        select t.code from territory t
                        left join territory c on c.level = 'commune' and c.epci_code = t.code
                        left join filiation f on f.level = 'commune' and f.shown_code = c.code and f.main and f.same_territory
                        left join engagement e on e.commune_code = f.code
                         and coalesce(f.from_date <= e.code_date, true) and coalesce(e.code_date < f.to_date, true)
                         and coalesce(e.from_date <= date '2019-12-31', true) and coalesce(e.to_date > date '2019-12-31', true)
                        where t.level = 'epci' and t.population > 0
                        group by t.code having count(e.commune_code) = :officials order by t.code limit 1
                        """)
                .bind("officials", officials)
                .mapTo(String.class)
                .one());
    }

    @Test
    @Order(5)
    void a_kept_portfolio_says_what_was_chosen_then_and_what_would_be_now() {
        String first = epciWith(1);
        String second = epciWith(0);
        JsonNode kept = OwnAtlas.json(atlas.send("POST", "/api/v1/scenarios", """
                {"kind":"portfolio","title":"Un contrat","definition":{"date":"2019-12-31",
                 "objective":{"kind":"measure","measure":"engagement-count"},
                 "candidates":{"withoutContract":false,"codes":["%s","%s"]},"limits":{"most":1}}}
                """.formatted(first, second)));
        String path = "/" + kept.get("key").asText();
        assertThat(kept.at("/result/chosen/members/0/territory/code").asText()).isEqualTo(first);
        assertThat(kept.at("/result/chosen/value").asDouble()).isEqualTo(1);
        assertThat(read(path).get("result")).isEqualTo(kept.get("result"));
        String commune = atlas.database().jdbi().withHandle(handle -> handle.createQuery(
                        "select code from territory where level = 'commune' and epci_code = :epci order by code limit 1")
                .bind("epci", second)
                .mapTo(String.class)
                .one());
        for (String name : new String[] {"Dominique Essai", "Sacha Essai"}) {
            long person = atlas.made("persons", "{\"full_name\":\"" + name + "\"}")
                    .get("key")
                    .asLong();
            atlas.made(
                    "engagements",
                    "{\"person_id\":" + person + ",\"commune_code\":\"" + commune
                            + "\",\"code_date\":\"2019-01-01\",\"from_date\":\"2019-02-01\",\"mandate\":\"maire\",\"source\":\"essai\"}");
        }
        JsonNode then = read(path);
        assertThat(then.get("current").asBoolean()).isFalse();
        assertThat(then.get("result")).isEqualTo(kept.get("result"));
        JsonNode now = read(path + "/now");
        assertThat(now.get("dataVersion").asLong())
                .isGreaterThan(kept.get("dataVersion").asLong());
        assertThat(now.at("/result/chosen/members/0/territory/code").asText()).isEqualTo(second);
        assertThat(now.at("/result/chosen/value").asDouble()).isEqualTo(2);
        JsonNode again = OwnAtlas.json(change(then, "{\"again\":true,\"why\":\"Données à jour\"}"));
        assertThat(again.get("current").asBoolean()).isTrue();
        assertThat(again.at("/result/chosen")).isEqualTo(now.at("/result/chosen"));
    }

    @Test
    @Order(6)
    void a_kept_comparison_says_what_was_shown_then_and_what_would_be_now() {
        JsonNode kept = OwnAtlas.json(atlas.send("POST", "/api/v1/scenarios", """
                {"kind":"comparison","title":"Rennes et Nantes","definition":{"date":"2019-12-31",
                 "territories":["epci/243500139","epci/244400404"],"measures":["population","engaged-communes"]}}
                """));
        String path = "/" + kept.get("key").asText();
        JsonNode shown = OwnAtlas.json(atlas.get("/api/v1/comparisons?date=2019-12-31"
                + "&territories=epci/243500139,epci/244400404&measures=population,engaged-communes"));
        assertThat(kept.get("result")).as("what the screen shows").isEqualTo(shown);
        assertThat(kept.at("/definition/territories/1").asText()).isEqualTo("epci/244400404");
        assertThat(kept.at("/definition/measures")).hasSize(2);
        assertThat(kept.get("dataVersion")).isEqualTo(shown.get("dataVersion"));
        assertThat(read("?kind=comparison").get("scenarios")).hasSize(1);
        double before = shown.at("/measures/1/cells/0/value").asDouble();
        String commune = atlas.database().jdbi().withHandle(handle -> handle.createQuery("""
                        select t.code from territory t where t.level = 'commune' and t.epci_code = '243500139'
                          and not exists (select 1 from engagement e where e.commune_code = t.code) order by t.code limit 1
                        """)
                .mapTo(String.class)
                .one());
        long person = atlas.made("persons", "{\"full_name\":\"Claude Essai\"}")
                .get("key")
                .asLong();
        atlas.made(
                "engagements",
                "{\"person_id\":" + person + ",\"commune_code\":\"" + commune
                        + "\",\"code_date\":\"2019-01-01\",\"from_date\":\"2019-02-01\",\"mandate\":\"maire\",\"source\":\"essai\"}");
        JsonNode then = read(path);
        assertThat(then.get("current").asBoolean()).isFalse();
        assertThat(then.get("result")).isEqualTo(kept.get("result"));
        JsonNode now = read(path + "/now");
        assertThat(now.at("/result/measures/1/cells/0/value").asDouble()).isEqualTo(before + 1);
        assertThat(atlas.send(
                                "POST",
                                "/api/v1/scenarios",
                                "{\"kind\":\"comparison\",\"title\":\"Seul\",\"definition\":{\"territories\":[\"epci/243500139\"]}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Order(7)
    void without_measures_a_comparison_is_kept_with_the_usual_ones_by_their_names() {
        JsonNode kept = OwnAtlas.json(atlas.send("POST", "/api/v1/scenarios", """
                {"kind":"comparison","title":"Par habitude","definition":{"territories":["epci/243500139","commune/35238"]}}
                """));
        assertThat(kept.at("/result/usual").asBoolean()).isTrue();
        assertThat(kept.at("/definition/measures"))
                .extracting(JsonNode::asText)
                .contains("population", "contracts")
                .hasSameSizeAs(kept.at("/result/measures"));
    }

    @Test
    @Order(8)
    void readers_read_and_contributors_keep() throws Exception {
        try (OwnAtlas own = OwnAtlas.start("scenarios_roles")) {
            TestVisitor.signedIn(own.database(), own.at("/"), Role.ADMINISTRATOR);
            TestVisitor reader = TestVisitor.signedIn(own.database(), own.at("/"), Role.READER);
            TestVisitor contributor = TestVisitor.signedIn(own.database(), own.at("/"), Role.CONTRIBUTOR);
            String body = "{\"kind\":\"ranking\",\"title\":\"À nous\",\"definition\":" + DEFINITION + "}";
            assertThat(reader.ask("POST", "/api/v1/scenarios", body).status()).isEqualTo(403);
            assertThat(contributor.ask("POST", "/api/v1/scenarios", body).status())
                    .isEqualTo(201);
            assertThat(reader.get("/api/v1/scenarios")
                            .json()
                            .at("/scenarios/0/author")
                            .asText())
                    .isEqualTo("Une personne, contributeur");
            assertThat(TestVisitor.anybody(own.at("/")).get("/api/v1/scenarios").status())
                    .isEqualTo(401);
        }
    }
}
