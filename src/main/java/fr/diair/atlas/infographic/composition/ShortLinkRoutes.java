package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.layer.Classification;
import fr.diair.atlas.territory.Level;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** From a printed address back to the living map. */
public final class ShortLinkRoutes {
    private static final int LONGEST_ID = 100;

    public void register(RoutesConfig routes) {
        routes.get("/m/{theme}/{level}/{date}", ShortLinkRoutes::lead, Role.PUBLIC);
    }

    /** The page itself says which theme it does not know: old addresses stay good for what there still is. */
    private static void lead(Context ctx) {
        Params params = Params.of(ctx, "f", "m", "c", "b", "e");
        String field = params.text("f");
        String theme = ctx.pathParam("theme");
        if (theme.length() > LONGEST_ID) {
            throw RequestException.notFound("unknown-theme", "Cette adresse ne mène à aucune carte.");
        }
        ShortLink link = new ShortLink(
                theme,
                Level.of(ctx.pathParam("level")),
                date(ctx.pathParam("date")),
                field == null ? null : PolicyField.of(field),
                new Classification(
                        Classification.Way.of(
                                params.text("m", Classification.USUAL.way().id())),
                        params.integer("c", Classification.USUAL.classes(), Classification.FEWEST, Classification.MOST),
                        params.decimals("b")),
                params.integer("e", 0, 0, 1) == 1);
        ctx.redirect(link.page(), HttpStatus.FOUND);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw RequestException.badRequest(
                    "illegal-date",
                    "La date « %s » de l'adresse n'est pas une date, par exemple 2019-12-31.".formatted(text));
        }
    }
}
