package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.http.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Letters over HTTP: what they tell is what the files of data/ hold, and what their editor writes stays. */
@ExtendWith(QuietLog.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewsletterApiTest {
    private static final String ROOT = "/api/v1/newsletters";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("newsletters");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    private static JsonNode made(String from, String to) {
        HttpResponse<String> answer =
                atlas.send("POST", ROOT, "{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}", json());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return OwnAtlas.json(answer);
    }

    private static String[] json(String... more) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String path(JsonNode letter) {
        return ROOT + "/" + letter.get("key").asText();
    }

    private static JsonNode block(JsonNode letter, String kind) {
        for (JsonNode block : letter.get("blocks")) {
            if (block.get("kind").asText().equals(kind)) {
                return block;
            }
        }
        throw new AssertionError(kind);
    }

    /** The figures of the leading sentence of a block, by their labels. */
    private static Map<String, String> figures(JsonNode letter, String kind) {
        Map<String, String> all = new HashMap<>();
        block(letter, kind)
                .at("/facts/lead/figures")
                .forEach(figure -> all.put(
                        figure.get("label").asText(), figure.get("value").asText()));
        return all;
    }

    /** What the page would save. */
    private static ObjectNode draft(JsonNode letter) {
        ObjectNode draft = JSON.createObjectNode();
        for (String name : new String[] {"title", "from", "to", "preheader", "opening"}) {
            draft.set(name, letter.get(name));
        }
        letter.get("blocks").forEach(block -> {
            ObjectNode one = draft.withArray("blocks").addObject();
            for (String name : new String[] {"key", "kind", "hidden", "options", "edited"}) {
                one.set(name, block.get(name).deepCopy());
            }
        });
        return draft;
    }

    private static ObjectNode blockOf(ObjectNode draft, String kind) {
        return (ObjectNode) StreamSupport.stream(draft.get("blocks").spliterator(), false)
                .filter(one -> one.get("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> save(JsonNode letter, ObjectNode draft) {
        return atlas.send(
                "PUT",
                path(letter),
                draft.toString(),
                json("If-Match", "\"" + letter.get("revision").asLong() + "\""));
    }

    private static JsonNode saved(JsonNode letter, ObjectNode draft) {
        HttpResponse<String> answer = save(letter, draft);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer);
    }

    private static HttpResponse<String> act(JsonNode letter, String what) {
        return atlas.send(
                "POST",
                path(letter) + "/" + what,
                "",
                "If-Match",
                "\"" + letter.get("revision").asLong() + "\"");
    }

    private static JsonNode acted(JsonNode letter, String what) {
        HttpResponse<String> answer = act(letter, what);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer);
    }

    private static String file(JsonNode letter, String format) {
        HttpResponse<String> answer = atlas.get(path(letter) + "/files/" + format);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Rows of a file of data/ whose day of that column lies in the period. */
    private static List<Map<String, String>> rows(String file, String column, String from, String to) {
        try {
            List<String> lines = Files.readAllLines(Path.of("data", file));
            String[] heads = lines.get(0).split(";", -1);
            List<Map<String, String>> all = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(";", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < heads.length; i++) {
                    row.put(heads[i], cells[i]);
                }
                String day = row.get(column);
                if (!day.isEmpty() && day.compareTo(from) >= 0 && day.compareTo(to) <= 0) {
                    all.add(row);
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(1)
    void a_letter_tells_what_the_files_of_data_hold_for_its_period() {
        String from = "2019-06-01";
        String to = "2019-12-31";
        JsonNode letter = made(from, to);
        assertThat(letter.get("title").asText()).isEqualTo("La lettre du réseau – du 1er juin au 31 décembre 2019");
        List<Map<String, String>> joined = rows("demo/engagements.csv", "from", from, to).stream()
                .filter(row -> row.get("to").isEmpty() || row.get("to").compareTo(to) > 0)
                .toList();
        assertThat(figures(letter, "members"))
                .containsEntry("élus", String.valueOf(joined.size()))
                .containsEntry(
                        "communes",
                        String.valueOf(joined.stream()
                                .map(row -> row.get("commune_code"))
                                .distinct()
                                .count()));
        assertThat(joined).hasSizeGreaterThan(30);
        List<Map<String, String>> signed = rows("contracts/statuses.csv", "date", from, to).stream()
                .filter(row -> row.get("status").equals("signed"))
                .toList();
        assertThat(signed).hasSize(3);
        assertThat(figures(letter, "contracts")).containsEntry("contrats signés", "3");
        assertThat(block(letter, "contracts").at("/facts/items/0/text").asText())
                .isEqualTo(
                        "Contrat territorial d'accueil et d'intégration – Dijon Métropole : contrat signé le 12 juin 2019");
        assertThat(figures(letter, "actions"))
                .containsEntry(
                        "actions lancées",
                        String.valueOf(
                                rows("demo/actions.csv", "started_on", from, to).size()))
                .containsEntry(
                        "actions achevées",
                        String.valueOf(rows("demo/actions.csv", "ended_on", from, to).stream()
                                .filter(row -> !row.get("status").equals("abandoned"))
                                .count()));
        List<Map<String, String>> events = rows("demo/events.csv", "date", from, to);
        assertThat(figures(letter, "events-past"))
                .containsEntry("événements", String.valueOf(events.size()))
                .containsEntry(
                        "participants",
                        String.valueOf(events.stream()
                                .filter(row -> !row.get("participants").isEmpty())
                                .mapToInt(row -> Integer.parseInt(row.get("participants")))
                                .sum()));
        assertThat(block(letter, "events-ahead").at("/facts/items")).isEmpty();
    }

    @Test
    @Order(2)
    void the_key_figure_is_that_of_the_summary_with_its_change_since_the_eve() {
        JsonNode letter = made("2019-12-01", "2019-12-31");
        JsonNode now = OwnAtlas.json(atlas.get("/api/v1/summary?date=2019-12-31"));
        JsonNode eve = OwnAtlas.json(atlas.get("/api/v1/summary?date=2019-11-30"));
        int communes = now.at("/network/engagedCommunes").asInt();
        assertThat(block(letter, "figure").at("/facts/big/value").asText()).isEqualTo(String.valueOf(communes));
        ObjectNode draft = draft(letter);
        ((ObjectNode) blockOf(draft, "figure").get("options")).put("figure", "launched");
        JsonNode launched = saved(letter, draft);
        int more = now.at("/actions/launched").asInt()
                - eve.at("/actions/launched").asInt();
        assertThat(figures(launched, "figure"))
                .containsEntry("actions lancées", now.at("/actions/launched").asText())
                .containsEntry("évolution", more == 0 ? "=" : "+" + more);
        ((ObjectNode) blockOf(draft, "figure").get("options")).put("figure", "imaginary");
        HttpResponse<String> unknown = save(launched, draft);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("Chiffre « imaginary » inconnu");
    }

    @Test
    @Order(3)
    void new_figures_keep_every_word_of_the_editor_and_what_it_was_written_upon() {
        JsonNode letter = made("2019-12-01", "2019-12-31");
        assertThat(figures(letter, "members")).containsEntry("élus", "0");
        assertThat(letter.get("current").asBoolean()).isTrue();
        ObjectNode draft = draft(letter);
        ObjectNode members = blockOf(draft, "members");
        ObjectNode edited = (ObjectNode) members.get("edited");
        edited.put("text", "Un mot à nous.");
        edited.withObject("/said")
                .putObject("lead")
                .put("text", "Personne encore : 0 élu ce mois-ci.")
                .putObject("basis")
                .put("élus", "0");
        draft.put("opening", "Bonjour.");
        JsonNode written = saved(letter, draft);
        long person = atlas.made("persons", "{\"full_name\":\"Zébulon Quidam\"}")
                .get("key")
                .asLong();
        atlas.made(
                "engagements",
                "{\"person_id\":" + person
                        + ",\"commune_code\":\"35238\",\"code_date\":\"2019-01-01\",\"from_date\":\"2019-12-10\",\"mandate\":\"maire\",\"source\":\"Zébulon Quidam a écrit\"}");
        JsonNode stale = OwnAtlas.json(atlas.get(path(letter)));
        assertThat(stale.get("current").asBoolean()).isFalse();
        assertThat(figures(stale, "members")).containsEntry("élus", "0");
        JsonNode fresh = acted(written, "refresh");
        assertThat(fresh.get("current").asBoolean()).isTrue();
        assertThat(figures(fresh, "members")).containsEntry("élus", "1");
        assertThat(block(fresh, "members").at("/facts/lead/text").asText())
                .startsWith("1\u00a0élu de 1\u00a0commune a rejoint le réseau en décembre 2019.");
        assertThat(block(fresh, "members").at("/facts/items/0/text").asText())
                .isEqualTo("Rennes (Ille-et-Vilaine) : maire");
        assertThat(block(fresh, "members").get("edited"))
                .isEqualTo(block(written, "members").get("edited"));
        assertThat(block(fresh, "members").at("/edited/said/lead/basis/élus").asText())
                .as("the page tells 0 → 1")
                .isEqualTo("0");
        assertThat(fresh.get("opening").asText()).isEqualTo("Bonjour.");
        String text = file(fresh, "txt");
        assertThat(text).contains("Personne encore", "Rennes (Ille-et-Vilaine)", "Un mot à nous.");
        for (String format : List.of("txt", "html", "eml", "docx", "pdf")) {
            assertThat(file(fresh, format)).as(format).doesNotContain("bulon", "Quidam");
        }
    }

    @Test
    @Order(4)
    void saving_without_new_options_computes_nothing_and_another_period_computes_all() {
        JsonNode letter = made("2019-11-01", "2019-11-30");
        JsonNode same = saved(letter, draft(letter).put("title", "Autre titre"));
        assertThat(same.get("computedAt")).isEqualTo(letter.get("computedAt"));
        JsonNode other = saved(same, draft(same).put("from", "2019-10-01"));
        assertThat(Integer.parseInt(figures(other, "members").get("élus")))
                .isGreaterThan(Integer.parseInt(figures(letter, "members").get("élus")));
        HttpResponse<String> late = save(same, draft(same));
        assertThat(late.statusCode()).isEqualTo(412);
        HttpResponse<String> turned = save(other, draft(other).put("to", "2019-01-01"));
        assertThat(turned.statusCode()).isEqualTo(422);
        assertThat(OwnAtlas.json(turned).at("/fields/to").asText()).startsWith("La période finit le 01/01/2019");
    }

    @Test
    @Order(5)
    void hidden_blocks_and_sentences_are_not_told_and_the_order_is_that_of_the_editor() {
        JsonNode letter = made("2019-11-01", "2019-11-30");
        ObjectNode draft = draft(letter);
        String first = block(letter, "actions").at("/facts/items/0/text").asText();
        String key = block(letter, "actions").at("/facts/items/0/key").asText();
        ((ObjectNode) blockOf(draft, "actions").get("edited"))
                .putArray("hidden")
                .add(key);
        blockOf(draft, "events-past").put("hidden", true);
        ObjectNode mine = JSON.createObjectNode();
        mine.put("key", "edito").put("kind", "text").put("hidden", false);
        mine.putObject("options");
        mine.putObject("edited").put("heading", "Éditorial").put("text", "Deux paragraphes.\n\nLe second.");
        draft.withArray("blocks").insert(0, mine);
        JsonNode kept = saved(letter, draft);
        String text = file(kept, "txt").replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Éditorial ---------")
                .doesNotContain(first.split(" :")[0], "Retour sur les événements");
        assertThat(text.indexOf("Le second.")).isLessThan(text.indexOf("Le chiffre du réseau"));
        assertThat(kept.at("/blocks/0/facts").isNull()).isTrue();
    }

    @Test
    @Order(6)
    void the_mail_passes_its_check_and_every_file_says_that_its_data_is_fictitious() {
        JsonNode letter = made("2019-06-01", "2019-12-31");
        JsonNode check = OwnAtlas.json(atlas.get(path(letter) + "/check"));
        check.get("findings").forEach(finding -> assertThat(finding.get("kept").asBoolean())
                .as(finding.toString())
                .isTrue());
        assertThat(check.get("bytes").asInt()).isBetween(5_000, 100 * 1024);
        assertThat(file(letter, "txt")).contains("*** Données de démonstration", "S1. ", "/#theme=");
        assertThat(file(letter, "html")).contains("Données de démonstration", "data:image/png;base64,");
        assertThat(file(letter, "eml").replace("=\r\n", "")).contains("cid:carte-1@atlas", "X-Unsent: 1");
        HttpResponse<String> preview = atlas.get(path(letter) + "/preview?revision=1");
        assertThat(preview.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'self'")
                        .doesNotContain("script"));
        assertThat(preview.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
    }

    @Test
    @Order(7)
    void a_letter_that_went_out_never_changes_and_the_next_one_begins_after_it() {
        JsonNode letter = made("2019-10-01", "2019-10-31");
        JsonNode sent = acted(letter, "send");
        assertThat(sent.get("state").asText()).isEqualTo("sent");
        String before = file(sent, "txt");
        atlas.database()
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "update event set title = 'Un autre titre' where on_date between '2019-10-01' and '2019-10-31'"));
        assertThat(file(sent, "txt")).isEqualTo(before);
        for (HttpResponse<String> refused : List.of(
                save(sent, draft(sent)),
                act(sent, "refresh"),
                act(sent, "send"),
                atlas.send(
                        "DELETE",
                        path(sent),
                        "",
                        "If-Match",
                        "\"" + sent.get("revision").asLong() + "\""))) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
            assertThat(refused.body()).contains("est diffusée");
        }
        JsonNode next = OwnAtlas.json(atlas.get(ROOT)).get("suggested");
        assertThat(next.get("from").asText()).isEqualTo("2019-11-01");
        assertThat(next.get("to").asText()).isEqualTo("2019-12-31");
    }

    @Test
    @Order(8)
    void a_draft_that_was_removed_comes_back_from_the_journal_with_its_blocks() {
        JsonNode letter = made("2019-09-01", "2019-09-30");
        assertThat(atlas.send(
                                "DELETE",
                                path(letter),
                                "",
                                "If-Match",
                                "\"" + letter.get("revision").asLong() + "\"")
                        .statusCode())
                .isEqualTo(204);
        assertThat(atlas.get(path(letter)).statusCode()).isEqualTo(404);
        JsonNode entries = OwnAtlas.json(atlas.get(
                        "/api/v1/journal?object=newsletter:" + letter.get("key").asText()))
                .get("entries");
        JsonNode creation = entries.get(entries.size() - 1);
        long last = 0;
        for (JsonNode entry : entries) {
            if (entry.get("change").equals(creation.get("change"))) {
                last = Math.max(last, entry.get("id").asLong());
            }
        }
        HttpResponse<String> restored = atlas.send("POST", "/api/v1/journal/" + last + "/restore", "{}");
        assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
        JsonNode back = OwnAtlas.json(atlas.get(path(letter)));
        assertThat(back.get("blocks")).isEqualTo(letter.get("blocks"));
    }

    @Test
    @Order(9)
    void readers_read_contributors_write_and_anybody_gets_nothing() throws Exception {
        try (OwnAtlas own =
                OwnAtlas.start("newsletters_roles", Map.of("ATLAS_PUBLIC_URL", "https://atlas.exemple.fr"))) {
            TestVisitor.signedIn(own.database(), own.at("/"), Role.ADMINISTRATOR);
            TestVisitor reader = TestVisitor.signedIn(own.database(), own.at("/"), Role.READER);
            TestVisitor contributor = TestVisitor.signedIn(own.database(), own.at("/"), Role.CONTRIBUTOR);
            String body = "{\"title\":\"Lettre d'hiver\",\"from\":\"2019-12-01\",\"to\":\"2019-12-31\"}";
            assertThat(reader.ask("POST", ROOT, body).status()).isEqualTo(403);
            TestVisitor.Reply made = contributor.ask("POST", ROOT, body);
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            String there = path(made.json());
            assertThat(reader.get(ROOT).json().at("/letters/0/author").asText())
                    .isEqualTo("Une personne, contributeur");
            assertThat(reader.get(there + "/files/txt").text())
                    .contains("Lettre d’hiver", "https://atlas.exemple.fr/#theme=")
                    .doesNotContain("127.0.0.1", "Une personne");
            JsonNode check = reader.get(there + "/check").json();
            assertThat(StreamSupport.stream(check.get("findings").spliterator(), false))
                    .allMatch(finding -> finding.get("kept").asBoolean());
            TestVisitor anybody = TestVisitor.anybody(own.at("/"));
            for (String path : List.of(ROOT, there, there + "/preview", there + "/files/pdf")) {
                assertThat(anybody.get(path).status()).as(path).isEqualTo(401);
            }
        }
    }
}
