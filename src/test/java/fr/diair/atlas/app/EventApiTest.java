package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events over HTTP: what anybody sees, what is for those inside, and what counts. */
@ExtendWith(QuietLog.class)
class EventApiTest {
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("events");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @Test
    void the_layer_tells_past_events_from_those_to_come_on_the_day_shown() {
        JsonNode june = json("/api/v1/events?date=2019-06-30&to=2019-12-31&kind=signature");
        assertThat(june.get("counts").toString()).contains("\"past\":3", "\"toCome\":0");
        JsonNode earlier = json("/api/v1/events?date=2019-06-15&to=2019-12-31&kind=signature");
        assertThat(earlier.get("counts").toString()).contains("\"past\":1", "\"toCome\":2", "\"cancelled\":0");
        JsonNode dijon = earlier.get("events").get(0);
        assertThat(dijon.get("state").asText()).isEqualTo("past");
        assertThat(dijon.get("place").get("name").asText()).isEqualTo("Dijon Métropole");
        assertThat(dijon.get("place").get("lat").asDouble()).isBetween(47.2, 47.5);
        assertThat(dijon.get("contracts").get(0).get("key").asText()).isEqualTo("CTAI-DIJON-2019");
        assertThat(dijon.has("inside")).isFalse();
        assertThat(earlier.get("events").get(1).get("state").asText()).isEqualTo("to-come");
    }

    @Test
    void pages_follow_one_another_and_filters_are_checked() {
        JsonNode all = json("/api/v1/events?size=20&date=2019-12-31&to=2019-12-31");
        JsonNode third = json("/api/v1/events?size=20&page=3&date=2019-12-31&to=2019-12-31");
        assertThat(all.get("events")).hasSize(20);
        assertThat(third.get("events").size()).isEqualTo(all.get("total").asInt() - 40);
        JsonNode brittany = json("/api/v1/events?region=53&date=2019-12-31&to=2019-11-10");
        assertThat(brittany.get("events"))
                .extracting(one -> one.get("key").asText())
                .containsExactly("DEMO-E011", "DEMO-E022", "DEMO-E035");
        assertThat(atlas.get("/api/v1/events?kind=party").statusCode()).isEqualTo(400);
        assertThat(atlas.get("/api/v1/events?colour=red").body()).contains("unknown-parameter");
    }

    @Test
    void hours_points_and_cancellations_are_checked_field_by_field() {
        HttpResponse<String> refused = atlas.add(
                "events",
                row("Essai", "2019-11-02", ",\"ends_at\":\"10:00\",\"longitude\":2.35,\"status\":\"cancelled\""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(OwnAtlas.json(refused).get("fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("starts_at", "latitude", "cancel_reason");
        HttpResponse<String> again = atlas.add(
                "events",
                row(
                        "Essai",
                        "2019-11-02",
                        ",\"starts_at\":\"14:00\",\"ends_at\":\"13:00\",\"cancel_reason\":\"grève\""));
        assertThat(OwnAtlas.json(again).get("fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("ends_at", "cancel_reason");
        assertThat(OwnAtlas.json(atlas.add("events", row("Essai", "2019-11-02", ",\"starts_at\":\"25:00\"")))
                        .get("fields")
                        .get("starts_at")
                        .asText())
                .contains("14:30");
    }

    @Test
    void a_cancelled_event_is_counted_nowhere_and_stays_in_calendars_as_cancelled() throws Exception {
        int before = counted("2021-01-31");
        JsonNode made = atlas.made("events", row("Réunion à annuler", "2021-01-15", ""));
        assertThat(counted("2021-01-31")).isEqualTo(before + 1);
        assertThat(counted("2021-01-14")).as("a planned one does not count").isEqualTo(before);
        HttpResponse<String> cancelled = put(
                made,
                "{\"status\":\"cancelled\",\"cancel_reason\":\"Salle indisponible\",\"cancelled_on\":\"2021-01-10\"}");
        assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
        assertThat(counted("2021-01-31")).isEqualTo(before);
        String key = made.get("key").asText();
        assertThat(one("/api/v1/events?date=2021-01-09&from=2021-01-01", key)
                        .get("state")
                        .asText())
                .as("on the 9th nobody knew")
                .isEqualTo("to-come");
        JsonNode after = one("/api/v1/events?date=2021-01-12&from=2021-01-01", key);
        assertThat(after.get("state").asText()).isEqualTo("cancelled");
        assertThat(after.toString()).as("why is for those inside").doesNotContain("Salle indisponible");
        VEvent entry = calendar("/api/v1/events/calendar.ics").stream()
                .filter(event -> event.getUid().orElseThrow().getValue().startsWith(key + "@"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.getProperty("STATUS").orElseThrow().getValue()).isEqualTo("CANCELLED");
        assertThat(Long.parseLong(entry.getProperty("SEQUENCE").orElseThrow().getValue()))
                .isEqualTo(OwnAtlas.json(cancelled).get("revision").asLong());
        assertThat(atlas.get("/api/v1/territories/commune/35238?date=2021-01-31")
                        .body())
                .doesNotContain("Réunion à annuler");
    }

    @Test
    void an_event_that_moves_tells_calendars_so() throws Exception {
        JsonNode made = atlas.made("events", row("Réunion qui déménage", "2021-05-05", ""));
        String uid = made.get("key").asText() + "@";
        VEvent before = entry(uid);
        for (String moved : List.of(
                "{\"place_code\":\"44109\"}",
                "{\"address\":\"2 rue de l'Hôtel-de-Ville\"}",
                "{\"longitude\":-1.5542,\"latitude\":47.2184}",
                "{\"longitude\":-1.5642}")) {
            Thread.sleep(1_100); // stamps are whole seconds
            HttpResponse<String> answer = put(made, moved);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            made = OwnAtlas.json(answer);
            VEvent after = entry(uid);
            assertThat(said(after, "LOCATION") + said(after, "GEO"))
                    .as(moved)
                    .isNotEqualTo(said(before, "LOCATION") + said(before, "GEO"));
            assertThat(Long.parseLong(said(after, "SEQUENCE"))).isGreaterThan(Long.parseLong(said(before, "SEQUENCE")));
            for (String stamp : List.of("DTSTAMP", "LAST-MODIFIED")) {
                assertThat(said(after, stamp)).as(stamp).isGreaterThan(said(before, stamp));
            }
            before = after;
        }
    }

    private static VEvent entry(String uid) throws Exception {
        return calendar("/api/v1/events/calendar.ics").stream()
                .filter(event -> event.getUid().orElseThrow().getValue().startsWith(uid))
                .findFirst()
                .orElseThrow();
    }

    private static String said(VEvent entry, String property) {
        return entry.getProperty(property).orElseThrow().getValue();
    }

    @Test
    void an_internal_event_is_for_those_who_are_signed_in() throws Exception {
        int before = counted("2021-03-31");
        JsonNode made = atlas.made(
                "events",
                row(
                        "Visite tenue secrète",
                        "2021-03-03",
                        ",\"internal\":true,\"organiser\":\"Cabinet\",\"address\":\"2 rue des Lilas\""));
        assertThat(atlas.made(
                        "participants",
                        "{\"event\":\"%s\",\"commune_code\":\"29019\"}"
                                .formatted(made.get("key").asText())))
                .isNotNull();
        assertThat(counted("2021-03-31")).isEqualTo(before);
        for (String open : List.of(
                "/api/v1/events?size=2000",
                "/api/v1/events/calendar.ics",
                "/api/v1/exports/events.csv",
                "/api/v1/exports/event-participants.csv",
                "/api/v1/territories/commune/35238?date=2021-03-31",
                "/api/v1/state")) {
            assertThat(atlas.get(open).body())
                    .as(open)
                    .doesNotContain("tenue secrète", "tenue-secrete", "2 rue des Lilas", "Cabinet");
        }
        assertThat(atlas.get("/api/v1/events/agenda?from=2021-03-01&to=2021-03-31")
                        .body())
                .contains("Visite tenue secrète", "2 rue des Lilas", "Cabinet");
    }

    @Test
    void an_event_is_found_by_each_of_its_contracts() {
        JsonNode made =
                atlas.made("events", row("Journée à deux contrats", "2019-11-20", ",\"contract\":\"CTAI-BREST-2019\""));
        String key = made.get("key").asText();
        atlas.made("event-contracts", "{\"event\":\"%s\",\"contract\":\"CTAI-NANTES-2019\"}".formatted(key));
        atlas.made("event-contracts", "{\"event\":\"%s\",\"contract\":\"CTAI-LYON-2019\"}".formatted(key));
        for (String contract : List.of("CTAI-BREST-2019", "CTAI-NANTES-2019", "CTAI-LYON-2019")) {
            assertThat(one("/api/v1/events?contract=" + contract, key).get("contracts"))
                    .hasSize(3);
        }
        assertThat(json("/api/v1/events?contract=CTAI-DIJON-2019").toString()).doesNotContain(key);
        assertThat(OwnAtlas.json(atlas.get("/api/v1/journal?object=event:" + key))
                        .get("entries"))
                .hasSize(3);
    }

    @Test
    void documents_are_links_and_nothing_else() {
        String key = atlas.made("events", row("Réunion avec document", "2019-11-21", ""))
                .get("key")
                .asText();
        assertThat(atlas.add(
                                "event-documents",
                                "{\"event\":\"%s\",\"title\":\"Compte rendu\",\"url\":\"javascript:alert(1)\"}"
                                        .formatted(key))
                        .statusCode())
                .isEqualTo(422);
        atlas.made(
                "event-documents",
                "{\"event\":\"%s\",\"title\":\"Compte rendu\",\"url\":\"https://example.org/cr.pdf\"}".formatted(key));
    }

    @Test
    void the_public_calendar_is_asked_for_again_cheaply() throws Exception {
        HttpResponse<String> first = atlas.get("/api/v1/events/calendar.ics?kind=signature");
        assertThat(first.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(atlas.send("GET", "/api/v1/events/calendar.ics?kind=signature", "", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(calendar("/api/v1/events/calendar.ics?kind=signature")).hasSize(3);
        assertThat(calendar("/api/v1/events/calendar.ics?region=53&contract=CTAI-BREST-2019"))
                .extracting(event -> event.getSummary().orElseThrow().getValue())
                .contains("Comité de pilotage du contrat – Brest");
    }

    @Test
    void a_private_address_opens_everything_until_it_is_renewed_or_revoked() throws Exception {
        atlas.made("events", row("Point interne", "2021-05-05", ",\"internal\":true,\"description\":\"À préparer\""));
        assertThat(OwnAtlas.json(atlas.get("/api/v1/events/feed")).get("feed").isNull())
                .isTrue();
        String address = OwnAtlas.json(atlas.send("POST", "/api/v1/events/feed", ""))
                .get("path")
                .asText();
        HttpResponse<String> read = atlas.get(address);
        assertThat(read.body()).contains("SUMMARY:Point interne", "À préparer");
        assertThat(read.headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(atlas.send(
                                "GET",
                                address,
                                "",
                                "If-None-Match",
                                read.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
        assertThat(OwnAtlas.json(atlas.get("/api/v1/events/feed"))
                        .get("feed")
                        .get("lastRead")
                        .asText())
                .isNotEmpty();
        String secret = address.replaceAll(".*/|\\.ics", "");
        int known = atlas.database().jdbi().withHandle(handle -> handle.createQuery(
                        "select count(*) from calendar_feed where encode(token_sha256, 'escape') like '%' || :s || '%'")
                .bind("s", secret)
                .mapTo(Integer.class)
                .one());
        assertThat(known).as("the table has the hash only").isZero();
        String second = OwnAtlas.json(atlas.send("POST", "/api/v1/events/feed", ""))
                .get("path")
                .asText();
        assertThat(atlas.get(address).statusCode()).isEqualTo(404);
        assertThat(atlas.get(second).statusCode()).isEqualTo(200);
        assertThat(atlas.send("DELETE", "/api/v1/events/feed", "").statusCode()).isEqualTo(204);
        assertThat(atlas.get(second).statusCode()).isEqualTo(404);
    }

    /** By the key figures and by the map, which learns of a change within a second. */
    private static int counted(String day) throws InterruptedException {
        int summary = json("/api/v1/summary?date=" + day).get("events").asInt();
        for (int tries = 0; onMap(day) != summary && tries < 30; tries++) {
            Thread.sleep(100);
        }
        assertThat(onMap(day)).isEqualTo(summary);
        return summary;
    }

    private static int onMap(String day) {
        int sum = 0;
        for (JsonNode value : json("/api/v1/themes/event-count/values?level=region&date=" + day)
                .get("values")) {
            sum += value.asInt();
        }
        return sum;
    }

    private static List<VEvent> calendar(String path) throws Exception {
        return new ArrayList<>(new CalendarBuilder()
                .build(new StringReader(atlas.get(path).body()))
                .getComponents("VEVENT"));
    }

    private static JsonNode one(String path, String key) {
        for (JsonNode event : json(path).get("events")) {
            if (event.get("key").asText().equals(key)) {
                return event;
            }
        }
        throw new AssertionError("no " + key + " in " + path);
    }

    private static String row(String title, String day, String more) {
        return ("{\"title\":\"%s\",\"kind\":\"meeting\",\"on_date\":\"%s\",\"place_level\":\"commune\","
                        + "\"place_code\":\"35238\",\"source\":\"essai\"%s}")
                .formatted(title, day, more);
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = atlas.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OwnAtlas.json(answer);
    }

    private static HttpResponse<String> put(JsonNode row, String values) {
        return atlas.change(
                "events/" + row.get("key").asText(), row.get("revision").asLong(), values, "essai");
    }
}
