package fr.diair.atlas.diagnostic;

import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;

/** The key figures of the whole network. */
public final class SummaryRoutes {
    private final SummaryQueries queries;
    private final Publications publications;
    private final LocalDate usualDay;

    public SummaryRoutes(SummaryQueries queries, Publications publications, LocalDate usualDay) {
        this.queries = queries;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/v1/summary", this::summary, Role.PUBLIC);
    }

    private void summary(Context ctx) {
        LocalDate day = Params.of(ctx, "date").date("date", usualDay);
        boolean demo = publications.current().demo();
        Replies.send(ctx, Body.json(queries.summary(day, demo)), Replies.REVALIDATE);
    }
}
