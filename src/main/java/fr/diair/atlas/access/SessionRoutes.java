package fr.diair.atlas.access;

import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Guard;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.http.Visitor;
import fr.diair.atlas.http.Visitors;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/session}: who asks, and what a page must know of it. */
public final class SessionRoutes {
    private final Visitors visitors;
    private final @Nullable String oidcLabel;

    /** @param oidcLabel what the button of OpenID Connect says; null for none */
    public SessionRoutes(Visitors visitors, @Nullable String oidcLabel) {
        this.visitors = visitors;
        this.oidcLabel = oidcLabel;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/v1/session", this::session, Role.PUBLIC);
    }

    /**
     * @param signedIn with an account
     * @param local whoever sits at this machine, while there are no accounts
     * @param csrf to be sent as {@code X-Atlas-Csrf} with what changes something
     * @param accounts whether people sign in here
     */
    record View(
            boolean signedIn,
            boolean local,
            String name,
            String role,
            String roleLabel,
            String csrf,
            @Nullable Label oidc,
            boolean accounts) {}

    record Label(String label) {}

    private void session(Context ctx) {
        Params.of(ctx);
        json(ctx, view(ctx, Visitor.of(ctx)));
    }

    private View view(Context ctx, Visitor visitor) {
        return new View(
                visitor.account() != null,
                visitor.local(),
                visitor.name(),
                visitor.role().id(),
                visitor.role().label(),
                Guard.csrf(ctx),
                oidcLabel == null ? null : new Label(oidcLabel),
                visitors.signIn());
    }

    /** Never kept by anyone on the way. */
    static void json(Context ctx, Object value) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json; charset=utf-8");
        ctx.result(Body.json(value).bytes());
    }
}
