package fr.diair.atlas.access;

import fr.diair.atlas.access.oidc.OidcClient;
import fr.diair.atlas.access.oidc.OidcFault;
import fr.diair.atlas.access.oidc.OidcSettings;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.http.SessionCookie;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /api/v1/session/oidc}: to the server of OpenID Connect and back. What goes wrong is said by the page. */
public final class OidcRoutes {
    private static final Logger log = LoggerFactory.getLogger(OidcRoutes.class);
    private static final String ROOT = "/api/v1/session/oidc";
    private static final String BACK = ROOT + "/callback";
    private static final String COOKIE = "atlas_oidc";
    private static final int TEN_MINUTES = 600;

    private final OidcClient client;
    private final OidcSignIn signIn;
    private final SessionQueries sessions;
    private final SessionCookie cookie;
    private final @Nullable String publicOrigin;

    public OidcRoutes(
            OidcSettings settings,
            AccountQueries accounts,
            SessionQueries sessions,
            SessionCookie cookie,
            @Nullable String publicOrigin) {
        this.client = new OidcClient(settings);
        this.signIn = new OidcSignIn(accounts, settings.roles());
        this.sessions = sessions;
        this.cookie = cookie;
        this.publicOrigin = publicOrigin;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::depart, Role.PUBLIC);
        routes.get(BACK, this::arrive, Role.PUBLIC);
    }

    private void depart(Context ctx) {
        Params params = Params.of(ctx, "back");
        try {
            OidcClient.Departure departure = client.depart(origin(ctx) + BACK, ReturnPath.of(params.text("back", "/")));
            // Lax: the server sends the browser back from elsewhere.
            ctx.cookie(cookie(departure.browser(), TEN_MINUTES));
            redirect(ctx, departure.to().toString());
        } catch (OidcFault e) {
            refuse(ctx, e);
        }
    }

    private void arrive(Context ctx) {
        String browser = ctx.cookie(COOKIE);
        ctx.cookie(cookie("", 0));
        String query = ctx.queryString();
        try {
            OidcClient.Arrival arrival =
                    client.arrive(URI.create(origin(ctx) + BACK + (query == null ? "" : "?" + query)), browser);
            SessionRoutes.start(ctx, sessions, cookie, signIn.account(arrival.person()));
            redirect(ctx, arrival.back());
        } catch (OidcFault e) {
            refuse(ctx, e);
        } catch (IllegalArgumentException e) {
            refuse(ctx, new OidcFault(OidcFault.Code.UNKNOWN_STATE, "no address"));
        }
    }

    private static void refuse(Context ctx, OidcFault fault) {
        if (fault.code() == OidcFault.Code.SERVER_AWAY || fault.code() == OidcFault.Code.NOT_PROVED) {
            log.info("OpenID Connect: {}: {}", fault.code(), fault.getMessage());
        }
        redirect(ctx, "/connexion.html#refus=" + fault.code().word());
    }

    private static void redirect(Context ctx, String to) {
        ctx.header("Cache-Control", "no-store");
        ctx.redirect(to, HttpStatus.SEE_OTHER);
    }

    private Cookie cookie(String value, int seconds) {
        boolean secure = publicOrigin != null && publicOrigin.startsWith("https:");
        return new Cookie(COOKIE, value, ROOT, seconds, secure, true, null, SameSite.LAX);
    }

    private String origin(Context ctx) {
        return publicOrigin == null ? "http://" + ctx.header("Host") : publicOrigin;
    }
}
