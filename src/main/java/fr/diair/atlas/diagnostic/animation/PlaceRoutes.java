package fr.diair.atlas.diagnostic.animation;

import fr.diair.atlas.diagnostic.work.CalculationRoutes;
import fr.diair.atlas.diagnostic.work.Calculations;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Role;
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
}
