package fr.diair.atlas.access;

import fr.diair.atlas.http.Guard;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.http.SessionCookie;
import fr.diair.atlas.http.Visitor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/session}: who asks, sign in, sign out; {@code /api/v1/links}: the same by a one-time link. A link travels
 * in the body: addresses end up in the logs of proxies.
 */
public final class SessionRoutes {
    private static final String SESSION = "/api/v1/session";
    private static final int LONGEST_BROWSER = 200;

    private final SignedInVisitors visitors;
    private final SessionQueries sessions;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final @Nullable String oidcLabel;

    /** @param oidcLabel what the button of OpenID Connect says; null for none */
    public SessionRoutes(
            SignedInVisitors visitors,
            SessionQueries sessions,
            SignIn signIn,
            SessionCookie cookie,
            @Nullable String oidcLabel) {
        this.visitors = visitors;
        this.sessions = sessions;
        this.signIn = signIn;
        this.cookie = cookie;
        this.oidcLabel = oidcLabel;
    }

    public void register(RoutesConfig routes) {
        routes.get(SESSION, this::session, Role.PUBLIC);
        routes.post(SESSION, this::signIn, Role.PUBLIC);
        routes.delete(SESSION, this::signOut, Role.PUBLIC);
        routes.post("/api/v1/links/look", this::look, Role.PUBLIC);
        routes.post("/api/v1/links/use", this::use, Role.PUBLIC);
    }

    /**
     * @param signedIn with an account
     * @param account its id, which tells two people of one name apart; null for anybody and for whoever sits at this machine
     * @param local whoever sits at this machine, while there are no accounts
     * @param csrf to be sent as {@code X-Atlas-Csrf} with what changes something
     * @param accounts whether people sign in here
     */
    record View(
            boolean signedIn,
            @Nullable Long account,
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
        Visitor visitor = Visitor.of(ctx);
        Replies.personal(
                ctx,
                new View(
                        visitor.account() != null,
                        visitor.account(),
                        visitor.local(),
                        visitor.name(),
                        visitor.role().id(),
                        visitor.role().label(),
                        Guard.csrf(ctx),
                        oidcLabel == null ? null : new Label(oidcLabel),
                        visitors.signIn()));
    }

    record Typed(@Nullable String login, @Nullable String password) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    private void signIn(Context ctx) {
        Typed typed = JsonBody.read(ctx, Typed.class);
        start(ctx, sessions, cookie, signIn.withPassword(typed.login, typed.password, address(ctx)));
        ctx.status(204);
    }

    private void signOut(Context ctx) {
        Params.of(ctx);
        String token = SessionCookie.read(ctx);
        if (token != null) {
            sessions.end(new Secret(token));
        }
        cookie.takeBack(ctx);
        ctx.status(204);
    }

    record Given(@Nullable String link) {
        @Override
        public String toString() {
            return "Given";
        }
    }

    record OfferView(
            String kind, @Nullable String login, @Nullable String name, String role, String roleLabel) {}

    private void look(Context ctx) {
        SignIn.Offer offer = signIn.offer(JsonBody.read(ctx, Given.class).link);
        Replies.personal(
                ctx,
                new OfferView(
                        offer.kind(),
                        offer.login(),
                        offer.name(),
                        offer.role().id(),
                        offer.role().label()));
    }

    private void use(Context ctx) {
        start(ctx, sessions, cookie, signIn.use(JsonBody.read(ctx, SignIn.Chosen.class)));
        ctx.status(204);
    }

    /** A new session in place of the one that the browser may have: a token is never taken over from before. */
    static void start(Context ctx, SessionQueries sessions, SessionCookie cookie, Account account) {
        String before = SessionCookie.read(ctx);
        if (before != null) {
            sessions.end(new Secret(before));
        }
        Secret token = Secret.make();
        String browser = ctx.header("User-Agent");
        sessions.open(account.id(), token, browser == null ? "" : shortened(browser));
        cookie.give(ctx, token.text());
        ctx.header("Cache-Control", "no-store");
    }

    private static String shortened(String browser) {
        String plain = browser.replaceAll("\\p{Cntrl}", " ");
        return plain.substring(0, Math.min(plain.length(), LONGEST_BROWSER));
    }

    /** Where a try comes from. Of IPv6 the network of 64 bits, which is one subscriber's. */
    static String address(Context ctx) {
        String address = ctx.req().getRemoteAddr();
        String[] parts = address.split(":");
        return parts.length < 5 ? address : String.join(":", parts[0], parts[1], parts[2], parts[3]);
    }
}
