package fr.diair.atlas.access.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Duration;
import java.util.Optional;

/** Sign-ins under way, by their state: ten minutes at most, each answered once. Those of before a restart begin anew. */
final class OidcAttempts {
    private static final int MOST = 10_000;

    private final Cache<String, Attempt> open;

    OidcAttempts(Ticker ticker) {
        this.open = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST)
                .expireAfterWrite(Duration.ofMinutes(10))
                .build();
    }

    /**
     * @param browser a secret that the browser keeps in a cookie: nobody is signed in by the answer to another's question
     * @param redirect the address the server sends the browser back to
     * @param back where the page goes on after that
     */
    record Attempt(State state, Nonce nonce, CodeVerifier verifier, String browser, String redirect, String back) {}

    void put(Attempt attempt) {
        open.put(attempt.state.getValue(), attempt);
    }

    /** The attempt, which is over by that. */
    Optional<Attempt> take(String state) {
        return Optional.ofNullable(open.asMap().remove(state));
    }
}
