package fr.diair.atlas.access;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.http.SessionCookie;
import fr.diair.atlas.http.Visitor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/account}: one's own name, password and sessions. */
public final class OwnAccountRoutes {
    private static final String ROOT = "/api/v1/account";

    private final AccountQueries accounts;
    private final SessionQueries sessions;
    private final SignIn signIn;
    private final SessionCookie cookie;

    public OwnAccountRoutes(AccountQueries accounts, SessionQueries sessions, SignIn signIn, SessionCookie cookie) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIn = signIn;
        this.cookie = cookie;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::own, Role.READER);
        routes.patch(ROOT, this::rename, Role.READER);
        routes.put(ROOT + "/password", this::password, Role.READER);
        routes.get(ROOT + "/sessions", this::sessions, Role.READER);
        routes.delete(ROOT + "/sessions", this::endOthers, Role.READER);
        routes.delete(ROOT + "/sessions/{id}", this::end, Role.READER);
    }

    private void own(Context ctx) {
        Params.of(ctx);
        Replies.personal(ctx, AccountRoutes.view(account(ctx), Visitor.of(ctx)));
    }

    record Name(@Nullable String name) {}

    private void rename(Context ctx) {
        Account account = account(ctx);
        Fields fields = new Fields();
        String name = fields.name(JsonBody.read(ctx, Name.class).name);
        fields.check();
        accounts.putName(account.id(), name);
        Replies.personal(ctx, AccountRoutes.view(account(ctx), Visitor.of(ctx)));
    }

    record Passwords(@Nullable String present, @Nullable String password) {
        @Override
        public String toString() {
            return "Passwords";
        }
    }

    /** All sessions end, and a new one begins here. */
    private void password(Context ctx) {
        Account account = account(ctx);
        Passwords typed = JsonBody.read(ctx, Passwords.class);
        signIn.changePassword(account, typed.present, typed.password, SessionRoutes.address(ctx));
        SessionRoutes.start(ctx, sessions, cookie, account);
        ctx.status(204);
    }

    private void sessions(Context ctx) {
        Params.of(ctx);
        Replies.personal(ctx, Map.of("sessions", sessions.of(account(ctx).id(), current(ctx))));
    }

    private void endOthers(Context ctx) {
        Params.of(ctx);
        Replies.personal(ctx, Map.of("ended", sessions.endAll(account(ctx).id(), current(ctx))));
    }

    private void end(Context ctx) {
        Params.of(ctx);
        if (!sessions.end(account(ctx).id(), AccountRoutes.id(ctx))) {
            throw RequestException.notFound("unknown-session", "Cette session n'est plus ouverte.");
        }
        ctx.status(204);
    }

    private static @Nullable Secret current(Context ctx) {
        String token = SessionCookie.read(ctx);
        return token == null ? null : new Secret(token);
    }

    private Account account(Context ctx) {
        Long id = Visitor.of(ctx).account();
        return (id == null ? java.util.Optional.<Account>empty() : accounts.byId(id))
                .orElseThrow(() -> RequestException.notFound(
                        "no-account", "Il n'y a pas encore de compte ici : créez le premier."));
    }
}
