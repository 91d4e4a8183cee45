package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.http.Role;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Portraits, perimeters and frozen diagnostics over HTTP, by whoever sits at the machine, then by people with accounts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortraitApiTest {
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("portraitapi");
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

    private static JsonNode figure(JsonNode portrait, String measure) {
        for (JsonNode figure : portrait.get("figures")) {
            if (figure.at("/measure/id").asText().equals(measure)) {
                return figure;
            }
        }
        throw new AssertionError("no figure of " + measure);
    }

    private static List<String> texts(JsonNode array, String member) {
        List<String> all = new ArrayList<>();
        array.forEach(one -> all.add(one.get(member).asText()));
        return all;
    }

    @Test
    @Order(1)
    void the_portrait_of_rennes_says_whom_it_is_compared_with_and_where_figures_come_from() {
        JsonNode portrait = read("/api/v1/portraits/epci/243500139?date=2019-12-31&reference=kind");
        assertThat(portrait.get("name").asText()).isEqualTo("Rennes Métropole");
        assertThat(portrait.get("kindLabel").asText()).isEqualTo("Métropole");
        assertThat(portrait.at("/reference/label").asText()).isEqualTo("Métropoles (22\u00a0EPCI)");
        assertThat(texts(portrait.get("references"), "id"))
                .containsExactly("france", "region", "departement", "kind", "similar");
        assertThat(portrait.at("/boundaries/quality").asText()).isEqualTo("approximate");
        assertThat(portrait.get("sources").asText()).isNotBlank();
        JsonNode communes = figure(portrait, "communes");
        assertThat(communes.at("/cell/value").asDouble()).isEqualTo(43);
        assertThat(communes.get("of").asInt()).isEqualTo(22);
        assertThat(communes.get("rank").asInt()).isBetween(1, 22);
        assertThat(communes.get("trend").isNull()).isTrue();
        for (JsonNode finding : portrait.get("findings")) {
            assertThat(finding.get("text").asText()).endsWith(".");
            assertThat(finding.get("measures")).isNotEmpty();
            finding.get("measures").forEach(measure -> assertThat(figure(portrait, measure.asText()))
                    .isNotNull());
        }
        assertThat(portrait.get("findings")).isNotEmpty();
    }

    @Test
    @Order(2)
    void every_level_has_portraits_against_each_reference_it_offers() {
        for (String place : List.of("commune/35238", "epci/200046977", "departement/29", "region/53", "region/04")) {
            JsonNode first = read("/api/v1/portraits/" + place);
            for (String reference : texts(first.get("references"), "id")) {
                JsonNode portrait = read("/api/v1/portraits/%s?reference=%s".formatted(place, reference));
                assertThat(portrait.at("/reference/id").asText()).isEqualTo(reference);
                assertThat(portrait.get("figures")).hasSizeGreaterThan(15);
            }
        }
    }

    @Test
    @Order(3)
    void what_cannot_be_compared_is_refused_with_what_can() {
        HttpResponse<String> answer = atlas.get("/api/v1/portraits/region/53?reference=kind");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("choisissez parmi france");
        assertThat(atlas.get("/api/v1/portraits/epci/000000000").statusCode()).isEqualTo(404);
        assertThat(atlas.get("/api/v1/portraits/canton/1").statusCode()).isEqualTo(400);
        assertThat(atlas.get("/api/v1/portraits/perimeter/nulle-part").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> post(String path, String body) {
        return atlas.send("POST", path, body, "Content-Type", "application/json");
    }

    @Test
    @Order(4)
    void a_perimeter_is_an_epci_with_and_without_some_communes() {
        HttpResponse<String> made = post("/api/v1/perimeters", """
                {"title": "Rennes élargi", "from": {"level": "epci", "code": "243500139"},
                 "add": ["35360"], "remove": ["35238"], "why": "essai"}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode perimeter = OwnAtlas.json(made);
        assertThat(perimeter.get("key").asText()).isEqualTo("rennes-elargi");
        assertThat(texts(perimeter.get("communes"), "code"))
                .hasSize(43)
                .contains("35360")
                .doesNotContain("35238");
        JsonNode portrait = read("/api/v1/portraits/perimeter/rennes-elargi");
        assertThat(portrait.get("kindLabel").asText()).isEqualTo("Périmètre de 43 communes");
        assertThat(figure(portrait, "communes").at("/cell/value").asDouble()).isEqualTo(43);
        assertThat(texts(portrait.get("references"), "id"))
                .containsExactly("france", "region", "departement", "similar");
        assertThat(figure(portrait, "population").get("of").asInt())
                .as("ranked as if it came on top of the EPCI")
                .isEqualTo(read("/api/v1/portraits/epci/243500139")
                                .at("/reference/territories")
                                .asInt()
                        + 1);
        JsonNode journal = read("/api/v1/journal?object=perimeter:rennes-elargi");
        assertThat(journal.get("total").asInt()).isEqualTo(44);
    }

    @Test
    @Order(5)
    void a_perimeter_changes_from_the_version_that_was_read_only() {
        HttpResponse<String> seen = atlas.get("/api/v1/perimeters/rennes-elargi");
        String etag = seen.headers().firstValue("ETag").orElseThrow();
        String body = "{\"title\": \"Rennes sans Vitré\", \"communes\": [\"35238\", \"35051\"]}";
        HttpResponse<String> changed = atlas.send(
                "PUT", "/api/v1/perimeters/rennes-elargi", body, "Content-Type", "application/json", "If-Match", etag);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(texts(OwnAtlas.json(changed).get("communes"), "code")).containsExactly("35051", "35238");
        HttpResponse<String> late = atlas.send(
                "PUT", "/api/v1/perimeters/rennes-elargi", body, "Content-Type", "application/json", "If-Match", etag);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(figure(read("/api/v1/portraits/perimeter/rennes-elargi"), "communes")
                        .at("/cell/value")
                        .asDouble())
                .isEqualTo(2);
    }

    @Test
    @Order(6)
    void a_line_drawn_around_rennes_holds_rennes() {
        HttpResponse<String> answer = post("/api/v1/perimeters/communes", """
                {"polygon": {"type": "Polygon", "coordinates":
                 [[[-1.75, 48.05], [-1.60, 48.05], [-1.60, 48.16], [-1.75, 48.16], [-1.75, 48.05]]]}}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(texts(OwnAtlas.json(answer).get("communes"), "code"))
                .contains("35238")
                .doesNotContain("44109")
                .hasSizeLessThan(15);
    }

    @Test
    @Order(7)
    void a_line_that_crosses_itself_and_an_unknown_commune_are_refused_by_field() {
        HttpResponse<String> crossing = post("/api/v1/perimeters/communes", """
                {"polygon": {"type": "Polygon", "coordinates": [[[0, 45], [1, 46], [1, 45], [0, 46]]]}}""");
        assertThat(crossing.statusCode()).isEqualTo(422);
        assertThat(crossing.body()).contains("se croise");
        HttpResponse<String> unknown = post("/api/v1/perimeters", "{\"title\": \"x\", \"communes\": [\"99999\"]}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("99999");
        assertThat(post("/api/v1/perimeters", "{\"title\": \"\", \"communes\": []}")
                        .body())
                .contains("\"title\"")
                .contains("\"communes\"");
    }

    @Test
    @Order(8)
    void a_removed_perimeter_leaves_its_key_to_no_other() {
        HttpResponse<String> made = post("/api/v1/perimeters", "{\"title\": \"Essai\", \"communes\": [\"35238\"]}");
        String etag = made.headers().firstValue("ETag").orElseThrow();
        assertThat(atlas.send("DELETE", "/api/v1/perimeters/essai", "", "If-Match", etag)
                        .statusCode())
                .isEqualTo(204);
        assertThat(atlas.get("/api/v1/perimeters/essai").statusCode()).isEqualTo(404);
        JsonNode again = OwnAtlas.json(post("/api/v1/perimeters", "{\"title\": \"Essai\", \"communes\": [\"35238\"]}"));
        assertThat(again.get("key").asText()).isEqualTo("essai-2");
        assertThat(texts(read("/api/v1/perimeters").get("perimeters"), "key"))
                .containsExactly("essai-2", "rennes-elargi");
    }

    @Test
    @Order(9)
    void a_frozen_diagnostic_keeps_every_figure_and_is_signed_once() throws Exception {
        HttpResponse<String> made = post("/api/v1/diagnostics", """
                {"level": "epci", "code": "242900314", "date": "2018-12-31", "reference": "region",
                 "title": "Brest avant le contrat", "note": "Pour la réunion."}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode frozen = OwnAtlas.json(made);
        String path = "/api/v1/diagnostics/" + frozen.get("id").asText();
        assertThat(frozen.get("signed").asBoolean()).isFalse();
        assertThat(frozen.get("intact").asBoolean()).isTrue();
        String content = atlas.database().jdbi().withHandle(handle -> handle.createQuery(
                        "select content::text from frozen_diagnostic where id = :id")
                .bind("id", frozen.get("id").asLong())
                .mapTo(String.class)
                .one());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes("UTF-8"))))
                .isEqualTo(frozen.get("sha256").asText());
        assertThat(read("/api/v1/portraits/epci/242900314?date=2018-12-31&reference=region")
                        .get("figures"))
                .isEqualTo(frozen.at("/content/figures"));
        assertThat(atlas.send("POST", path + "/signature", "").statusCode()).isEqualTo(200);
        assertThat(atlas.send("POST", path + "/signature", "").statusCode()).isEqualTo(409);
        assertThat(read(path).get("signedBy").asText()).isEqualTo("Poste local");
    }

    @Test
    @Order(10)
    void a_frozen_diagnostic_is_compared_with_today_figure_by_figure() {
        JsonNode listed = read("/api/v1/diagnostics?level=epci&code=242900314");
        assertThat(listed.get("total").asInt()).isEqualTo(1);
        String path = "/api/v1/diagnostics/" + listed.at("/diagnostics/0/id").asText();
        JsonNode same = read(path + "/comparison?date=2018-12-31");
        assertThat(same.get("figures")).isNotEmpty();
        assertThat(texts(same.get("figures"), "kind")).containsOnly("same");
        JsonNode later = read(path + "/comparison?date=2019-12-31");
        assertThat(later.get("sameReference").asBoolean()).isTrue();
        JsonNode then = read("/api/v1/portraits/epci/242900314?date=2018-12-31");
        JsonNode now = read("/api/v1/portraits/epci/242900314?date=2019-12-31");
        for (JsonNode line : later.get("figures")) {
            String measure = line.at("/measure/id").asText();
            if (line.hasNonNull("difference")) {
                assertThat(line.get("difference").asDouble())
                        .as(measure)
                        .isEqualTo(figure(now, measure).at("/cell/value").asDouble()
                                - figure(then, measure).at("/cell/value").asDouble());
            }
        }
        assertThat(texts(later.get("figures"), "kind")).contains("changed");
    }

    /** Accounts that were made behind the server's back are noticed within a second or two. */
    private static void awaitSignIn(TestVisitor anybody) throws Exception {
        for (int again = 0; again < 100 && anybody.get("/api/v1/perimeters").status() != 401; again++) {
            Thread.sleep(100);
        }
    }

    @Test
    @Order(11)
    void names_and_notes_are_for_people_signed_in_and_writing_for_contributors() throws Exception {
        TestVisitor.signedIn(atlas.database(), atlas.at("/"), Role.ADMINISTRATOR);
        TestVisitor reader = TestVisitor.signedIn(atlas.database(), atlas.at("/"), Role.READER);
        TestVisitor anybody = TestVisitor.anybody(atlas.at("/"));
        awaitSignIn(anybody);
        String list = "/api/v1/diagnostics";
        String id = reader.get(list).json().at("/diagnostics/0/id").asText();
        JsonNode seen = anybody.get(list + "/" + id).json();
        assertThat(seen.get("author").isNull()).isTrue();
        assertThat(seen.get("signedBy").isNull()).isTrue();
        assertThat(seen.get("note").isNull()).isTrue();
        assertThat(seen.get("signed").asBoolean()).isTrue();
        assertThat(seen.at("/content/figures")).isNotEmpty();
        assertThat(reader.get(list + "/" + id).json().get("note").asText()).isEqualTo("Pour la réunion.");
        assertThat(anybody.get("/api/v1/perimeters").status()).isEqualTo(401);
        assertThat(anybody.get("/api/v1/perimeters/essai-2").status())
                .as("its link opens it")
                .isEqualTo(200);
        assertThat(reader.ask("POST", "/api/v1/perimeters", "{\"title\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(reader.ask("POST", list, "{\"level\":\"epci\",\"code\":\"242900314\",\"title\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }
}
