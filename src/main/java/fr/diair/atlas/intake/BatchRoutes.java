package fr.diair.atlas.intake;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;

/** {@code /api/v1/intake/batches...}: what was committed, shown, compared and undone. */
final class BatchRoutes {
    private final Intake intake;

    BatchRoutes(Intake intake) {
        this.intake = intake;
    }

    void register(RoutesConfig routes, String root) {
        String batch = root + "batches/{id}";
        routes.get(
                root + "batches",
                ctx -> {
                    Params.of(ctx);
                    IntakeRoutes.json(ctx, Map.of("batches", intake.batches()));
                },
                Role.CONTRIBUTOR);
        routes.get(batch, ctx -> IntakeRoutes.json(ctx, intake.batch(id(ctx))), Role.CONTRIBUTOR);
        routes.get(batch + "/report.csv", ctx -> report(ctx, false), Role.CONTRIBUTOR);
        routes.get(batch + "/report.json", ctx -> report(ctx, true), Role.CONTRIBUTOR);
        routes.get(batch + "/comparison", ctx -> IntakeRoutes.json(ctx, intake.compare(id(ctx))), Role.CONTRIBUTOR);
        routes.post(batch + "/undo", ctx -> IntakeRoutes.json(ctx, intake.undo(id(ctx))), Role.CONTRIBUTOR);
    }

    private void report(Context ctx, boolean json) throws IOException {
        long id = id(ctx);
        intake.batch(id); // a 404 before the first byte
        IntakeRoutes.headers(
                ctx,
                json ? "application/json; charset=utf-8" : "text/csv; charset=utf-8",
                "rapport-" + id + (json ? ".json" : ".csv"));
        intake.report(id, json, ctx.outputStream());
    }

    private static long id(Context ctx) {
        Params.of(ctx);
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw RequestException.badRequest(
                    "illegal-number", "« %s » n'est pas un numéro de lot.".formatted(ctx.pathParam("id")));
        }
    }
}
