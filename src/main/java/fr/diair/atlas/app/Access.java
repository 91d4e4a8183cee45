package fr.diair.atlas.app;

import fr.diair.atlas.access.SessionQueries;
import fr.diair.atlas.access.SessionRoutes;
import fr.diair.atlas.access.SignedInVisitors;
import fr.diair.atlas.http.Guard;
import fr.diair.atlas.http.LocalOnly;
import io.javalin.config.RoutesConfig;
import org.jdbi.v3.core.Jdbi;

/** Who may do what: what {@link Wiring} needs of it, built by hand. */
final class Access {
    private final Guard guard;
    private final SessionRoutes session;

    Access(Settings settings, Jdbi jdbi) {
        SignedInVisitors visitors = new SignedInVisitors(new SessionQueries(jdbi), false);
        this.guard = new Guard(visitors, new LocalOnly(settings.web().isLoopback()), null);
        this.session = new SessionRoutes(visitors, null);
    }

    /** Goes before every route. */
    Guard guard() {
        return guard;
    }

    void register(RoutesConfig routes) {
        session.register(routes);
    }
}
