package fr.diair.atlas.app;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Json;
import fr.diair.atlas.http.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /health/live} and {@code /health/ready}, and what every other address says while Atlas starts. */
final class HealthRoutes {
    private static final String WAITING_PAGE = """
            <!doctype html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="refresh" content="2">
            <title>Atlas démarre</title>
            </head>
            <body>
            <h1>Atlas démarre</h1>
            <p role="status">%s…</p>
            <p>Cette page s'ouvrira d'elle-même.</p>
            </body>
            </html>
            """;

    private final Readiness readiness;

    HealthRoutes(Readiness readiness) {
        this.readiness = readiness;
    }

    void register(RoutesConfig routes) {
        routes.get("/health/live", ctx -> send(ctx, 200, new Readiness.State("live", "Atlas tourne")), Role.PUBLIC);
        routes.get(
                "/health/ready",
                ctx -> {
                    Readiness.State state = readiness.state();
                    send(ctx, state.ready() ? 200 : 503, state);
                },
                Role.PUBLIC);
    }

    /** For the time before anything is loaded: a page that waits, and a 503 for programs. */
    void registerWaiting(RoutesConfig routes) {
        register(routes);
        routes.get(
                "/",
                ctx -> {
                    retryLater(ctx);
                    ctx.status(503).contentType("text/html; charset=utf-8");
                    ctx.result(WAITING_PAGE.formatted(
                            readiness.state().step().replace("&", "&amp;").replace("<", "&lt;")));
                },
                Role.PUBLIC);
        routes.get(
                "/<path>",
                ctx -> {
                    retryLater(ctx);
                    throw RequestException.unavailable(
                            "starting",
                            "Atlas démarre (%s) : réessayez dans un instant."
                                    .formatted(readiness.state().step()));
                },
                Role.PUBLIC);
    }

    private static void retryLater(Context ctx) {
        ctx.header("Retry-After", "2");
        ctx.header("Cache-Control", "no-store");
    }

    private static void send(Context ctx, int status, Readiness.State state) throws Exception {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("status", state.status());
        body.put("step", state.step());
        if (status == 503) {
            retryLater(ctx);
        }
        ctx.header("Cache-Control", "no-store");
        ctx.status(status).contentType("application/json; charset=utf-8");
        ctx.result(Json.MAPPER.writeValueAsBytes(body));
    }
}
