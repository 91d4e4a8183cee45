package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.app.TestVisitor.Reply;
import fr.diair.atlas.http.Role;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts over real HTTP: the first one, signing in, invitations, roles, sessions, and what nobody may do. */
@ExtendWith(QuietLog.class)
class AccountApiTest {
    private static final String PASSWORD = "quatre mots sans lien";

    private AccessServer atlas;

    @BeforeEach
    void serve() throws Exception {
        atlas = new AccessServer(Map.of());
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    private TestVisitor signIn(String login, String password) throws Exception {
        TestVisitor anybody = atlas.anybody();
        Reply reply = anybody.ask("POST", "/api/v1/session", credentials(login, password));
        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
        return with(reply);
    }

    private TestVisitor with(Reply reply) throws Exception {
        String cookie = reply.header("set-cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure");
        String token = cookie.substring("atlas_session=".length(), cookie.indexOf(';'));
        String csrf = new TestVisitor(atlas.root(), null, token, "")
                .get("/api/v1/session")
                .json()
                .get("csrf")
                .asText();
        return new TestVisitor(atlas.root(), null, token, csrf);
    }

    private static String credentials(String login, String password) {
        return "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password);
    }

    private static String chosen(String link, String login, String password) {
        return "{\"link\":\"%s\",\"login\":\"%s\",\"name\":\"Ada L.\",\"password\":\"%s\"}"
                .formatted(link, login, password);
    }

    private TestVisitor firstAdministrator() throws Exception {
        Reply made =
                atlas.anybody().ask("POST", "/api/v1/links/use", chosen(atlas.firstLink(), "Ada@Exemple.fr", PASSWORD));
        assertThat(made.status()).as(made.text()).isEqualTo(204);
        return with(made);
    }

    @Test
    void without_accounts_whoever_sits_at_this_machine_may_do_everything() throws Exception {
        JsonNode session = atlas.anybody().get("/api/v1/session").json();
        assertThat(session.get("signedIn").asBoolean()).isFalse();
        assertThat(session.get("local").asBoolean()).isTrue();
        assertThat(session.get("account").isNull()).isTrue();
        assertThat(session.get("name").asText()).isEqualTo("Poste local");
        assertThat(session.get("roleLabel").asText()).isEqualTo("administrateur");
        assertThat(session.get("accounts").asBoolean()).isFalse();
        assertThat(session.get("oidc").isNull()).isTrue();
        assertThat(atlas.anybody().get("/administers").status()).isEqualTo(200);
        assertThat(atlas.anybody().withoutCsrf().ask("POST", "/writes", null).status())
                .isEqualTo(200);
        Reply elsewhere = atlas.anybody().ask("POST", "/writes", null, "Origin", "http://exemple.invalid");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.code()).isEqualTo("loopback-only");
    }

    @Test
    void the_first_link_makes_an_administrator_once_and_the_machine_alone_opens_nothing_any_more() throws Exception {
        String link = atlas.firstLink();
        Reply look = atlas.anybody().ask("POST", "/api/v1/links/look", "{\"link\":\"%s\"}".formatted(link));
        assertThat(look.json().get("kind").asText()).isEqualTo("first");
        assertThat(look.json().get("roleLabel").asText()).isEqualTo("administrateur");

        Reply faults = atlas.anybody().ask("POST", "/api/v1/links/use", chosen(link, "ada", "trop court"));
        assertThat(faults.status()).isEqualTo(422);
        assertThat(faults.json().at("/fields/login").asText()).contains("prenom.nom@exemple.fr");
        assertThat(faults.json().at("/fields/password").asText()).contains("12 caractères");

        Reply made = atlas.anybody().ask("POST", "/api/v1/links/use", chosen(link, "Ada@Exemple.fr", PASSWORD));
        assertThat(made.status()).as(made.text()).isEqualTo(204);
        TestVisitor ada = with(made);
        assertThat(ada.get("/api/v1/session").json().get("role").asText()).isEqualTo("administrator");
        assertThat(ada.get("/api/v1/session").json().get("account").isIntegralNumber())
                .isTrue();
        assertThat(ada.get("/administers").status()).isEqualTo(200);

        Reply again = atlas.anybody().ask("POST", "/api/v1/links/use", chosen(link, "eve@exemple.fr", PASSWORD));
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.code()).isEqualTo("link-over");
        assertThat(atlas.access.invitation("http://x/")).isEmpty();

        Reply nobody = atlas.anybody().get("/reads");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.code()).isEqualTo("sign-in-needed");
        assertThat(nobody.json().get("detail").asText()).startsWith("Connectez-vous");
        assertThat(atlas.anybody().get("/api/v1/session").json().get("accounts").asBoolean())
                .isTrue();
    }

    @Test
    void a_link_of_two_days_ago_opens_nothing_and_a_new_one_ends_the_one_before() throws Exception {
        String first = atlas.firstLink();
        String second = atlas.firstLink();
        assertThat(atlas.anybody()
                        .ask("POST", "/api/v1/links/look", "{\"link\":\"%s\"}".formatted(first))
                        .status())
                .isEqualTo(404);
        atlas.sql("update account_link set created_at = now() - interval '49 hours'");
        assertThat(atlas.anybody()
                        .ask("POST", "/api/v1/links/use", chosen(second, "ada@exemple.fr", PASSWORD))
                        .code())
                .isEqualTo("link-over");
    }

    @Test
    void two_who_use_the_first_link_at_once_make_one_account() throws Exception {
        String link = atlas.firstLink();
        TestVisitor anybody = atlas.anybody();
        ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            String login = "ada" + i + "@exemple.fr";
            threads[i] = new Thread(() -> {
                try {
                    start.await();
                    statuses.add(anybody.ask("POST", "/api/v1/links/use", chosen(link, login, PASSWORD))
                            .status());
                } catch (Exception e) {
                    statuses.add(-1);
                }
            });
            threads[i].start();
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(statuses.stream().filter(status -> status == 204)).hasSize(1);
        assertThat(statuses).doesNotContain(-1, 500);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_one_answer_and_then_a_wait() throws Exception {
        firstAdministrator();
        Reply wrong =
                atlas.anybody().ask("POST", "/api/v1/session", credentials("ada@exemple.fr", "un autre mot de passe"));
        Reply unknown =
                atlas.anybody().ask("POST", "/api/v1/session", credentials("eve@exemple.fr", "un autre mot de passe"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(wrong.text());
        assertThat(wrong.code()).isEqualTo("wrong-password");

        for (int i = 0; i < 4; i++) {
            atlas.anybody().ask("POST", "/api/v1/session", credentials("ada@exemple.fr", "essai numéro " + i));
        }
        Reply late = atlas.anybody().ask("POST", "/api/v1/session", credentials("ADA@exemple.fr ", PASSWORD));
        assertThat(late.status()).isEqualTo(429);
        assertThat(Integer.parseInt(late.header("retry-after"))).isBetween(1, 10);
        assertThat(late.json().get("detail").asText()).startsWith("Trop d'essais : attendez");
    }

    @Test
    void a_session_is_signed_out_listed_ended_and_runs_out() throws Exception {
        TestVisitor first = firstAdministrator();
        TestVisitor second = signIn(" ADA@exemple.fr", PASSWORD);
        JsonNode sessions = second.get("/api/v1/account/sessions").json().get("sessions");
        assertThat(sessions).hasSize(2);
        assertThat(sessions.findValuesAsText("current")).containsExactlyInAnyOrder("true", "false");
        long other = sessions.get(0).get("current").asBoolean()
                ? sessions.get(1).get("id").asLong()
                : sessions.get(0).get("id").asLong();
        assertThat(second.ask("DELETE", "/api/v1/account/sessions/" + other, null)
                        .status())
                .isEqualTo(204);
        assertThat(first.get("/reads").status()).isEqualTo(401);

        assertThat(second.ask("DELETE", "/api/v1/session", null).header("set-cookie"))
                .contains("atlas_session=;", "Expires=Thu, 01 Jan 1970");
        assertThat(second.get("/reads").status()).isEqualTo(401);

        TestVisitor idle = signIn("ada@exemple.fr", PASSWORD);
        atlas.sql("update account_session set last_seen = now() - interval '12 hours'");
        assertThat(idle.get("/reads").status()).isEqualTo(401);
        TestVisitor old = signIn("ada@exemple.fr", PASSWORD);
        atlas.sql("update account_session set created_at = now() - interval '7 days'");
        assertThat(old.get("/reads").status()).isEqualTo(401);
    }

    @Test
    void who_is_invited_chooses_a_password_and_gets_the_role_that_was_given() throws Exception {
        TestVisitor ada = firstAdministrator();
        Reply invited = ada.ask(
                "POST", "/api/v1/accounts", "{\"login\":\"bob@exemple.fr\",\"name\":\"Bob\",\"role\":\"contributor\"}");
        assertThat(invited.status()).as(invited.text()).isEqualTo(201);
        String link = AccessServer.token(invited.text());
        assertThat(ada.get("/api/v1/accounts").text())
                .contains("\"state\":\"invited\"")
                .doesNotContain(link);
        Reply look = atlas.anybody().ask("POST", "/api/v1/links/look", "{\"link\":\"%s\"}".formatted(link));
        assertThat(look.json().get("login").asText()).isEqualTo("bob@exemple.fr");
        TestVisitor bob = with(atlas.anybody()
                .ask("POST", "/api/v1/links/use", "{\"link\":\"%s\",\"password\":\"%s\"}".formatted(link, PASSWORD)));
        assertThat(bob.ask("POST", "/writes", null).status()).isEqualTo(200);
        Reply refused = bob.get("/administers");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("not-allowed");
        assertThat(refused.json().get("detail").asText()).contains("contributeur", "administrateur");

        Reply twice = ada.ask(
                "POST", "/api/v1/accounts", "{\"login\":\"BOB@exemple.fr\",\"name\":\"Bob\",\"role\":\"reader\"}");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.json().at("/fields/login").asText()).contains("déjà");
    }

    @Test
    void another_role_or_none_any_more_signs_out() throws Exception {
        TestVisitor ada = firstAdministrator();
        TestVisitor bob = atlas.signedIn(Role.CONTRIBUTOR);
        assertThat(bob.get("/reads").status()).isEqualTo(200);
        Reply demoted = ada.ask("PATCH", "/api/v1/accounts/" + bob.account(), "{\"role\":\"reader\"}");
        assertThat(demoted.json().get("roleLabel").asText()).isEqualTo("lecteur");
        assertThat(bob.get("/reads").status()).isEqualTo(401);

        TestVisitor eve = atlas.signedIn(Role.READER);
        ada.ask("PATCH", "/api/v1/accounts/" + eve.account(), "{\"active\":false}");
        assertThat(eve.get("/reads").status()).isEqualTo(401);
        Reply link = ada.ask("POST", "/api/v1/accounts/" + eve.account() + "/link", null);
        assertThat(link.code()).isEqualTo("not-active");

        TestVisitor ida = atlas.signedIn(Role.READER);
        assertThat(ada.ask("DELETE", "/api/v1/accounts/" + ida.account() + "/sessions", null)
                        .json()
                        .get("ended")
                        .asInt())
                .isEqualTo(1);
        assertThat(ida.get("/reads").status()).isEqualTo(401);

        assertThat(ada.ask("DELETE", "/api/v1/accounts/" + ida.account(), null).status())
                .isEqualTo(204);
        assertThat(ada.get("/api/v1/accounts").text()).doesNotContain(ida.token());
    }

    @Test
    void the_last_administrator_stays() throws Exception {
        TestVisitor ada = firstAdministrator();
        long id = ada.get("/api/v1/account").json().get("id").asLong();
        for (String change : new String[] {"{\"role\":\"reader\"}", "{\"active\":false}"}) {
            Reply refused = ada.ask("PATCH", "/api/v1/accounts/" + id, change);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("last-administrator");
        }
        assertThat(ada.ask("DELETE", "/api/v1/accounts/" + id, null).code()).isEqualTo("last-administrator");
        assertThat(ada.get("/administers").status()).as("nothing was changed").isEqualTo(200);

        TestVisitor other = atlas.signedIn(Role.ADMINISTRATOR);
        assertThat(ada.ask("PATCH", "/api/v1/accounts/" + id, "{\"role\":\"reader\"}")
                        .status())
                .isEqualTo(200);
        assertThat(other.ask("PATCH", "/api/v1/accounts/" + other.account(), "{\"active\":false}")
                        .code())
                .isEqualTo("last-administrator");
    }

    @Test
    void another_password_ends_all_sessions_and_asks_for_the_present_one() throws Exception {
        TestVisitor ada = firstAdministrator();
        TestVisitor elsewhere = signIn("ada@exemple.fr", PASSWORD);
        Reply wrong = ada.ask(
                "PUT",
                "/api/v1/account/password",
                "{\"present\":\"autre chose\",\"password\":\"cinq mots sans lien\"}");
        assertThat(wrong.json().at("/fields/present").asText()).isNotEmpty();
        Reply weak = ada.ask(
                "PUT",
                "/api/v1/account/password",
                "{\"present\":\"%s\",\"password\":\"ada@exemple.fr 1\"}".formatted(PASSWORD));
        assertThat(weak.json().at("/fields/password").asText()).contains("adresse");
        Reply changed = ada.ask(
                "PUT",
                "/api/v1/account/password",
                "{\"present\":\"%s\",\"password\":\"cinq mots sans lien\"}".formatted(PASSWORD));
        assertThat(changed.status()).as(changed.text()).isEqualTo(204);
        assertThat(elsewhere.get("/reads").status()).isEqualTo(401);
        assertThat(ada.get("/reads").status()).isEqualTo(401);
        assertThat(with(changed).get("/reads").status()).isEqualTo(200);
        signIn("ada@exemple.fr", "cinq mots sans lien");
    }

    @Test
    void a_link_to_a_new_password_ends_sessions_and_works_once() throws Exception {
        TestVisitor ada = firstAdministrator();
        long id = ada.get("/api/v1/account").json().get("id").asLong();
        String link = AccessServer.token(
                ada.ask("POST", "/api/v1/accounts/" + id + "/link", null).text());
        String use = "{\"link\":\"%s\",\"password\":\"cinq mots sans lien\"}".formatted(link);
        assertThat(atlas.anybody().ask("POST", "/api/v1/links/use", use).status())
                .isEqualTo(204);
        assertThat(ada.get("/reads").status()).isEqualTo(401);
        assertThat(atlas.anybody().ask("POST", "/api/v1/links/use", use).status())
                .isEqualTo(404);
    }

    @Test
    void a_request_of_another_page_or_without_the_token_changes_nothing() throws Exception {
        TestVisitor ada = firstAdministrator();
        assertThat(ada.withoutCsrf().ask("POST", "/writes", null).code()).isEqualTo("csrf");
        assertThat(ada.ask("POST", "/writes", null, "Origin", "https://exemple.invalid")
                        .code())
                .isEqualTo("other-page");
        assertThat(ada.ask("POST", "/writes", null, "Sec-Fetch-Site", "same-site")
                        .code())
                .isEqualTo("other-page");
        TestVisitor bob = atlas.signedIn(Role.CONTRIBUTOR);
        TestVisitor mixed = new TestVisitor(atlas.root(), null, bob.token(), ada.csrf());
        assertThat(mixed.ask("POST", "/writes", null).code())
                .as("the token of somebody else")
                .isEqualTo("csrf");
        assertThat(atlas.anybody()
                        .withoutCsrf()
                        .ask("POST", "/api/v1/session", credentials("ada@exemple.fr", PASSWORD))
                        .code())
                .isEqualTo("csrf");
    }

    @Test
    void asking_for_the_headers_alone_needs_the_same_role() throws Exception {
        TestVisitor ada = firstAdministrator();
        assertThat(atlas.anybody().ask("HEAD", "/reads", null).status()).isEqualTo(401);
        assertThat(atlas.signedIn(Role.READER).ask("HEAD", "/administers", null).status())
                .isEqualTo(403);
        assertThat(ada.ask("HEAD", "/administers", null).status()).isEqualTo(200);
        assertThat(atlas.anybody().get("/READS").status()).isIn(401, 404);
        assertThat(atlas.anybody().get("/reads/").status()).isIn(401, 404);
    }

    @Test
    void the_database_holds_neither_passwords_nor_tokens() throws Exception {
        TestVisitor ada = firstAdministrator();
        String link = AccessServer.token(
                ada.ask("POST", "/api/v1/accounts", "{\"login\":\"bob@exemple.fr\",\"name\":\"Bob\"}")
                        .text());
        String all = atlas.database
                .jdbi()
                .withHandle(handle -> String.join(
                        "\n", handle.createQuery("""
                        select a::text from account a union all
                        select encode(token_sha256, 'escape') || s::text from account_session s union all
                        select encode(token_sha256, 'escape') || l::text from account_link l""").mapTo(String.class).list()));
        assertThat(all).contains("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD, ada.token(), link);
    }

    @Test
    void what_is_typed_is_never_repeated_in_an_answer() throws Exception {
        TestVisitor anybody = atlas.anybody();
        for (String body : new String[] {"{\"password\":\"geheim-9\"", "{\"pass\":\"geheim-9\"}", "[\"geheim-9\"]"}) {
            Reply reply = anybody.ask("POST", "/api/v1/session", body);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.text()).doesNotContain("geheim");
        }
    }
}
