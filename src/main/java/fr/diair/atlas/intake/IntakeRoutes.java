package fr.diair.atlas.intake;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.http.Visitor;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Targets;
import fr.diair.atlas.register.journal.Author;
import fr.diair.atlas.table.TableOptions;
import fr.diair.atlas.vector.FeatureOptions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/intake/...}: files received from the page, tried, committed. */
public final class IntakeRoutes implements AutoCloseable {
    private static final String ROOT = "/api/v1/intake/";

    private final Intake intake;
    private final ReceivedFiles files;
    private final Jobs jobs;

    private static final int MOST_EPSG = 999_999;

    /**
     * @param folder for received files
     * @param largestMb the most that a file may weigh, in MB
     */
    public IntakeRoutes(Intake intake, Path folder, int largestMb) {
        this.intake = intake;
        this.files = new ReceivedFiles(folder, largestMb, Clock.systemUTC());
        this.jobs = new Jobs(() -> files.sweep(ReceivedFiles.LIFE));
    }

    /** Removes what an Atlas before this one left. For the one that serves from this folder. */
    public void clean() {
        files.sweep(Duration.ZERO);
    }

    public void register(RoutesConfig routes) {
        routes.get(
                ROOT + "targets", ctx -> Replies.personal(ctx, Map.of("targets", Intake.targets())), Role.CONTRIBUTOR);
        routes.post(ROOT + "files", this::receive, Role.CONTRIBUTOR);
        routes.get(ROOT + "files/{id}/preview", this::preview, Role.CONTRIBUTOR);
        routes.post(ROOT + "files/{id}/trial", ctx -> start(ctx, false), Role.CONTRIBUTOR);
        routes.post(ROOT + "files/{id}/commit", ctx -> start(ctx, true), Role.CONTRIBUTOR);
        routes.get(
                ROOT + "files/{id}/trial.csv",
                ctx -> trial(ctx, "trial.csv", "text/csv; charset=utf-8"),
                Role.CONTRIBUTOR);
        routes.get(
                ROOT + "files/{id}/trial.json",
                ctx -> trial(ctx, "trial.json", "application/json; charset=utf-8"),
                Role.CONTRIBUTOR);
        routes.get(ROOT + "jobs/{id}", ctx -> Replies.personal(ctx, job(ctx).view()), Role.CONTRIBUTOR);
        routes.delete(ROOT + "jobs/{id}", this::cancel, Role.CONTRIBUTOR);
        new BatchRoutes(intake).register(routes, ROOT);
    }

    private void receive(Context ctx) {
        Params params = Params.of(ctx, "name");
        String name = params.required("name");
        files.requireSize(Math.max(0, ctx.contentLength()));
        ReceivedFiles.Received received = files.receive(name, ctx.bodyInputStream());
        ctx.status(201);
        Replies.personal(ctx, received);
    }

    private void preview(Context ctx) {
        Params params = Params.of(ctx, "encoding", "separator", "sheet", "header", "layer", "epsg", "as", "target");
        ReceivedFiles.Received received = files.find(ctx.pathParam("id"));
        ReceivedFile file = files.file(received.id());
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("id", received.id());
        view.put("name", received.name());
        boolean looked = isTold(params, "features") || FeaturePreview.looksLikeFeatures(file.path());
        if (!looked || isTold(params, "table") || !features(file, params, view)) {
            table(ctx, file, params, view);
        }
        view.put("duplicateOf", intake.batchOf(received.sha256()).orElse(null));
        Replies.personal(ctx, view);
    }

    /** The same file may be areas to publish or rows to take. */
    private static boolean isTold(Params params, String kind) {
        String told = params.text("as");
        if (told != null && !told.equals("table") && !told.equals("features")) {
            throw RequestException.badRequest(
                    "illegal-parameter", "« %s » : un fichier se lit comme table ou comme features.".formatted(told));
        }
        return kind.equals(told);
    }

    /** @return false when it has no area and nobody said to read it so: its attributes are what it holds */
    private boolean features(ReceivedFile file, Params params, Map<String, @Nullable Object> view) {
        Integer epsg = params.text("epsg") == null ? null : params.integer("epsg", 0, 1, MOST_EPSG);
        FeaturePreview.Looked looked =
                FeaturePreview.of(file, new FeatureOptions(epsg, params.text("layer"), params.text("encoding")));
        if (!looked.preview().polygons() && params.text("as") == null && FeaturePreview.isTableToo(looked.preview())) {
            return false;
        }
        view.put("kind", "features");
        view.put("table", null);
        view.put("features", looked.preview());
        view.put("suggestion", looked.suggestion());
        view.put("remembered", false);
        return true;
    }

    private void table(Context ctx, ReceivedFile file, Params params, Map<String, @Nullable Object> view) {
        // A separator may be a space character, which Params would take off.
        String separator = ctx.queryParam("separator");
        Long header = params.text("header") == null ? null : (long) params.integer("header", 0, 0, Integer.MAX_VALUE);
        TableOptions options = TableReading.options(params.text("encoding"), separator, params.text("sheet"), header);
        TablePreview.Looked looked = TablePreview.of(file, options);
        Plan remembered =
                intake.remembered(file, options, looked.preview().fingerprint()).orElse(null);
        view.put("kind", "table");
        view.put("table", looked.preview());
        view.put("features", null);
        view.put("suggestion", suggestion(file, options, params, remembered, looked));
        view.put("remembered", remembered != null);
    }

    /** For the target that a person has chosen, else for the one of the last file of this shape, else for the likeliest. */
    private @Nullable Plan suggestion(
            ReceivedFile file,
            TableOptions options,
            Params params,
            @Nullable Plan remembered,
            TablePreview.Looked looked) {
        String chosen = params.text("target");
        if (remembered != null && (chosen == null || chosen.equals(remembered.target()))) {
            return remembered;
        }
        Plan suggested = chosen == null ? looked.suggestion() : TablePreview.suggest(file, options, Targets.of(chosen));
        return suggested == null ? null : intake.known(suggested);
    }

    private void start(Context ctx, boolean commit) {
        Params.of(ctx);
        String id = ctx.pathParam("id");
        ReceivedFile file = files.file(id);
        Plan plan = Plan.parse(ctx.body());
        Job job = jobs.start(id, author(ctx), running -> {
            if (commit) {
                TableIntake.Outcome outcome = intake.commit(file, plan, running);
                files.remove(id);
                running.done(outcome.report(), outcome.batch());
            } else {
                running.done(intake.attempt(file, plan, files.place(id), running), null);
            }
        });
        ctx.status(202);
        Replies.personal(ctx, Map.of("job", job.view().id()));
    }

    static Author author(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        return new Author(visitor.account(), visitor.name());
    }

    private Job job(Context ctx) {
        Params.of(ctx);
        return jobs.find(ctx.pathParam("id"));
    }

    private void cancel(Context ctx) {
        Job job = job(ctx);
        jobs.cancel(job);
        Replies.personal(ctx, job.view());
    }

    private void trial(Context ctx, String name, String contentType) {
        Params.of(ctx);
        Path file = files.place(ctx.pathParam("id")).resolve(name);
        if (!Files.isRegularFile(file)) {
            throw RequestException.notFound("no-trial", "Ce fichier n'a pas encore été essayé, ou n'est plus là.");
        }
        try {
            Replies.attachment(ctx, contentType, "essai" + name.substring(name.indexOf('.')));
            ctx.result(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        jobs.close();
    }
}
