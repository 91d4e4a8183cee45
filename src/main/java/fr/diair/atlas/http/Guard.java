package fr.diair.atlas.http;

import fr.diair.atlas.fault.RequestException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every route: finds out who asks, and refuses what the role of the route does not allow.
 * <ul>
 *   <li>Without accounts, whoever sits at this machine may do everything; others get a 403 {@code loopback-only} on all
 *       but what the first account is made with.
 *   <li>With accounts, a 401 {@code sign-in-needed} asks for one, a 403 {@code not-allowed} for another role.
 *   <li>What changes something must come from a page of Atlas and bear the token of {@code GET /api/v1/session}. Whoever
 *       sits at this machine has no session that a page of elsewhere could use, and needs none.
 * </ul>
 */
public final class Guard {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String CSRF_KEY = Csrf.class.getName();

    private final Visitors visitors;
    private final LocalOnly local;
    private final @Nullable String publicOrigin;

    /** @param publicOrigin by which people reach Atlas, as in {@code https://atlas.example}; null: as they ask */
    public Guard(Visitors visitors, LocalOnly local, @Nullable String publicOrigin) {
        this.visitors = visitors;
        this.local = local;
        this.publicOrigin = publicOrigin;
    }

    /** Before any other route is added. */
    public void register(RoutesConfig routes) {
        routes.before(this::recognise);
        routes.beforeMatched(this::admit);
    }

    /** What a page of Atlas sends along with changes: {@code X-Atlas-Csrf}. */
    public static String csrf(Context ctx) {
        Visitor.of(ctx); // reads the session
        return Csrf.of(ctx.attribute(CSRF_KEY));
    }

    private void recognise(Context ctx) {
        if (visitors.signIn()) {
            String token = SessionCookie.read(ctx);
            if (token != null) {
                Visitor.set(ctx, once(() -> bySession(ctx, token)));
            }
            return;
        }
        String why = local.whyNot(ctx);
        if (why != null && !BeforeAccounts.isOpen(ctx.path())) {
            RequestException refused = loopbackOnly(why);
            if (BeforeAccounts.isPage(ctx)) {
                BeforeAccounts.say(ctx, refused);
                return;
            }
            throw refused;
        }
        if (why == null && !ofAnotherPage(ctx)) {
            Visitor.set(ctx, () -> Visitor.LOCAL);
        }
    }

    private Visitor bySession(Context ctx, String token) {
        Visitor visitor = visitors.bySession(token).orElse(Visitor.ANYBODY);
        if (visitor.account() != null) {
            ctx.attribute(CSRF_KEY, token);
        }
        return visitor;
    }

    private void admit(Context ctx) {
        Role asked = roleOf(ctx.routeRoles());
        boolean safe = SAFE.contains(ctx.method().name());
        if (asked == Role.PUBLIC && safe) {
            return;
        }
        if (!safe && ofAnotherPage(ctx)) {
            throw visitors.signIn()
                    ? RequestException.forbidden(
                            "other-page", "La demande vient d'une autre page : ouvrez Atlas, et recommencez.")
                    : loopbackOnly("la demande vient d'une autre page");
        }
        Visitor visitor = Visitor.of(ctx);
        if (!visitor.may(asked)) {
            throw refusal(visitor, asked);
        }
        if (!safe && !visitor.local() && !Csrf.matches(ctx.attribute(CSRF_KEY), ctx.header(Csrf.HEADER))) {
            throw RequestException.forbidden(
                    "csrf", "La page n'est plus à jour : rechargez-la, puis recommencez. Rien n'a été changé.");
        }
    }

    private RequestException refusal(Visitor visitor, Role asked) {
        if (!visitors.signIn()) {
            return loopbackOnly("la demande vient d'une autre page");
        }
        if (visitor.role() == Role.PUBLIC) {
            return RequestException.unknownVisitor(
                    "sign-in-needed",
                    "Connectez-vous pour voir ou faire cela, en tant que %s.".formatted(asked.label()));
        }
        return RequestException.forbidden(
                "not-allowed",
                "Votre rôle, %s, ne le permet pas : il faut être %s. Demandez-le à un administrateur d'Atlas."
                        .formatted(visitor.role().label(), asked.label()));
    }

    private static RequestException loopbackOnly(String why) {
        return RequestException.forbidden(
                "loopback-only",
                ("Tant qu'aucun compte n'existe, Atlas ne s'ouvre que sur sa propre machine, par http://127.0.0.1 : %s."
                                + " Le lien qui crée le premier compte s'affiche au démarrage.")
                        .formatted(why));
    }

    private boolean ofAnotherPage(Context ctx) {
        return LocalOnly.isOfAnotherPage(ctx, publicOrigin == null ? "http://" + ctx.header("Host") : publicOrigin);
    }

    private static Role roleOf(Set<? extends RouteRole> roles) {
        return roles.stream()
                .filter(Role.class::isInstance)
                .map(Role.class::cast)
                .findFirst()
                .orElse(Role.ADMINISTRATOR);
    }

    /** Asks once for each request, and only if somebody wants to know. */
    private static Supplier<Visitor> once(Supplier<Visitor> asked) {
        return new Supplier<>() {
            private @Nullable Visitor known;

            @Override
            public Visitor get() {
                Visitor visitor = known;
                if (visitor == null) {
                    visitor = asked.get();
                    known = visitor;
                }
                return visitor;
            }
        };
    }
}
