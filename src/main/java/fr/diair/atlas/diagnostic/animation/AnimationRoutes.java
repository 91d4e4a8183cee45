package fr.diair.atlas.diagnostic.animation;

import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.shown.Basis;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The network of mayors as a map of who is beside whom. Nobody is named: anybody may read it. */
public final class AnimationRoutes {
    private static final String ROOT = "/api/v1/animation/";
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 40_000;

    private final Measures measures;
    private final AnimationQueries queries;
    private final Publications publications;
    private final LocalDate usualDay;

    public AnimationRoutes(Measures measures, AnimationQueries queries, Publications publications, LocalDate usualDay) {
        this.measures = measures;
        this.queries = queries;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get(ROOT + "departements", ctx -> send(ctx, departements(ctx)), Role.PUBLIC);
        routes.get(ROOT + "isolated", ctx -> send(ctx, isolated(ctx)), Role.PUBLIC);
        routes.get(ROOT + "candidates", ctx -> send(ctx, candidates(ctx, USUAL_LIMIT)), Role.PUBLIC);
        routes.get(ROOT + "departements.csv", this::departementTable, Role.PUBLIC);
        routes.get(ROOT + "isolated.csv", this::isolatedTable, Role.PUBLIC);
        routes.get(ROOT + "candidates.csv", this::candidateTable, Role.PUBLIC);
    }

    private static void send(Context ctx, Object view) {
        Replies.send(ctx, Body.json(view), Replies.REVALIDATE);
    }

    private void departementTable(Context ctx) {
        AnimationView.Departements view = departements(ctx);
        file(ctx, "departements", view.basis(), AnimationTable.departements(view));
    }

    private void isolatedTable(Context ctx) {
        AnimationView.Isolated view = isolated(ctx);
        file(ctx, "communes-isolees", view.basis(), AnimationTable.isolated(view));
    }

    private void candidateTable(Context ctx) {
        AnimationView.Candidates view = candidates(ctx, MOST);
        file(ctx, "communes-a-contacter", view.basis(), AnimationTable.candidates(view));
    }

    private static void file(Context ctx, String name, Basis basis, byte[] bytes) {
        Replies.attachment(ctx, "text/csv; charset=utf-8", "atlas-%s-%s.csv".formatted(name, basis.date()));
        ctx.result(bytes);
    }

    private AnimationView.Departements departements(Context ctx) {
        Asked asked = asked(Params.of(ctx, "date"));
        return AnimationView.departements(
                asked.basis(),
                asked.network().departements(asked.places(Level.DEPARTEMENT)),
                asked.places(Level.REGION));
    }

    private AnimationView.Isolated isolated(Context ctx) {
        Asked asked = asked(Params.of(ctx, "date", "region", "departement"));
        List<AnimationView.IsolatedOne> all = asked.network().isolated(asked.wanted()).stream()
                .map(AnimationView::isolated)
                .toList();
        return new AnimationView.Isolated(asked.basis(), asked.network().engagedRows().length, all.size(), all);
    }

    private AnimationView.Candidates candidates(Context ctx, int usualLimit) {
        Params params = Params.of(ctx, "date", "region", "departement", "limit");
        Asked asked = asked(params);
        int limit = params.integer("limit", usualLimit, 1, MOST);
        List<Network.Candidate> all = asked.network().candidates(asked.wanted());
        return new AnimationView.Candidates(asked.basis(), all.size(), limit, AnimationView.candidates(all, limit));
    }

    private Asked asked(Params params) {
        return new Asked(
                publications.current(),
                params.date("date", usualDay),
                params.text("region"),
                params.text("departement"));
    }

    /** One question. */
    private final class Asked {
        private final Publication publication;
        private final LocalDate day;
        private final @Nullable String region;
        private final @Nullable String departement;

        Asked(Publication publication, LocalDate day, @Nullable String region, @Nullable String departement) {
            this.publication = publication;
            this.day = day;
            this.region = region;
            this.departement = departement;
        }

        Basis basis() {
            return Basis.ofAll(publication, day, List.of());
        }

        Places places(Level level) {
            return measures.places(new Measures.Scope(publication, level, day));
        }

        Network network() {
            return new Network(places(Level.COMMUNE), queries.engaged(day));
        }

        /** @throws RequestException a 400 when there is no such region or departement */
        Predicate<Place> wanted() {
            known("region", region, Level.REGION);
            known("departement", departement, Level.DEPARTEMENT);
            return place -> (region == null || region.equals(place.within().region()))
                    && (departement == null || departement.equals(place.within().departement()));
        }

        private void known(String name, @Nullable String code, Level level) {
            if (code != null && places(level).row(code) < 0) {
                throw RequestException.badRequest(
                        "unknown-territory", "Paramètre « %s » : le code « %s » est inconnu.".formatted(name, code));
            }
        }
    }
}
