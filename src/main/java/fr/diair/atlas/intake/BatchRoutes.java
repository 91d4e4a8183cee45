package fr.diair.atlas.intake;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Paging;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.intake.batch.Batches;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/intake/batches...}: what was committed, shown, compared and undone. */
final class BatchRoutes {
    private static final int USUAL_PAGE = 200;
    private static final int LARGEST_PAGE = 1_000;

    private final Intake intake;

    BatchRoutes(Intake intake) {
        this.intake = intake;
    }

    void register(RoutesConfig routes, String root) {
        String batch = root + "batches/{id}";
        routes.get(root + "batches", this::page, Role.CONTRIBUTOR);
        routes.get(batch, ctx -> Replies.personal(ctx, intake.batch(id(ctx))), Role.CONTRIBUTOR);
        routes.get(batch + "/report.csv", ctx -> report(ctx, false), Role.CONTRIBUTOR);
        routes.get(batch + "/report.json", ctx -> report(ctx, true), Role.CONTRIBUTOR);
        routes.get(batch + "/comparison", ctx -> Replies.personal(ctx, intake.compare(id(ctx))), Role.CONTRIBUTOR);
        routes.post(
                batch + "/undo",
                ctx -> Replies.personal(ctx, intake.undo(id(ctx), IntakeRoutes.author(ctx))),
                Role.CONTRIBUTOR);
    }

    private record Page(long total, int page, int size, List<Batches.Summary> batches) {}

    private void page(Context ctx) {
        Paging paging = Paging.of(Params.of(ctx, "page", "size"), USUAL_PAGE, LARGEST_PAGE);
        Batches.Page found = intake.batches(paging.skip(), paging.size());
        paging.links(ctx, found.total());
        Replies.personal(ctx, new Page(found.total(), paging.page(), paging.size(), found.batches()));
    }

    private void report(Context ctx, boolean json) throws IOException {
        long id = id(ctx);
        intake.batch(id); // a 404 before the first byte
        Replies.attachment(
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
