package fr.diair.atlas.diagnostic.similar;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.MeasureChoice;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;

/** The territories most like one, and why. */
public final class SimilarRoutes {
    private static final int MOST_MEASURES = 20;
    private static final int MOST = 50;
    private static final int USUAL = 10;

    private final Measures measures;
    private final Axes scales;
    private final Publications publications;
    private final LocalDate usualDay;

    public SimilarRoutes(Measures measures, Axes scales, Publications publications, LocalDate usualDay) {
        this.measures = measures;
        this.scales = scales;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/v1/similar/{level}/{code}", this::similar, Role.PUBLIC);
    }

    private void similar(Context ctx) {
        Params params = Params.of(ctx, "measures", "date", "limit", "within");
        Level level = Level.of(ctx.pathParam("level"));
        Within within = Within.of(params.text("within", Within.FRANCE.id()), level);
        LocalDate day = params.date("date", usualDay);
        int limit = params.integer("limit", USUAL, 1, MOST);
        Publication publication = publications.current();
        Measures.Scope scope = new Measures.Scope(publication, level, day);
        Places places = measures.places(scope);
        int row = row(places, ctx.pathParam("code"), publication);
        List<Measure> named = MeasureChoice.named(measures, publication, params.text("measures"), MOST_MEASURES);
        MeasureChoice.Usual usual = MeasureChoice.usual(measures, scope);
        List<Measure> chosen = named.isEmpty() ? usual.taken() : named;
        List<Column> columns = measures.columns(chosen, scope);
        List<Axis> axes = columns.stream().map(scales::of).toList();
        Similarity.Found found = Similarity.nearest(axes, row, within.of(places, row), limit);
        Basis basis = Basis.of(publication, day, columns);
        Replies.send(
                ctx,
                Body.json(SimilarView.of(basis, places, row, within, named.isEmpty() ? usual : null, axes, found)),
                Replies.REVALIDATE);
    }

    private static int row(Places places, String code, Publication publication) {
        int row = places.row(code);
        if (row < 0) {
            throw RequestException.notFound(
                    "unknown-territory",
                    "Aucun territoire de niveau %s n'a le code « %s » au 1er janvier %d : cherchez-le par son nom."
                            .formatted(places.level().id(), code, publication.vintage()));
        }
        return row;
    }
}
