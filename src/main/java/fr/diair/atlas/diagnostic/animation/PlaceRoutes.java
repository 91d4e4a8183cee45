package fr.diair.atlas.diagnostic.animation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.diagnostic.scenario.Reckoning;
import fr.diair.atlas.http.CalculationRoutes;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.work.Calculations;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The best places for exchange days. */
public final class PlaceRoutes {
    private final ExchangeDays days;
    private final Calculations calculations;

    public PlaceRoutes(ExchangeDays days, Calculations calculations) {
        this.days = days;
        this.calculations = calculations;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/v1/animation/places", this::places, Role.READER);
    }

    private void places(Context ctx) {
        Params.of(ctx);
        PlacesAsked asked = JsonBody.read(ctx, PlacesAsked.class);
        CalculationRoutes.answer(ctx, calculations, days.prepared(asked));
    }

    /** For scenarios that are kept: the result is what the screen shows. */
    public Reckoning.Reckoned reckon(ObjectNode definition) {
        PlacesAsked asked = JsonBody.of(definition, PlacesAsked.class);
        PlacesView view = CalculationRoutes.computed(calculations, days.prepared(asked), PlacesView.class);
        return new Reckoning.Reckoned(
                new PlacesAsked(
                        view.basis().date(), view.asked(), view.zone(), asked.region(), view.weight(), asked.hosts()),
                view.basis().date(),
                view.basis().dataVersion(),
                view.basis().boundaries().version(),
                view);
    }
}
