package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.http.Role;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events where people sign in: what the address of a calendar opens, for whom and for how long. */
@ExtendWith(QuietLog.class)
class EventAccessTest {
    private static final String FEED = "/api/v1/events/feed";
    private static OwnAtlas atlas;
    private static String ofTheMachine;

    @BeforeAll
    static void start() throws Exception {
        atlas = OwnAtlas.start("event_access");
        ofTheMachine = OwnAtlas.json(atlas.send("POST", FEED, "")).get("path").asText();
        assertThat(atlas.get(ofTheMachine).statusCode()).isEqualTo(200);
        atlas.send(
                "POST",
                "/api/v1/registers/events",
                "{\"values\":{\"title\":\"Point interne\",\"kind\":\"meeting\",\"on_date\":\"2020-02-02\",\"internal\":true,"
                        + "\"place_level\":\"commune\",\"place_code\":\"35238\",\"source\":\"essai\"}}");
        TestVisitor.signedIn(atlas.database(), root(), Role.ADMINISTRATOR);
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    private static URI root() {
        return atlas.at("/");
    }

    @Test
    void anybody_reads_public_events_and_nothing_more() throws Exception {
        TestVisitor anybody = TestVisitor.anybody(root());
        for (String open : List.of("/api/v1/events?date=2020-12-31", "/api/v1/events/calendar.ics")) {
            assertThat(anybody.get(open).status()).isEqualTo(200);
            assertThat(anybody.get(open).text())
                    .contains("Comité de pilotage du contrat – Brest")
                    .doesNotContain("Point interne");
        }
        String picture = "/api/v1/infographics.svg?theme=event-count&level=region&date=2020-02-02&events=1";
        int there = anybody.get("/api/v1/events?date=2020-02-02")
                .json()
                .at("/counts/past")
                .asInt();
        assertThat(anybody.get(picture).text()).contains(there + "\u00a0événements passés");
        for (String closed : List.of("/api/v1/events/agenda", FEED, "/api/v1/registers/events")) {
            assertThat(anybody.get(closed).status()).as(closed).isEqualTo(401);
        }
    }

    @Test
    void the_address_of_a_reader_opens_everything_without_a_session_until_the_account_is_closed() throws Exception {
        TestVisitor reader = TestVisitor.signedIn(atlas.database(), root(), Role.READER);
        TestVisitor other = TestVisitor.signedIn(atlas.database(), root(), Role.READER);
        String path = reader.ask("POST", FEED, null).json().get("path").asText();
        TestVisitor calendar = new TestVisitor(root(), null, "", "");
        assertThat(calendar.get(path).status()).isEqualTo(200);
        assertThat(calendar.get(path).text()).contains("SUMMARY:Point interne");
        assertThat(other.ask("DELETE", FEED, null).status()).isEqualTo(204);
        assertThat(calendar.get(path).status())
                .as("another one's revocation changes nothing")
                .isEqualTo(200);
        atlas.database()
                .jdbi()
                .useHandle(
                        handle -> handle.execute("update account set active = false where id = ?", reader.account()));
        assertThat(calendar.get(path).status()).isEqualTo(404);
        assertThat(calendar.get(path).code()).isEqualTo("no-such-feed");
    }

    @Test
    void an_address_made_before_there_were_accounts_ends_with_the_first_of_them() throws Exception {
        // Atlas notices within two seconds that people sign in from now on.
        for (int tries = 0; atlas.get(ofTheMachine).statusCode() == 200 && tries < 50; tries++) {
            Thread.sleep(100);
        }
        assertThat(TestVisitor.anybody(root()).get(ofTheMachine).status()).isEqualTo(404);
    }

    @Test
    void a_guessed_address_opens_nothing() throws Exception {
        for (String guess : List.of("0", "x".repeat(43), "%00", "..%2f..")) {
            assertThat(TestVisitor.anybody(root())
                            .get(FEED + "/" + guess + ".ics")
                            .status())
                    .as(guess)
                    .isIn(400, 404);
        }
    }
}
