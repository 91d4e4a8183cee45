package fr.diair.atlas.access.oidc;

import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import fr.diair.atlas.access.oidc.OidcFault.Code;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The code flow of OpenID Connect, with PKCE (S256), state and nonce. The state is bound to the browser that began, and is
 * answered once.
 */
public final class OidcClient {
    private final OidcSettings settings;
    private final OidcServer server;
    private final OidcAttempts attempts;

    public OidcClient(OidcSettings settings) {
        this(settings, Ticker.systemTicker());
    }

    OidcClient(OidcSettings settings, Ticker ticker) {
        this.settings = settings;
        this.server = new OidcServer(settings);
        this.attempts = new OidcAttempts(ticker);
    }

    /** Where to send the browser, and what it has to keep until it comes back. */
    public record Departure(URI to, String browser) {}

    /** Who came back, and where the page goes on. */
    public record Arrival(OidcPerson person, String back) {}

    /**
     * @param redirect the address that the server is to send the browser back to, which it must know
     * @param back where the page goes on after that
     */
    public Departure depart(String redirect, String back) throws OidcFault {
        OidcAttempts.Attempt attempt = new OidcAttempts.Attempt(
                new State(32), new Nonce(32), new CodeVerifier(), new State(32).getValue(), redirect, back);
        AuthenticationRequest request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email", "profile"),
                        new ClientID(settings.clientId()),
                        URI.create(redirect))
                .endpointURI(server.metadata().getAuthorizationEndpointURI())
                .state(attempt.state())
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build();
        attempts.put(attempt);
        return new Departure(request.toURI(), attempt.browser());
    }

    /**
     * @param answer the address that the browser came back to, with its query
     * @param browser what it kept; null when it kept nothing
     * @throws OidcFault when nobody is to be signed in by it
     */
    public Arrival arrive(URI answer, @Nullable String browser) throws OidcFault {
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(answer);
        } catch (ParseException e) {
            throw new OidcFault(Code.UNKNOWN_STATE, e);
        }
        State state = response.getState();
        OidcAttempts.Attempt attempt =
                state == null ? null : attempts.take(state.getValue()).orElse(null);
        if (attempt == null || browser == null || !same(attempt.browser(), browser)) {
            throw new OidcFault(Code.UNKNOWN_STATE, "no sign-in of this browser has this state");
        }
        if (response instanceof AuthenticationErrorResponse error) {
            throw new OidcFault(
                    Code.REFUSED, String.valueOf(error.getErrorObject().getCode()));
        }
        if (response.getIssuer() != null && !response.getIssuer().getValue().equals(settings.issuer())) {
            throw new OidcFault(Code.NOT_PROVED, "the answer comes from another issuer");
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new OidcFault(Code.REFUSED, "the answer has no code");
        }
        return new Arrival(server.person(code, attempt), attempt.back());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
