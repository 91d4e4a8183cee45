package fr.diair.atlas.app;

import fr.diair.atlas.access.AccountQueries;
import fr.diair.atlas.access.AccountRoutes;
import fr.diair.atlas.access.Accounts;
import fr.diair.atlas.access.OidcRoutes;
import fr.diair.atlas.access.OwnAccountRoutes;
import fr.diair.atlas.access.SessionQueries;
import fr.diair.atlas.access.SessionRoutes;
import fr.diair.atlas.access.SignIn;
import fr.diair.atlas.access.SignedInVisitors;
import fr.diair.atlas.access.oidc.OidcSettings;
import fr.diair.atlas.http.Guard;
import fr.diair.atlas.http.LocalOnly;
import fr.diair.atlas.http.SessionCookie;
import io.javalin.config.RoutesConfig;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Who may do what: the part of {@link Wiring} that stands before all others. */
final class Access {
    private static final int FREE_TRIES = 20;
    /** All visitors come from the one address of the proxy, whose word about them is not taken. */
    private static final int FREE_TRIES_OF_A_PROXY = 200;

    private final Settings settings;
    private final AccountQueries accounts;
    private final SessionQueries sessions;
    private final SignedInVisitors visitors;

    Access(Settings settings, Jdbi jdbi) {
        this.settings = settings;
        this.accounts = new AccountQueries(jdbi);
        this.sessions = new SessionQueries(jdbi);
        this.visitors = new SignedInVisitors(sessions, settings.access().oidc() != null);
    }

    Accounts accounts() {
        return new Accounts(accounts, visitors);
    }

    /** Adds the guard and the routes of accounts. Before any other route. */
    void register(RoutesConfig routes) {
        String origin = settings.access().publicOrigin();
        OidcSettings oidc = settings.access().oidc();
        SessionCookie cookie = new SessionCookie(settings.access().isHttps());
        SignIn signIn = new SignIn(accounts, visitors, origin == null ? FREE_TRIES : FREE_TRIES_OF_A_PROXY);
        new Guard(visitors, new LocalOnly(settings.web().isLoopback() && origin == null), origin).register(routes);
        new SessionRoutes(visitors, sessions, signIn, cookie, oidc == null ? null : oidc.label()).register(routes);
        new OwnAccountRoutes(accounts, sessions, signIn, cookie).register(routes);
        new AccountRoutes(accounts()).register(routes);
        if (oidc != null) {
            new OidcRoutes(oidc, accounts, sessions, cookie, origin).register(routes);
        }
    }

    /**
     * What whoever starts Atlas must know while nobody administers it: the one-time link to do so.
     *
     * @param address that Atlas listens on, with a slash at the end
     */
    Optional<String> invitation(String address) {
        OidcSettings oidc = settings.access().oidc();
        if (oidc != null && !oidc.roles().administrators().isEmpty()) {
            return Optional.empty();
        }
        return accounts().firstLink().map(token ->
                """

                Aucun compte n'existe encore : %s
                Pour créer le premier, celui d'un administrateur, ouvrez ce lien (une seule fois, dans les 48 heures) :
                  %s
                """.formatted(whoIsServed(), AccountCommand.link(settings, address, token)));
    }

    private String whoIsServed() {
        if (settings.access().oidc() != null) {
            return "on se connecte par « %s »."
                    .formatted(settings.access().oidc().label());
        }
        return settings.web().isLoopback() && settings.access().publicOrigin() == null
                ? "Atlas ne s'ouvre que sur cette machine, où tout est permis."
                : "Atlas n'ouvre que ce lien, et refuse tout le reste.";
    }
}
