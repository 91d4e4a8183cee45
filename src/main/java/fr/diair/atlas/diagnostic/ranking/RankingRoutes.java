package fr.diair.atlas.diagnostic.ranking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.diagnostic.scenario.Reckoning;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;

/** Rankings: the definition comes in the body, the ranking goes out as JSON or as a file. */
public final class RankingRoutes {
    private static final String ROOT = "/api/v1/rankings";

    private final Rankings rankings;
    private final Publications publications;
    private final LocalDate usualDay;

    public RankingRoutes(Rankings rankings, Publications publications, LocalDate usualDay) {
        this.rankings = rankings;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.post(ROOT, ctx -> Replies.personal(ctx, view(ctx)), Role.READER);
        routes.post(ROOT + "/map", this::map, Role.READER);
        routes.post(ROOT + ".csv", this::csv, Role.READER);
        routes.post(ROOT + ".xlsx", this::xlsx, Role.READER);
    }

    /** For scenarios that are kept: the result is what the screen of the ranking shows. */
    public Reckoning.Reckoned reckon(ObjectNode definition) {
        RankingView view = view(definition);
        return new Reckoning.Reckoned(
                view.definition(),
                view.date(),
                view.dataVersion(),
                view.boundaries().version(),
                view);
    }

    private RankingView view(Context ctx) {
        Params.of(ctx);
        return view(JsonBody.object(ctx));
    }

    private RankingView view(ObjectNode definition) {
        Publication publication = publications.current();
        return rankings.view(read(definition, publication), publication);
    }

    private void map(Context ctx) {
        Params.of(ctx);
        Publication publication = publications.current();
        Replies.personal(ctx, rankings.map(read(JsonBody.object(ctx), publication), publication));
    }

    private RankingDefinition read(ObjectNode definition, Publication publication) {
        return RankingParams.read(definition, rankings.catalogue(publication), usualDay);
    }

    private void csv(Context ctx) {
        RankingView view = view(ctx);
        Replies.attachment(ctx, "text/csv; charset=utf-8", name(view, "csv"));
        ctx.result(RankingTable.csv(view));
    }

    private void xlsx(Context ctx) {
        RankingView view = view(ctx);
        Replies.attachment(
                ctx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name(view, "xlsx"));
        ctx.result(RankingTable.xlsx(view));
    }

    private static String name(RankingView view, String ending) {
        return "atlas-classement-%s-%s.%s".formatted(view.definition().get("level"), view.date(), ending);
    }
}
