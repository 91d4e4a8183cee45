package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.app.TestVisitor.Reply;
import fr.diair.atlas.http.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures composed, kept, published and taken back over HTTP, by everyone who may and who may not. */
@ExtendWith(QuietLog.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComposerApiTest {
    private static final String MAP =
            "\"map\":{\"theme\":\"engagement-count\",\"level\":\"departement\",\"date\":\"2019-12-31\"}";
    private static OwnAtlas atlas;
    private static TestVisitor administrator;
    private static TestVisitor contributor;
    private static TestVisitor reader;
    private static TestVisitor anybody;

    @BeforeAll
    static void start() throws Exception {
        atlas = OwnAtlas.start("composer");
        administrator = TestVisitor.signedIn(atlas.database(), atlas.at("/"), Role.ADMINISTRATOR);
        contributor = TestVisitor.signedIn(atlas.database(), atlas.at("/"), Role.CONTRIBUTOR);
        reader = TestVisitor.signedIn(atlas.database(), atlas.at("/"), Role.READER);
        anybody = TestVisitor.anybody(atlas.at("/"));
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    private static Reply keep(String title, String composition) throws Exception {
        return contributor.ask(
                "POST", "/api/v1/compositions", "{\"title\":\"" + title + "\",\"composition\":" + composition + "}");
    }

    private static Reply act(TestVisitor who, String method, String path, String body, JsonNode kept) throws Exception {
        return who.ask(
                method,
                "/api/v1/compositions/" + kept.get("key").asText() + path,
                body,
                "If-Match",
                "\"" + kept.get("revision").asLong() + "\"");
    }

    private static HttpResponse<byte[]> bytes(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(atlas.at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    @Order(1)
    void a_preview_says_what_is_drawn_where_and_what_to_look_at() throws Exception {
        Reply reply = anybody.ask("POST", "/api/v1/infographics/preview", "{" + MAP + "}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        JsonNode preview = reply.json();
        assertThat(preview.get("svg").asText()).startsWith("<svg").contains("<title");
        assertThat(preview.get("boxes").findValuesAsText("role")).contains("title", "legend", "map", "source");
        assertThat(preview.get("alternative").asText()).containsIgnoringCase("source");
        assertThat(preview.get("link").asText()).endsWith("/m/engagement-count/departement/2019-12-31");
        assertThat(preview.get("warnings").toString()).contains("fictive");
        assertThat(preview.at("/versions/dataVersion").asLong()).isPositive();
    }

    @Test
    @Order(2)
    void what_the_preview_shows_is_what_is_exported() throws Exception {
        String body =
                "{\"look\":\"dark\",\"format\":\"square\",\"texts\":{\"title\":\"Élus & « réseau »\"}," + MAP + "}";
        String shown = anybody.ask("POST", "/api/v1/infographics/preview", body)
                .json()
                .get("svg")
                .asText();
        Reply file = anybody.ask("POST", "/api/v1/infographics/files.svg", body);
        assertThat(file.text()).isEqualTo(shown);
        assertThat(file.header("content-disposition")).isEqualTo("attachment; filename=\"elus-reseau.svg\"");
        assertThat(anybody.ask("POST", "/api/v1/infographics/files.png?scale=2", body)
                        .header("content-type"))
                .isEqualTo("image/png");
        assertThat(anybody.ask("POST", "/api/v1/infographics/files.png?scale=4", body)
                        .code())
                .isEqualTo("illegal-number");
    }

    @Test
    @Order(3)
    void what_is_not_known_in_a_composition_is_refused_by_its_name() throws Exception {
        refused("{\"formt\":\"web\"," + MAP + "}", "unknown-member", "« formt »");
        refused("{\"look\":\"pink\"," + MAP + "}", "unknown-word", "light, dark, grey");
        refused(
                "{\"map\":{\"theme\":\"engagement-count\",\"level\":\"departement\",\"kind\":\"globe\"}}",
                "unknown-word",
                "map.kind");
        refused("{\"format\":\"a9\"," + MAP + "}", "unknown-format", "a9");
        refused("{\"map\":{\"level\":\"departement\"}}", "missing-member", "map.theme");
        refused(
                "{\"map\":{\"theme\":\"engagement-count\",\"level\":\"departement\",\"date\":\"hier\"}}",
                "illegal-date",
                "hier");
        refused(
                "{\"blocks\":[{\"id\":\"a\",\"kind\":\"text\"},{\"id\":\"a\",\"kind\":\"text\"}]," + MAP + "}",
                "illegal-block",
                "« a »");
        refused("{\"texts\":{\"title\":\"" + "x".repeat(201) + "\"}," + MAP + "}", "text-too-long", "texts.title");
        refused("[]", "illegal-body", "objet JSON");
    }

    private static void refused(String body, String code, String words) throws Exception {
        Reply reply = anybody.ask("POST", "/api/v1/infographics/preview", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().get("detail").asText()).contains(words);
    }

    @Test
    @Order(4)
    void contributors_keep_readers_look_and_nobody_else_sees_what_is_not_published() throws Exception {
        Reply made = keep("Élus engagés, par département", "{" + MAP + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode kept = made.json();
        assertThat(kept.get("key").asText()).isEqualTo("elus-engages-par-departement");
        assertThat(kept.at("/composition/format").asText())
                .as("what was left out is written")
                .isEqualTo("web");
        assertThat(kept.get("author").asText()).isEqualTo("Une personne, contributeur");
        assertThat(reader.ask("POST", "/api/v1/compositions", "{\"title\":\"x\",\"composition\":{" + MAP + "}}")
                        .status())
                .isEqualTo(403);
        assertThat(reader.get("/api/v1/compositions").json().get("compositions"))
                .hasSize(1);
        assertThat(anybody.get("/api/v1/compositions").json().get("compositions"))
                .isEmpty();
        assertThat(anybody.get("/api/v1/compositions/elus-engages-par-departement")
                        .status())
                .isEqualTo(401);
        assertThat(bytes("/p/elus-engages-par-departement").statusCode()).isEqualTo(404);
        Reply small = reader.get("/api/v1/compositions/elus-engages-par-departement/thumbnail.png");
        assertThat(small.header("content-type")).isEqualTo("image/png");
        assertThat(keep("", "{" + MAP + "}").status()).isEqualTo(422);
        assertThat(keep("x", "{" + MAP.replace("engagement-count", "nothing") + "}")
                        .code())
                .isEqualTo("unknown-theme");
    }

    @Test
    @Order(5)
    void whoever_saves_over_somebody_elses_change_is_told() throws Exception {
        JsonNode kept = keep("À deux", "{" + MAP + "}").json();
        String body = "{\"title\":\"À deux, plus clair\",\"composition\":{\"look\":\"grey\"," + MAP + "}}";
        assertThat(contributor.ask("PUT", "/api/v1/compositions/a-deux", body).status())
                .isEqualTo(428);
        JsonNode saved = act(contributor, "PUT", "", body, kept).json();
        assertThat(saved.at("/composition/look").asText()).isEqualTo("grey");
        Reply late = act(contributor, "PUT", "", body, kept);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("detail").asText()).contains("À deux, plus clair");
    }

    @Test
    @Order(6)
    void what_is_removed_leaves_the_gallery_and_comes_back_as_it_was() throws Exception {
        JsonNode kept = keep("À retirer", "{" + MAP + "}").json();
        JsonNode open = act(contributor, "PUT", "/publication", null, kept).json();
        JsonNode removed = act(contributor, "DELETE", "", null, open).json();
        assertThat(reader.get("/api/v1/compositions/a-retirer").status()).isEqualTo(404);
        assertThat(reader.get("/api/v1/compositions").text()).doesNotContain("a-retirer");
        assertThat(bytes("/p/a-retirer").statusCode()).isEqualTo(410);
        act(contributor, "POST", "/restoration", null, removed);
        assertThat(reader.get("/api/v1/compositions/a-retirer")
                        .json()
                        .get("published")
                        .asBoolean())
                .isTrue();
        assertThat(bytes("/p/a-retirer").statusCode()).isEqualTo(200);
        assertThat(reader.get("/api/v1/journal?object=composition:a-retirer")
                        .json()
                        .get("entries"))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    @Order(7)
    void what_is_published_stays_what_it_was_until_somebody_publishes_again() throws Exception {
        JsonNode kept = keep(
                        "Communes <engagées>", "{\"texts\":{\"title\":\"Communes <engagées> & élus\"}," + MAP + "}")
                .json();
        JsonNode open = act(contributor, "PUT", "/publication", null, kept).json();
        assertThat(open.get("published").asBoolean()).isTrue();
        byte[] before = bytes("/p/communes-engagees/image.png").body();
        byte[] vectors = bytes("/p/communes-engagees/image.svg").body();
        long person = Long.parseLong(administrator
                .ask("POST", "/api/v1/registers/persons", "{\"values\":{\"full_name\":\"Camille Essai\"}}")
                .json()
                .get("key")
                .asText());
        Reply engaged = administrator.ask("POST", "/api/v1/registers/engagements", """
                {"values":{"person_id":%d,"commune_code":"48095","code_date":"2019-01-01","from_date":"2019-02-01",
                 "mandate":"maire","source":"essai"}}""".formatted(person));
        assertThat(engaged.status()).as(engaged.text()).isEqualTo(201);
        assertThat(bytes("/p/communes-engagees/image.png").body()).isEqualTo(before);
        assertThat(bytes("/p/communes-engagees/image.svg").body()).isEqualTo(vectors);
        JsonNode now = reader.get("/api/v1/compositions/communes-engagees").json();
        assertThat(now.get("behind").asBoolean()).isTrue();
        JsonNode again = act(contributor, "PUT", "/publication", null, now).json();
        assertThat(again.get("behind").asBoolean()).isFalse();
        assertThat(bytes("/p/communes-engagees/image.svg").body()).isNotEqualTo(vectors);
    }

    @Test
    @Order(8)
    void the_public_page_is_read_without_an_account_and_only_the_frame_may_be_framed() throws Exception {
        HttpResponse<byte[]> page = bytes("/p/communes-engagees");
        String text = new String(page.body(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text)
                .contains(
                        "<h1>Communes &lt;engagées&gt; &amp; élus</h1>",
                        "alt=\"",
                        "/m/engagement-count/departement/2019-12-31",
                        "image.png")
                .doesNotContain("Une personne", "<script", "@exemple.fr");
        assertThat(header(page, "cache-control")).isEqualTo("no-cache");
        assertThat(header(page, "content-security-policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(header(page, "x-frame-options")).isEqualTo("DENY");
        assertThat(header(page, "x-robots-tag")).as("fictitious figures").isEqualTo("noindex");
        HttpResponse<byte[]> frame = bytes("/embed/communes-engagees");
        assertThat(header(frame, "content-security-policy"))
                .contains("default-src 'none'", "img-src 'self'", "frame-ancestors *")
                .doesNotContain("script");
        assertThat(frame.headers().firstValue("x-frame-options")).isEmpty();
        assertThat(header(frame, "cross-origin-resource-policy")).isEqualTo("same-origin");
        HttpResponse<byte[]> picture = bytes("/p/communes-engagees/image.png");
        assertThat(header(picture, "content-security-policy")).contains("frame-ancestors 'none'");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth())
                .isEqualTo(2400);
        assertThat(anybody.get("/api/v1/compositions").text())
                .contains("communes-engagees")
                .doesNotContain("Une personne", "author");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    @Order(9)
    void what_is_taken_back_says_so_in_a_sentence() throws Exception {
        JsonNode open = reader.get("/api/v1/compositions/communes-engagees").json();
        assertThat(act(reader, "DELETE", "/publication", null, open).status()).isEqualTo(403);
        act(contributor, "DELETE", "/publication", null, open);
        HttpResponse<byte[]> gone = bytes("/p/communes-engagees");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(new String(gone.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("n&#39;est plus diffusée");
        assertThat(bytes("/p/communes-engagees/image.png").statusCode()).isEqualTo(410);
        assertThat(bytes("/embed/communes-engagees").statusCode()).isEqualTo(410);
        assertThat(anybody.get("/p/nulle-part/image.png").code()).isEqualTo("not-published");
    }

    @Test
    @Order(10)
    void a_picture_that_names_or_reaches_somebody_is_not_published() throws Exception {
        JsonNode named = keep("Avec un nom", "{\"texts\":{\"note\":\"Merci à camille essai.\"}," + MAP + "}")
                .json();
        Reply reply = act(contributor, "PUT", "/publication", null, named);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("personal-data");
        JsonNode reached = keep("Avec une adresse", "{\"texts\":{\"note\":\"ada@exemple.fr\"}," + MAP + "}")
                .json();
        assertThat(act(contributor, "PUT", "/publication", null, reached).code())
                .isEqualTo("personal-data");
        JsonNode called = keep("Avec un numéro", "{\"texts\":{\"note\":\"Tél. 01 23 45 67 89\"}," + MAP + "}")
                .json();
        assertThat(act(contributor, "PUT", "/publication", null, called).code()).isEqualTo("personal-data");
    }

    @Test
    @Order(11)
    void administrators_keep_house_styles_and_a_logo_is_drawn_anew() throws Exception {
        ObjectNode wanted = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        wanted.put("name", "Délégation")
                .put("accent", "#14625F")
                .put("mentions", "Essai")
                .put("logoSays", "DiAir");
        wanted.put("logo", Base64.getEncoder().encodeToString(logo(1_200, 300)));
        assertThat(contributor
                        .ask("POST", "/api/v1/composition-templates", wanted.toString())
                        .status())
                .isEqualTo(403);
        Reply made = administrator.ask("POST", "/api/v1/composition-templates", wanted.toString());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().get("accent").asText()).isEqualTo("#14625f");
        HttpResponse<byte[]> logo = bytes("/api/v1/composition-templates/delegation/logo.png");
        assertThat(ImageIO.read(new ByteArrayInputStream(logo.body())).getWidth())
                .isEqualTo(900);
        assertThat(administrator
                        .ask("POST", "/api/v1/composition-templates", wanted.toString())
                        .code())
                .isEqualTo("template-exists");
        wanted.put("name", "Autre")
                .put(
                        "logo",
                        Base64.getEncoder().encodeToString("<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(administrator
                        .ask("POST", "/api/v1/composition-templates", wanted.toString())
                        .json()
                        .at("/fields/logo")
                        .asText())
                .contains("PNG");
        String tag = "\"" + made.json().get("revision").asLong() + "\"";
        assertThat(administrator
                        .ask("DELETE", "/api/v1/composition-templates/delegation", null, "If-Match", tag)
                        .status())
                .isEqualTo(204);
        assertThat(anybody.get("/api/v1/composition-templates").json().get("templates"))
                .isEmpty();
    }

    private static byte[] logo(int width, int height) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }
}
