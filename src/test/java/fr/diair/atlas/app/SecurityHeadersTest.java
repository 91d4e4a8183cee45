package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.app.TestVisitor.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every answer tells browsers, and what settings change of it. */
class SecurityHeadersTest {
    private static final List<String> ADDRESSES = List.of(
            "/connexion.html",
            "/css/vars.css",
            "/js/api.js",
            "/api/v1/session",
            "/reads",
            "/nulle-part",
            "/api/v1/accounts");

    @Test
    void every_answer_is_guarded_whatever_it_is() throws Exception {
        try (AccessServer atlas = new AccessServer(Map.of())) {
            TestVisitor anybody = atlas.anybody();
            for (String address : ADDRESSES) {
                everyHeader(anybody.get(address));
            }
            everyHeader(anybody.ask("POST", "/reads", null));
            assertThat(anybody.get("/api/v1/session").header("content-security-policy"))
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'");
            assertThat(anybody.get("/connexion.html").header("content-security-policy"))
                    .contains("script-src 'self';", "style-src 'self'", "connect-src 'self'", "form-action 'none'")
                    .doesNotContain("unsafe", "http");
            assertThat(anybody.get("/api/v1/session").header("strict-transport-security"))
                    .isEmpty();
        }
    }

    private static void everyHeader(Reply reply) {
        assertThat(reply.header("content-security-policy"))
                .as(reply.response().uri().toString())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(reply.header("x-frame-options")).isEqualTo("DENY");
        assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(reply.header("cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(reply.header("cross-origin-resource-policy")).isEqualTo("same-origin");
        assertThat(reply.response().headers().allValues("content-security-policy"))
                .hasSize(1);
    }

    @Test
    void behind_https_cookies_are_secure_browsers_keep_to_it_and_links_and_origins_follow() throws Exception {
        try (AccessServer atlas = new AccessServer(Map.of("ATLAS_PUBLIC_URL", "https://atlas.exemple.fr/"))) {
            TestVisitor anybody = atlas.anybody();
            assertThat(anybody.get("/api/v1/session").header("strict-transport-security"))
                    .isEqualTo("max-age=31536000");
            String told = atlas.access.invitation("http://127.0.0.1:7070/").orElseThrow();
            assertThat(told).contains("https://atlas.exemple.fr/connexion.html#lien=", "refuse tout le reste");
            assertThat(anybody.get("/reads").code())
                    .as("a proxy on this machine is not whoever sits at it")
                    .isEqualTo("loopback-only");
            String use =
                    "{\"link\":\"%s\",\"login\":\"ada@exemple.fr\",\"name\":\"Ada\",\"password\":\"quatre mots sans lien\"}"
                            .formatted(AccessServer.token(told));
            assertThat(anybody.ask("POST", "/api/v1/links/use", use, "Origin", "http://127.0.0.1:7070")
                            .status())
                    .isEqualTo(403);
            Reply made = anybody.ask("POST", "/api/v1/links/use", use, "Origin", "https://atlas.exemple.fr");
            assertThat(made.status()).as(made.text()).isEqualTo(204);
            assertThat(made.header("set-cookie")).contains("Secure", "HttpOnly", "SameSite=Strict");
        }
    }
}
