package fr.diair.atlas.diagnostic.perimeter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.http.IfMatch;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.RegisterRoutes;
import fr.diair.atlas.register.form.Faults;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Perimeters of one's own. Whoever has the key of one may open it; the list is for people who have an account. */
public final class PerimeterRoutes {
    private static final String ROOT = "/api/v1/perimeters";
    private static final String ONE = ROOT + "/{key}";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_DESCRIPTION = 2_000;

    private final PerimeterQueries perimeters;
    private final Measures measures;
    private final Publications publications;

    public PerimeterRoutes(PerimeterQueries perimeters, Measures measures, Publications publications) {
        this.perimeters = perimeters;
        this.measures = measures;
        this.publications = publications;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT, this::list, Role.READER);
        routes.post(ROOT, this::create, Role.CONTRIBUTOR);
        routes.post(ROOT + "/communes", this::communes, Role.READER);
        routes.get(ONE, this::one, Role.PUBLIC);
        routes.put(ONE, this::change, Role.CONTRIBUTOR);
        routes.delete(ONE, this::remove, Role.CONTRIBUTOR);
    }

    /** @param longitude of a point inside; null where there is no boundary */
    private record CommuneView(
            String code,
            String name,
            @Nullable String departement,
            @Nullable Integer population,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    private record View(
            String key,
            String title,
            @Nullable String description,
            long revision,
            int vintage,
            List<CommuneView> communes) {}

    private void list(Context ctx) {
        Params.of(ctx);
        Replies.personal(ctx, Map.of("perimeters", perimeters.list()));
    }

    private void one(Context ctx) {
        Params.of(ctx);
        show(ctx, ctx.pathParam("key"));
    }

    private void show(Context ctx, String key) {
        Perimeter perimeter = perimeters.one(key);
        Publication publication = publications.current();
        ctx.header("ETag", '"' + Long.toString(perimeter.revision()) + '"');
        Replies.personal(
                ctx,
                new View(
                        perimeter.key(),
                        perimeter.title(),
                        perimeter.description(),
                        perimeter.revision(),
                        publication.vintage(),
                        views(perimeter.communes(), places(publication))));
    }

    /** What a request would come to, without keeping it. */
    private void communes(Context ctx) {
        Params.of(ctx);
        Publication publication = publications.current();
        Places places = places(publication);
        Faults faults = new Faults();
        List<String> codes = Draft.communes(JsonBody.object(ctx), places, faults);
        faults.thrown();
        Replies.personal(ctx, Map.of("vintage", publication.vintage(), "communes", views(codes, places)));
    }

    private void create(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        String key = perimeters.put(wanted(body), RegisterRoutes.signed(ctx, JsonBody.why(body)));
        ctx.status(201);
        ctx.header("Location", ROOT + "/" + key);
        show(ctx, key);
    }

    private void change(Context ctx) {
        Params.of(ctx);
        ObjectNode body = JsonBody.object(ctx);
        String key = ctx.pathParam("key");
        perimeters.change(key, IfMatch.revision(ctx), wanted(body), RegisterRoutes.signed(ctx, JsonBody.why(body)));
        show(ctx, key);
    }

    private void remove(Context ctx) {
        String why = Params.of(ctx, "why").text("why", "");
        perimeters.remove(ctx.pathParam("key"), IfMatch.revision(ctx), RegisterRoutes.signed(ctx, why));
        ctx.status(204);
    }

    private PerimeterQueries.Wanted wanted(ObjectNode body) {
        Faults faults = new Faults();
        String title = body.path("title").asText("").strip();
        String description = body.path("description").asText("").strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE || title.indexOf('\0') >= 0) {
            faults.add("title", "Un nom de %d caractères au plus est attendu.".formatted(LONGEST_TITLE));
        }
        if (description.length() > LONGEST_DESCRIPTION || description.indexOf('\0') >= 0) {
            faults.add("description", "La description tient en %d caractères au plus.".formatted(LONGEST_DESCRIPTION));
        }
        Publication publication = publications.current();
        List<String> codes = Draft.communes(body, places(publication), faults);
        if (codes.isEmpty()) {
            faults.add("communes", "Choisissez au moins une commune.");
        }
        faults.thrown();
        return new PerimeterQueries.Wanted(
                title, description.isEmpty() ? null : description, codes, publication.vintage());
    }

    private Places places(Publication publication) {
        return measures.places(new Measures.Scope(publication, Level.COMMUNE, LocalDate.EPOCH));
    }

    private static List<CommuneView> views(List<String> codes, Places places) {
        return codes.stream()
                .filter(code -> places.row(code) >= 0)
                .map(code -> view(places.at(places.row(code))))
                .toList();
    }

    private static CommuneView view(Place place) {
        Place.Site site = place.site();
        return new CommuneView(
                place.code(),
                place.name(),
                place.within().departement(),
                place.population(),
                site == null ? null : site.longitude(),
                site == null ? null : site.latitude());
    }
}
