package fr.diair.atlas.http;

import fr.diair.atlas.fault.RequestException;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** What anybody may reach while there are no accounts, so that the first one can be made from another machine. */
final class BeforeAccounts {
    private static final Set<String> PATHS =
            Set.of("/connexion.html", "/api/v1/session", "/health/live", "/health/ready");
    /** Files of the page, which are the same for everybody, and the one-time link itself. */
    private static final List<String> BELOW = List.of("/api/v1/links/", "/css/", "/js/", "/img/", "/webjars/");

    private static final String CLOSED_PAGE = """
            <!doctype html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <title>Atlas n'est pas encore ouvert</title>
            </head>
            <body>
            <h1>Atlas n'est pas encore ouvert</h1>
            <p>%s</p>
            </body>
            </html>
            """;

    private BeforeAccounts() {}

    static boolean isOpen(String path) {
        return PATHS.contains(path) || BELOW.stream().anyMatch(path::startsWith);
    }

    /** Whether a person looks at the answer in a browser. */
    static boolean isPage(Context ctx) {
        String accepted = ctx.header("Accept");
        return accepted != null && accepted.startsWith("text/html");
    }

    /** The refusal for people. */
    static void say(Context ctx, RequestException refused) {
        ctx.header("Cache-Control", "no-store");
        ctx.status(refused.status())
                .contentType("text/html; charset=utf-8")
                .result(CLOSED_PAGE.formatted(refused.sentence()));
        ctx.skipRemainingHandlers();
    }
}
