package fr.diair.atlas.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import fr.diair.atlas.access.oidc.OidcFault.Code;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is asked of the server directly: where its parts are, tokens for a code, claims of a person. */
final class OidcServer {
    private static final int PATIENCE_MS = 5_000;
    private static final int LARGEST_KEYS = 100_000;
    private static final long KEEP_NANOS = TimeUnit.HOURS.toNanos(1);
    /** Signed by a key that the server alone has. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final OidcSettings settings;
    private volatile @Nullable Discovered discovered;

    private record Discovered(OIDCProviderMetadata metadata, IDTokenValidator validator, long atNanos) {}

    OidcServer(OidcSettings settings) {
        this.settings = settings;
    }

    OIDCProviderMetadata metadata() throws OidcFault {
        return discover().metadata;
    }

    /** Found out at the first sign-in, not at the start: Atlas does without the server until then. */
    private Discovered discover() throws OidcFault {
        Discovered known = discovered;
        if (known == null || System.nanoTime() - known.atNanos > KEEP_NANOS) {
            try {
                OIDCProviderMetadata metadata =
                        OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE_MS, PATIENCE_MS);
                known = new Discovered(metadata, validator(metadata), System.nanoTime());
                discovered = known;
            } catch (GeneralException | IOException e) {
                throw new OidcFault(Code.SERVER_AWAY, e);
            }
        }
        return known;
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws MalformedURLException {
        Set<JWSAlgorithm> algorithms = new LinkedHashSet<>(SIGNATURES);
        if (metadata.getIDTokenJWSAlgs() != null) {
            algorithms.retainAll(metadata.getIDTokenJWSAlgs());
        }
        JWSVerificationKeySelector<SecurityContext> keys = new JWSVerificationKeySelector<>(
                algorithms,
                JWKSourceBuilder.create(
                                metadata.getJWKSetURI().toURL(),
                                new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LARGEST_KEYS))
                        .build());
        return new IDTokenValidator(metadata.getIssuer(), new ClientID(settings.clientId()), keys, null);
    }

    /** Who the code was given for. */
    OidcPerson person(AuthorizationCode code, OidcAttempts.Attempt attempt) throws OidcFault {
        Discovered server = discover();
        OIDCTokens tokens = tokens(server.metadata, code, attempt);
        IDTokenClaimsSet claims;
        try {
            claims = server.validator.validate(tokens.getIDToken(), attempt.nonce());
        } catch (BadJOSEException | JOSEException e) {
            throw new OidcFault(Code.NOT_PROVED, e);
        }
        String subject =
                claims.getIssuer().getValue() + " " + claims.getSubject().getValue();
        ClaimsSet asked = claims.getStringClaim("email") == null ? more(server.metadata, tokens, claims) : claims;
        String email = text(claims, asked, "email");
        boolean verified = Boolean.TRUE.equals(
                claims.getStringClaim("email") == null
                        ? asked.getBooleanClaim("email_verified")
                        : claims.getBooleanClaim("email_verified"));
        List<String> values =
                ClaimPath.values(claims.toJSONObject(), settings.roles().claim());
        if (values.isEmpty()) {
            values = ClaimPath.values(asked.toJSONObject(), settings.roles().claim());
        }
        return new OidcPerson(subject, email, verified, text(claims, asked, "name"), values);
    }

    private static @Nullable String text(ClaimsSet first, ClaimsSet other, String claim) {
        String value = first.getStringClaim(claim);
        return value == null ? other.getStringClaim(claim) : value;
    }

    private OIDCTokens tokens(OIDCProviderMetadata metadata, AuthorizationCode code, OidcAttempts.Attempt attempt)
            throws OidcFault {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(code, URI.create(attempt.redirect()), attempt.verifier());
        try {
            HTTPRequest request = patient(request(metadata, grant).toHTTPRequest());
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (response instanceof OIDCTokenResponse success
                    && success.getOIDCTokens().getIDToken() != null) {
                return success.getOIDCTokens();
            }
            throw new OidcFault(Code.REFUSED, "no tokens for this code");
        } catch (ParseException e) {
            throw new OidcFault(Code.REFUSED, e);
        } catch (IOException e) {
            throw new OidcFault(Code.SERVER_AWAY, e);
        }
    }

    private TokenRequest request(OIDCProviderMetadata metadata, AuthorizationCodeGrant grant) {
        URI endpoint = metadata.getTokenEndpointURI();
        ClientID client = new ClientID(settings.clientId());
        if (settings.secret().isEmpty()) {
            return new TokenRequest.Builder(endpoint, client, grant).build();
        }
        Secret secret = new Secret(settings.secret());
        List<ClientAuthenticationMethod> ways = metadata.getTokenEndpointAuthMethods();
        boolean basic = ways == null || ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return new TokenRequest.Builder(
                        endpoint,
                        basic ? new ClientSecretBasic(client, secret) : new ClientSecretPost(client, secret),
                        grant)
                .build();
    }

    /** What the token of identity does not hold; of the same person, or it does not count. */
    private ClaimsSet more(OIDCProviderMetadata metadata, OIDCTokens tokens, IDTokenClaimsSet claims) throws OidcFault {
        BearerAccessToken token = tokens.getBearerAccessToken();
        if (metadata.getUserInfoEndpointURI() == null || token == null) {
            return claims;
        }
        try {
            UserInfoResponse response = UserInfoResponse.parse(
                    patient(new UserInfoRequest(metadata.getUserInfoEndpointURI(), token).toHTTPRequest())
                            .send());
            if (!response.indicatesSuccess()) {
                return claims;
            }
            var found = response.toSuccessResponse().getUserInfo();
            if (found == null || !claims.getSubject().equals(found.getSubject())) {
                throw new OidcFault(Code.NOT_PROVED, "claims of somebody else");
            }
            return found;
        } catch (ParseException e) {
            throw new OidcFault(Code.NOT_PROVED, e);
        } catch (IOException e) {
            throw new OidcFault(Code.SERVER_AWAY, e);
        }
    }

    private static HTTPRequest patient(HTTPRequest request) {
        request.setConnectTimeout(PATIENCE_MS);
        request.setReadTimeout(PATIENCE_MS);
        request.setFollowRedirects(false);
        return request;
    }
}
