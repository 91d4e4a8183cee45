package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registers over HTTP: what is kept by hand, by whom, and back. */
@ExtendWith(QuietLog.class)
class RegisterApiTest {
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("registers");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @Test
    void the_definitions_are_what_a_form_needs() {
        JsonNode registers = OwnAtlas.json(atlas.get("/api/v1/registers")).get("registers");
        assertThat(registers)
                .extracting(one -> one.get("id").asText())
                .contains("contracts", "fundings", "actions", "events");
        JsonNode actions = byId(registers, "actions");
        assertThat(actions.get("parent").get("register").asText()).isEqualTo("contracts");
        assertThat(actions.get("fields")
                        .get(2)
                        .get("choices")
                        .get(0)
                        .get("label")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void a_removal_foretells_what_goes_along_and_what_stays_without_its_link() {
        String contract = atlas.made("contracts", "{\"title\":\"Contrat de Bourges\",\"year\":2020}")
                .get("key")
                .asText();
        String row = "/api/v1/registers/contracts/" + contract;
        assertThat(atlas.get(row + "/removal").body()).isEqualTo("{\"gone\":[],\"loosened\":[]}");
        for (String title : List.of("Cours du soir", "Accueil")) {
            String action = atlas.made(
                            "actions",
                            ("{\"contract\":\"%s\",\"title\":\"%s\",\"field\":\"langue\",\"carrier\":\"CCAS\",\"status\":\"planned\",\"reported_on\":\"2020-01-01\","
                                            + "\"place_level\":\"commune\",\"place_code\":\"18033\",\"source\":\"essai\"}")
                                    .formatted(contract, title))
                    .get("key")
                    .asText();
            atlas.made("milestones", "{\"action\":\"%s\",\"title\":\"Premier jalon\"}".formatted(action));
        }
        atlas.made(
                "fundings",
                "{\"contract\":\"%s\",\"year\":2020,\"stage\":\"paid\",\"amount_cents\":5,\"funder\":\"F\",\"source\":\"S\"}"
                        .formatted(contract));
        String event = atlas.made(
                        "events",
                        "{\"title\":\"Signature\",\"kind\":\"exchange-day\",\"on_date\":\"2020-12-12\",\"place_level\":\"commune\",\"place_code\":\"18033\",\"contract\":\"%s\",\"source\":\"essai\"}"
                                .formatted(contract))
                .get("key")
                .asText();

        JsonNode removal = OwnAtlas.json(atlas.get(row + "/removal"));
        assertThat(removal.get("gone"))
                .extracting(
                        one -> one.get("count").asInt() + " " + one.get("words").asText())
                .contains("1 ligne de financement", "2 actions", "2 jalons")
                .doesNotHaveDuplicates();
        assertThat(removal.get("loosened"))
                .extracting(
                        one -> one.get("count").asInt() + " " + one.get("words").asText())
                .containsExactly("1 événement");

        // and the removal does just that
        long before = journalEntries();
        long revision = OwnAtlas.json(atlas.get(row)).get("revision").asLong();
        assertThat(atlas.send("DELETE", row + "?why=Essai", "", "If-Match", "\"" + revision + "\"")
                        .statusCode())
                .isEqualTo(204);
        long foretold = 1;
        for (JsonNode one : removal.get("gone")) {
            foretold += one.get("count").asLong();
        }
        assertThat(removed(journal("contract:" + contract).get(0).get("change").asLong()))
                .isEqualTo(foretold);
        assertThat(journalEntries() - before).isEqualTo(foretold + 1);
        assertThat(OwnAtlas.json(atlas.get("/api/v1/registers/events/" + event))
                        .get("values")
                        .get("contract")
                        .isNull())
                .isTrue();
        assertThat(atlas.get(row + "/removal").statusCode()).isEqualTo(404);
    }

    @Test
    void the_journal_calls_a_thing_by_its_name_of_today_and_a_thing_that_is_gone_by_none() {
        JsonNode made = atlas.made("contracts", "{\"title\":\"Contrat de Vesoul\",\"year\":2020}");
        String key = made.get("key").asText();
        atlas.made("pillars", "{\"contract\":\"%s\",\"place\":1,\"title\":\"Logement\"}".formatted(key));
        JsonNode changed = OwnAtlas.json(atlas.change(
                "contracts/" + key, made.get("revision").asLong(), "{\"title\":\"Contrat de Lure\"}", "Nom"));
        assertThat(journal("contract:" + key))
                .hasSize(3)
                .allMatch(entry -> entry.get("objectTitle").asText().equals("Contrat de Lure"));
        atlas.send(
                "DELETE",
                "/api/v1/registers/contracts/" + key,
                "",
                "If-Match",
                "\"" + changed.get("revision").asLong() + "\"");
        assertThat(journal("contract:" + key)).hasSizeGreaterThan(3).allMatch(entry -> entry.get("objectTitle")
                .isNull());
    }

    private static long journalEntries() {
        return atlas.database().jdbi().withHandle(handle -> handle.createQuery("select count(*) from journal")
                .mapTo(Long.class)
                .one());
    }

    /** How many rows went in one change. */
    private static long removed(long change) {
        return atlas.database().jdbi().withHandle(handle -> handle.createQuery(
                        "select count(*) from journal where change = :change and after is null")
                .bind("change", change)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void a_contract_is_made_changed_and_removed_and_the_journal_says_so() {
        JsonNode made = atlas.made("contracts", "{\"title\":\"Contrat de Rouen\",\"year\":2020}");
        assertThat(made.get("key").asText()).isEqualTo("contrat-de-rouen");
        assertThat(atlas.made("contracts", "{\"title\":\"Contrat de Rouen\",\"year\":2020}")
                        .get("key")
                        .asText())
                .isEqualTo("contrat-de-rouen-2");
        HttpResponse<String> changed = atlas.change(
                "contracts/contrat-de-rouen", made.get("revision").asLong(), "{\"year\":2021}", "Signature reportée");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(OwnAtlas.json(changed).get("values").get("title").asText()).isEqualTo("Contrat de Rouen");
        long revision = OwnAtlas.json(changed).get("revision").asLong();
        assertThat(changed.headers().firstValue("ETag")).contains("\"" + revision + "\"");
        HttpResponse<String> removed = atlas.send(
                "DELETE",
                "/api/v1/registers/contracts/contrat-de-rouen?why=Doublon",
                "",
                "If-Match",
                "\"" + revision + "\"");
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(atlas.get("/api/v1/registers/contracts/contrat-de-rouen").statusCode())
                .isEqualTo(404);
        JsonNode entries = journal("contract:contrat-de-rouen");
        assertThat(entries)
                .extracting(one -> one.get("kind").asText())
                .containsExactly("removed", "changed", "created");
        JsonNode change = entries.get(1);
        assertThat(change.get("author").asText()).isEqualTo("Poste local");
        assertThat(change.get("why").asText()).isEqualTo("Signature reportée");
        assertThat(change.get("changes").get(0).toString())
                .isEqualTo(
                        "{\"field\":\"year\",\"label\":\"Année\",\"kind\":\"year\",\"before\":\"2020\",\"after\":\"2021\"}");
    }

    @Test
    void the_second_of_two_editors_gets_both_versions_and_nothing_is_lost() {
        JsonNode made = atlas.made("contracts", "{\"title\":\"Contrat de Tours\",\"year\":2020}");
        long revision = made.get("revision").asLong();
        assertThat(atlas.change("contracts/contrat-de-tours", revision, "{\"year\":2021}", "")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> second =
                atlas.change("contracts/contrat-de-tours", revision, "{\"title\":\"Contrat de Tours Métropole\"}", "");
        assertThat(second.statusCode()).isEqualTo(412);
        JsonNode current = OwnAtlas.json(second).get("current");
        assertThat(current.get("values").get("year").asInt()).isEqualTo(2021);
        assertThat(atlas.change(
                                "contracts/contrat-de-tours",
                                current.get("revision").asLong(),
                                "{\"title\":\"Contrat de Tours Métropole\"}",
                                "")
                        .statusCode())
                .isEqualTo(200);
        JsonNode kept = OwnAtlas.json(atlas.get("/api/v1/registers/contracts/contrat-de-tours"))
                .get("values");
        assertThat(kept.get("year").asInt()).isEqualTo(2021);
        assertThat(kept.get("title").asText()).isEqualTo("Contrat de Tours Métropole");
        assertThat(atlas.send("PUT", "/api/v1/registers/contracts/contrat-de-tours", "{\"values\":{}}")
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void of_many_editors_of_one_revision_exactly_one_wins() throws Exception {
        JsonNode made = atlas.made("contracts", "{\"title\":\"Contrat disputé\",\"year\":2020}");
        long revision = made.get("revision").asLong();
        ExecutorService editors = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> asks = java.util.stream.IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> atlas.change(
                                    "contracts/contrat-dispute", revision, "{\"year\":" + (2021 + i) + "}", "n° " + i)
                            .statusCode())
                    .toList();
            int won = 0;
            for (Future<Integer> answer : editors.invokeAll(asks)) {
                assertThat(answer.get()).isIn(200, 412);
                won += answer.get() == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            editors.shutdownNow();
        }
        assertThat(journal("contract:contrat-dispute")).hasSize(2);
    }

    @Test
    void faults_are_told_field_by_field() {
        HttpResponse<String> refused = atlas.add(
                "actions",
                "{\"title\":\"\",\"field\":\"cuisine\",\"carrier\":\"CCAS\",\"place_level\":\"commune\",\"place_code\":\"99999\","
                        + "\"planned_start\":\"2020-13-01\",\"status\":\"planned\",\"reported_on\":\"2020-01-01\",\"source\":\"essai\","
                        + "\"colour\":\"red\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode fields = OwnAtlas.json(refused).get("fields");
        assertThat(fields.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("title", "field", "place_code", "planned_start", "colour");
        assertThat(fields.get("field").asText()).contains("cuisine", "Logement");
        HttpResponse<String> reversed = atlas.add(
                "actions",
                "{\"title\":\"Cours\",\"field\":\"langue\",\"carrier\":\"CCAS\",\"place_level\":\"commune\",\"place_code\":\"35238\","
                        + "\"planned_start\":\"2020-02-01\",\"planned_end\":\"2020-01-01\",\"status\":\"planned\","
                        + "\"reported_on\":\"2020-01-01\",\"source\":\"essai\"}");
        assertThat(OwnAtlas.json(reversed).get("fields").get("planned_end").asText())
                .contains("avant");
    }

    @Test
    void an_answer_that_was_lost_does_not_make_a_second_row() {
        String request = UUID.randomUUID().toString();
        String body = "{\"values\":{\"title\":\"Contrat une fois\",\"year\":2020}}";
        JsonNode first =
                OwnAtlas.json(atlas.send("POST", "/api/v1/registers/contracts", body, "Idempotency-Key", request));
        JsonNode again =
                OwnAtlas.json(atlas.send("POST", "/api/v1/registers/contracts", body, "Idempotency-Key", request));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void a_contract_that_was_removed_comes_back_with_all_that_hung_on_it() {
        JsonNode brest = OwnAtlas.json(atlas.get("/api/v1/registers/contracts?q=brest&size=1"))
                .get("rows")
                .get(0);
        String key = brest.get("key").asText();
        List<String> before = children(key);
        assertThat(before).isNotEmpty();
        assertThat(atlas.send(
                                "DELETE",
                                "/api/v1/registers/contracts/" + key,
                                "",
                                "If-Match",
                                "\"" + brest.get("revision").asLong() + "\"")
                        .statusCode())
                .isEqualTo(204);
        assertThat(children(key)).isEmpty();
        JsonNode last = journal("contract:" + key);
        long beforeRemoval = 0;
        long change = last.get(0).get("change").asLong();
        for (JsonNode entry : last) {
            if (entry.get("change").asLong() != change) {
                beforeRemoval = entry.get("id").asLong();
                break;
            }
        }
        HttpResponse<String> restored =
                atlas.send("POST", "/api/v1/journal/" + beforeRemoval + "/restore", "{\"why\":\"Retiré par erreur\"}");
        assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
        assertThat(children(key)).isEqualTo(before);
        assertThat(OwnAtlas.json(atlas.get("/api/v1/registers/contracts/" + key))
                        .get("values"))
                .isEqualTo(brest.get("values"));
    }

    @Test
    void what_is_written_is_on_the_map_at_once() {
        atlas.made(
                "engagements",
                "{\"mandate\":\"maire\",\"commune_code\":\"29019\",\"from_date\":\"2019-11-30\",\"source\":\"essai\"}");
        String profile =
                atlas.get("/api/v1/territories/commune/29019?date=2019-12-31").body();
        assertThat(profile).contains("2019-11-30");
    }

    @Test
    void the_journal_cannot_be_rewritten() {
        atlas.made("contracts", "{\"title\":\"Contrat pour toujours\",\"year\":2020}");
        for (String attack :
                List.of("update journal set why = 'x'", "delete from journal", "truncate journal cascade")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> atlas.database().jdbi().useHandle(h -> h.execute(attack)))
                    .hasMessageContaining("only ever added to");
        }
    }

    private static List<String> children(String contract) {
        return List.of("signatories", "statuses", "fundings", "actions").stream()
                .flatMap(register -> {
                    JsonNode rows = OwnAtlas.json(atlas.get(
                                    "/api/v1/registers/%s?contract=%s&size=500".formatted(register, contract)))
                            .get("rows");
                    return java.util.stream.StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> register + " " + row.get("key") + " " + row.get("values"));
                })
                .toList();
    }

    private static JsonNode byId(JsonNode list, String id) {
        for (JsonNode one : list) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("no " + id);
    }

    private static JsonNode journal(String object) {
        return OwnAtlas.json(atlas.get("/api/v1/journal?object=" + object)).get("entries");
    }
}
