package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** Signing in by a real server of OpenID Connect, and all that must not sign anybody in. */
@ExtendWith(QuietLog.class)
class OidcTest {
    private static final String DEPART = "api/v1/session/oidc";
    private static final String CALLBACK = "/api/v1/session/oidc/callback";

    private static OidcProvider provider;
    private static AccessServer atlas;

    @BeforeAll
    static void serve() throws Exception {
        provider = OidcProvider.chosen();
        atlas = new AccessServer(provider.settings());
        provider.start(atlas.root());
    }

    @AfterAll
    static void close() throws Exception {
        provider.close();
        atlas.close();
    }

    @BeforeEach
    void nobody_is_known() throws Exception {
        atlas.sql("delete from account");
        provider.control("as=ada");
    }

    /** A browser that shows where it is sent, and goes there when told to. */
    private static final class Browser {
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        HttpResponse<String> get(URI address) throws Exception {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }

        /** Follows until the server would send the browser back to Atlas. */
        URI untilBack(URI address) throws Exception {
            for (int step = 0; step < 12; step++) {
                if (address.getPath().equals(CALLBACK)) {
                    return address;
                }
                HttpResponse<String> response = get(address);
                String location = response.headers()
                        .firstValue("location")
                        .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body()));
                address = address.resolve(location);
            }
            throw new AssertionError("does not come back");
        }

        /** Where Atlas sends on from this address. */
        String location(URI address) throws Exception {
            return get(address).headers().firstValue("location").orElse("");
        }

        JsonNode session() throws Exception {
            return new ObjectMapper()
                    .readTree(get(atlas.root().resolve("api/v1/session")).body());
        }

        /** The whole way. @return where the page goes on */
        String signIn() throws Exception {
            return location(untilBack(atlas.root().resolve(DEPART)));
        }
    }

    @Test
    void the_claim_gives_the_role_and_the_page_goes_on_where_it_was() throws Exception {
        Browser browser = new Browser();
        assertThat(browser.session().at("/oidc/label").asText()).isEqualTo("Connexion de l'essai");
        URI back = browser.untilBack(atlas.root().resolve(DEPART + "?back=/import.html%23exporter"));
        HttpResponse<String> arrived = browser.get(back);
        assertThat(arrived.headers().firstValue("location")).hasValue("/import.html#exporter");
        assertThat(arrived.headers().allValues("set-cookie"))
                .anyMatch(cookie -> cookie.startsWith("atlas_session=") && cookie.contains("SameSite=Strict"));
        assertThat(browser.session().get("role").asText()).isEqualTo("administrator");
        assertThat(browser.session().get("name").asText()).isEqualTo("Ada L.");

        provider.control("as=bob");
        Browser bobs = new Browser();
        assertThat(bobs.signIn()).isEqualTo("/");
        assertThat(bobs.session().get("role").asText()).isEqualTo("contributor");
    }

    @Test
    void the_question_has_pkce_state_and_nonce() throws Exception {
        String question = new Browser().location(atlas.root().resolve(DEPART));
        assertThat(question)
                .startsWith(provider.issuer() + "/auth?")
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .doesNotContain(OidcProvider.SECRET);
    }

    @Test
    void a_page_of_elsewhere_is_not_gone_on_to() throws Exception {
        for (String back : List.of("https://exemple.invalid/", "//exemple.invalid/", "/%5Cexemple.invalid")) {
            Browser browser = new Browser();
            assertThat(browser.location(browser.untilBack(atlas.root().resolve(DEPART + "?back=" + back))))
                    .isEqualTo("/");
        }
    }

    @Test
    void who_has_no_role_is_refused_unless_invited() throws Exception {
        provider.control("as=ida");
        assertThat(new Browser().signIn()).isEqualTo("/connexion.html#refus=role");
        atlas.sql("insert into account (login, name, role) values ('ida@exemple.fr', 'Ida', 'reader')");
        Browser browser = new Browser();
        assertThat(browser.signIn()).isEqualTo("/");
        assertThat(browser.session().get("role").asText()).isEqualTo("reader");
    }

    @Test
    void the_last_administrator_keeps_the_role_whatever_the_claim_says_and_the_log_says_so() throws Exception {
        provider.control("as=bob");
        assertThat(new Browser().signIn()).isEqualTo("/");
        atlas.sql("update account set role = 'administrator' where login = 'bob@exemple.fr'");
        Logger log = (Logger) LoggerFactory.getLogger("fr.diair.atlas.access.OidcSignIn");
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.addAppender(said);
        log.setAdditive(false);
        try {
            Browser last = new Browser();
            assertThat(last.signIn()).isEqualTo("/");
            assertThat(last.session().get("role").asText()).isEqualTo("administrator");
        } finally {
            log.setAdditive(true);
            log.detachAppender(said);
        }
        assertThat(said.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage()).contains("stays administrator", "contributor");
        });

        provider.control("as=ada");
        assertThat(new Browser().signIn()).isEqualTo("/");
        provider.control("as=bob");
        Browser one = new Browser();
        assertThat(one.signIn()).isEqualTo("/");
        assertThat(one.session().get("role").asText()).isEqualTo("contributor");
    }

    @Test
    void an_account_with_a_password_an_unverified_address_and_a_deactivated_account_are_not_taken_over()
            throws Exception {
        atlas.sql("insert into account (login, name, role, password) values ('ada@exemple.fr', 'Ada', 'reader', 'x')");
        assertThat(new Browser().signIn()).isEqualTo("/connexion.html#refus=adresse");
        atlas.sql("insert into account (login, name, role) values ('eve@exemple.fr', 'Eve', 'reader')");
        provider.control("as=eve");
        assertThat(new Browser().signIn()).isEqualTo("/connexion.html#refus=adresse");
        provider.control("as=bob");
        assertThat(new Browser().signIn()).isEqualTo("/");
        atlas.sql("update account set active = false where login = 'bob@exemple.fr'");
        assertThat(new Browser().signIn()).isEqualTo("/connexion.html#refus=inactif");
    }

    @Test
    void an_answer_is_taken_once_from_the_browser_that_asked() throws Exception {
        Browser browser = new Browser();
        URI answer = browser.untilBack(atlas.root().resolve(DEPART));
        assertRefused("etat", new Browser(), answer);

        Browser again = new Browser();
        URI other = again.untilBack(atlas.root().resolve(DEPART));
        assertThat(again.location(other)).isEqualTo("/");
        assertThat(again.location(other)).isEqualTo("/connexion.html#refus=etat");
    }

    @Test
    void a_forged_state_and_a_code_that_was_used_are_refused() throws Exception {
        Browser browser = new Browser();
        URI answer = browser.untilBack(atlas.root().resolve(DEPART));
        assertRefused("etat", browser, changed(answer, query -> query.replaceAll("state=[^&]*", "state=forged")));
        assertRefused("etat", browser, changed(answer, query -> query.replaceAll("state=[^&]*", "x=1")));

        Browser other = new Browser();
        URI first = other.untilBack(atlas.root().resolve(DEPART));
        assertThat(other.location(first)).isEqualTo("/");
        String used = first.getQuery().replaceAll(".*code=([^&]*).*", "$1");
        URI second = new Browser().untilBack(atlas.root().resolve(DEPART));
        assertThat(second.getQuery()).doesNotContain(used);
        Browser third = new Browser();
        URI mixed = third.untilBack(atlas.root().resolve(DEPART));
        assertRefused("refus", third, changed(mixed, query -> query.replaceAll("code=[^&]*", "code=" + used)));
    }

    @Test
    void a_token_made_for_another_question_is_refused() throws Exception {
        Browser browser = new Browser();
        URI question = URI.create(browser.location(atlas.root().resolve(DEPART)));
        URI altered = changed(question, query -> query.replaceAll("nonce=[^&]*", "nonce=another"));
        assertRefused("preuve", browser, browser.untilBack(altered));
    }

    @Test
    void a_code_that_somebody_else_asked_for_is_refused() throws Exception {
        Browser thief = new Browser();
        URI stolen = new Browser().untilBack(atlas.root().resolve(DEPART));
        String code = stolen.getQuery().replaceAll(".*code=([^&]*).*", "$1");
        URI own = thief.untilBack(atlas.root().resolve(DEPART));
        assertRefused("refus", thief, changed(own, query -> query.replaceAll("code=[^&]*", "code=" + code)));
    }

    @Test
    void a_token_that_no_key_of_the_server_signed_is_refused() throws Exception {
        // Another Atlas, which has not read the keys yet.
        try (OidcProvider forging = OidcProvider.chosen();
                AccessServer fresh = new AccessServer(forging.settings())) {
            forging.start(fresh.root());
            forging.control("keys=other");
            Browser browser = new Browser();
            URI answer = browser.untilBack(fresh.root().resolve(DEPART));
            assertThat(browser.location(answer)).isEqualTo("/connexion.html#refus=preuve");
            forging.close();
            assertThat(new Browser().location(fresh.root().resolve(DEPART + "?back=/")))
                    .as("what was discovered is kept an hour")
                    .startsWith(forging.issuer());
        }
    }

    @Test
    void a_server_that_is_away_and_a_person_who_gives_up_are_told_apart() throws Exception {
        provider.control("as=nobody");
        assertThat(new Browser().signIn()).isEqualTo("/connexion.html#refus=refus");
        try (AccessServer alone = new AccessServer(OidcProvider.chosen().settings())) {
            assertThat(new Browser().location(alone.root().resolve(DEPART))).isEqualTo("/connexion.html#refus=serveur");
        }
    }

    private static void assertRefused(String why, Browser browser, URI answer) throws Exception {
        assertThat(browser.location(answer)).isEqualTo("/connexion.html#refus=" + why);
        assertThat(browser.session().get("signedIn").asBoolean()).isFalse();
    }

    private static URI changed(URI address, UnaryOperator<String> change) {
        return URI.create(address.toString().split("\\?")[0] + "?" + change.apply(address.getRawQuery()));
    }
}
