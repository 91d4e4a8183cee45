package fr.diair.atlas.diagnostic.portfolio;

import fr.diair.atlas.diagnostic.work.CalculationRoutes;
import fr.diair.atlas.diagnostic.work.Calculations;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The choice of the next contracts. */
public final class PortfolioRoutes {
    private final Portfolios portfolios;
    private final Calculations calculations;

    public PortfolioRoutes(Portfolios portfolios, Calculations calculations) {
        this.portfolios = portfolios;
        this.calculations = calculations;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/v1/portfolios", this::choose, Role.READER);
    }

    private void choose(Context ctx) {
        Params.of(ctx);
        PortfolioAsked asked = JsonBody.read(ctx, PortfolioAsked.class);
        CalculationRoutes.answer(ctx, calculations, portfolios.prepared(asked));
    }
}
