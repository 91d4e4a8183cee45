package fr.diair.atlas.http;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.work.Calculation;
import fr.diair.atlas.work.Calculations;
import fr.diair.atlas.work.Watch;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.function.Function;

/** {@code /api/v1/calculations/...}: how far a long calculation is, its result, its end before time. */
public final class CalculationRoutes {
    private static final String ONE = "/api/v1/calculations/{id}";
    private static final long AT_ONCE_MS = 2_000;
    private static final long LONGEST_MS = 90_000;

    private final Calculations calculations;

    public CalculationRoutes(Calculations calculations) {
        this.calculations = calculations;
    }

    public void register(RoutesConfig routes) {
        routes.get(ONE, ctx -> Replies.personal(ctx, find(ctx).view()), Role.READER);
        routes.delete(ONE, this::cancel, Role.READER);
    }

    /** Answers with the result when it comes within two seconds, else with a 202 that says where to ask for it. */
    public static void answer(Context ctx, Calculations calculations, Function<Watch, ?> work) {
        Calculation one = calculations.start(work::apply);
        one.await(AT_ONCE_MS);
        Calculation.View view = one.view();
        if (view.state().equals("running")) {
            ctx.status(202);
            ctx.header("Location", "/api/v1/calculations/" + view.id());
        }
        Replies.personal(ctx, view);
    }

    /**
     * The result, waited for as long as it takes: for what is kept.
     *
     * @throws RequestException a 503 when it does not come
     */
    public static <T> T computed(Calculations calculations, Function<Watch, T> work, Class<T> kind) {
        Calculation one = calculations.start(work::apply);
        one.await(LONGEST_MS);
        Calculation.View view = one.view();
        if (!view.state().equals("done")) {
            one.stop();
            throw RequestException.unavailable(
                    "busy", "Le calcul n'a pas abouti à temps : réessayez dans quelques secondes.");
        }
        return kind.cast(Objects.requireNonNull(view.result()));
    }

    private Calculation find(Context ctx) {
        Params.of(ctx);
        return calculations.find(ctx.pathParam("id"));
    }

    private void cancel(Context ctx) {
        Calculation one = find(ctx);
        one.stop();
        Replies.personal(ctx, one.view());
    }
}
