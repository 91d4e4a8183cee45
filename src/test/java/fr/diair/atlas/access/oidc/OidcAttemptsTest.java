package fr.diair.atlas.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import fr.diair.atlas.http.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OidcAttemptsTest {
    @Test
    void a_state_is_answered_once_and_within_ten_minutes() {
        AtomicLong nanos = new AtomicLong();
        OidcAttempts attempts = new OidcAttempts(nanos::get);
        attempts.put(attempt("one"));
        assertThat(attempts.take("one")).isPresent();
        assertThat(attempts.take("one")).isEmpty();
        attempts.put(attempt("two"));
        nanos.addAndGet(Duration.ofMinutes(9).toNanos());
        attempts.put(attempt("three"));
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(attempts.take("two")).isEmpty();
        assertThat(attempts.take("three")).isPresent();
    }

    private static OidcAttempts.Attempt attempt(String state) {
        return new OidcAttempts.Attempt(new State(state), new Nonce(), new CodeVerifier(), "b", "http://x/", "/");
    }

    @Test
    void a_claim_is_found_within_others_and_the_highest_role_counts() {
        Map<String, Object> claims = Map.of(
                "groups", "one",
                "realm_access", Map.of("roles", List.of("a", "b")),
                "https://exemple.fr/roles", List.of("c", 1));
        assertThat(ClaimPath.values(claims, "groups")).containsExactly("one");
        assertThat(ClaimPath.values(claims, "realm_access.roles")).containsExactly("a", "b");
        assertThat(ClaimPath.values(claims, "https://exemple.fr/roles")).containsExactly("c");
        assertThat(ClaimPath.values(claims, "none.at.all")).isEmpty();
        OidcSettings.Roles roles =
                new OidcSettings.Roles("groups", List.of("chef"), List.of("saisie"), List.of("tous"), false);
        assertThat(roles.of(List.of("tous", "chef"))).hasValue(Role.ADMINISTRATOR);
        assertThat(roles.of(List.of("tous", "saisie"))).hasValue(Role.CONTRIBUTOR);
        assertThat(roles.of(List.of("tous"))).hasValue(Role.READER);
        assertThat(roles.of(List.of("autre"))).isEmpty();
    }
}
