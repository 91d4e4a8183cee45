package fr.diair.atlas.territory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Search by what is typed, and the names of all territories of a level. */
public final class TerritoryRoutes {
    private static final int MOST_FOUND = 50;

    private final TerritoryQueries queries;
    private final Publications publications;
    private final Cache<Key, Body> names = Caffeine.newBuilder().maximumSize(8).build();

    private record Key(Level level, long dataVersion) {}

    public TerritoryRoutes(TerritoryQueries queries, Publications publications) {
        this.queries = queries;
        this.publications = publications;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/v1/territories", this::search, Role.PUBLIC);
        routes.get("/api/v1/levels/{level}/territories", this::names, Role.PUBLIC);
    }

    record Results(String query, List<Result> results) {}

    record Result(
            String level,
            String code,
            String name,
            @Nullable String kind,
            String label,
            @Nullable String former,
            @Nullable NamedCode departement,
            @Nullable Integer population,
            double @Nullable [] bounds) {}

    private void search(Context ctx) {
        Params params = Params.of(ctx, "q", "level", "limit");
        String text = params.required("q");
        String level = params.text("level");
        int limit = params.integer("limit", 10, 1, MOST_FOUND);
        Publication publication = publications.current();
        List<TerritoryQueries.Found> found = queries.search(text, level == null ? null : Level.of(level), limit);
        Map<String, Bounds> bounds = queries.bounds(publication.boundary().version(), found);
        List<Result> results = found.stream()
                .map(one -> result(one, bounds.get(one.level() + "/" + one.code())))
                .toList();
        Replies.send(ctx, Body.json(new Results(text, results)), Replies.REVALIDATE);
    }

    /** Homonyms are told apart by their departement. */
    private static Result result(TerritoryQueries.Found found, @Nullable Bounds bounds) {
        NamedCode departement = found.departement();
        String label = departement == null
                ? found.name()
                : "%s (%s, %s)".formatted(found.name(), departement.code(), departement.name());
        return new Result(
                found.level(),
                found.code(),
                found.name(),
                found.kind(),
                label,
                found.former(),
                departement,
                found.population(),
                bounds == null ? null : bounds.asArray());
    }

    private void names(Context ctx) {
        Params.of(ctx);
        Level level = Level.of(ctx.pathParam("level"));
        Publication publication = publications.current();
        Body body = names.get(
                new Key(level, publication.dataVersion()),
                key -> Body.json(queries.names(level, publication.vintage())));
        Replies.send(ctx, body, Replies.REVALIDATE);
    }
}
