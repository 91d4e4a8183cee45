package fr.diair.atlas.access;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.http.Visitor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/accounts}: who may do what, for administrators. */
public final class AccountRoutes {
    private static final String ROOT = "/api/v1/accounts";

    private final Accounts accounts;

    public AccountRoutes(Accounts accounts) {
        this.accounts = accounts;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::list, Role.ADMINISTRATOR);
        routes.post(ROOT, this::invite, Role.ADMINISTRATOR);
        routes.patch(ROOT + "/{id}", this::patch, Role.ADMINISTRATOR);
        routes.delete(ROOT + "/{id}", this::erase, Role.ADMINISTRATOR);
        routes.post(ROOT + "/{id}/link", this::link, Role.ADMINISTRATOR);
        routes.delete(ROOT + "/{id}/sessions", this::endSessions, Role.ADMINISTRATOR);
    }

    /**
     * @param state {@code active}, {@code invited} or {@code inactive}
     * @param elsewhere whether it signs in by OpenID Connect
     * @param link when its open one-time link was made
     * @param own whether it is that of who asks
     */
    record View(
            long id,
            String login,
            String name,
            String role,
            String roleLabel,
            String state,
            boolean elsewhere,
            int sessions,
            @Nullable OffsetDateTime lastSignIn,
            @Nullable OffsetDateTime link,
            boolean own) {}

    static View view(Account account, Visitor visitor) {
        return new View(
                account.id(),
                account.login(),
                account.name(),
                account.role().id(),
                account.role().label(),
                !account.active() ? "inactive" : account.usable() ? "active" : "invited",
                account.subject() != null,
                account.sessions(),
                account.lastSignIn(),
                account.link(),
                Objects.equals(account.id(), visitor.account()));
    }

    private void list(Context ctx) {
        Params.of(ctx);
        Visitor visitor = Visitor.of(ctx);
        Replies.personal(
                ctx,
                Map.of(
                        "accounts",
                        accounts.all().stream()
                                .map(account -> view(account, visitor))
                                .toList()));
    }

    record Invitation(
            @Nullable String login,
            @Nullable String name,
            @Nullable String role) {}

    /** @param link the path and the hash of the page that it opens; never shown again */
    record Made(long id, String link) {}

    private void invite(Context ctx) {
        Invitation typed = JsonBody.read(ctx, Invitation.class);
        Accounts.Invited invited = accounts.invite(
                typed.login, typed.name, role(Objects.requireNonNullElse(typed.role, Role.READER.id())));
        ctx.status(201);
        Replies.personal(ctx, new Made(invited.account(), path(invited.token())));
    }

    record Typed(
            @Nullable String name,
            @Nullable String role,
            @Nullable Boolean active) {}

    private void patch(Context ctx) {
        Typed typed = JsonBody.read(ctx, Typed.class);
        Account after = accounts.patch(
                id(ctx), new Accounts.Patch(typed.name, typed.role == null ? null : role(typed.role), typed.active));
        Replies.personal(ctx, view(after, Visitor.of(ctx)));
    }

    private void erase(Context ctx) {
        Params.of(ctx);
        accounts.erase(id(ctx));
        ctx.status(204);
    }

    private void link(Context ctx) {
        Params.of(ctx);
        long id = id(ctx);
        ctx.status(201);
        Replies.personal(ctx, new Made(id, path(accounts.link(id))));
    }

    private void endSessions(Context ctx) {
        Params.of(ctx);
        Replies.personal(ctx, Map.of("ended", accounts.endSessions(id(ctx))));
    }

    /** Where a one-time link leads: the hash of an address is sent to nobody. */
    static String path(Secret token) {
        return "/connexion.html#lien=" + token.text();
    }

    private static Role role(String id) {
        return Role.of(id)
                .filter(role -> role != Role.PUBLIC)
                .orElseThrow(() -> RequestException.invalidFields(
                        Map.of("role", "Le rôle est reader, contributor ou administrator.")));
    }

    static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw RequestException.badRequest(
                    "illegal-number", "« %s » n'est pas un numéro.".formatted(ctx.pathParam("id")));
        }
    }
}
