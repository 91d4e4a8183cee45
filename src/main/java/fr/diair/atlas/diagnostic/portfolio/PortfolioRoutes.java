package fr.diair.atlas.diagnostic.portfolio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.diagnostic.scenario.Reckoning;
import fr.diair.atlas.http.CalculationRoutes;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.work.Calculations;
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

    /** For scenarios that are kept: the result is what the screen shows. */
    public Reckoning.Reckoned reckon(ObjectNode definition) {
        PortfolioAsked asked = JsonBody.of(definition, PortfolioAsked.class);
        PortfolioView view = CalculationRoutes.computed(calculations, portfolios.prepared(asked), PortfolioView.class);
        return new Reckoning.Reckoned(
                new PortfolioAsked(
                        view.basis().date(),
                        view.level(),
                        asked.candidates(),
                        asked.cost(),
                        asked.objective(),
                        asked.limits(),
                        asked.nextSets()),
                view.basis().date(),
                view.basis().dataVersion(),
                view.basis().boundaries().version(),
                view);
    }
}
