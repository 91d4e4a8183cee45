package fr.diair.atlas.layer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.http.Body;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.territory.TerritoryQueries;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The list of themes, their values and their table. */
public final class ThemeRoutes {
    private static final int KEPT_BYTES = 48 << 20;

    private final ThemeReader reader;
    private final Publications publications;
    private final TerritoryQueries territories;
    private final LocalDate usualDay;
    private final Cache<Key, Body> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, Body body) -> body.weight())
            .build();

    private record Key(long dataVersion, ThemeValues.Query query) {}

    public ThemeRoutes(
            ThemeReader reader, Publications publications, TerritoryQueries territories, LocalDate usualDay) {
        this.reader = reader;
        this.publications = publications;
        this.territories = territories;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get(
                "/api/v1/themes",
                ctx -> {
                    Params.of(ctx);
                    List<Described> themes = reader.themes(publications.current()).stream()
                            .map(ThemeRoutes::described)
                            .toList();
                    Replies.send(ctx, Body.json(new Themes(themes)), Replies.REVALIDATE);
                },
                Role.PUBLIC);
        routes.get("/api/v1/themes/{theme}/values", this::values, Role.PUBLIC);
        routes.get("/api/v1/themes/{theme}/values.csv", this::table, Role.PUBLIC);
    }

    private void values(Context ctx) {
        ThemeValues.Query query = query(ctx);
        Publication publication = publications.current();
        Body body = kept.get(
                new Key(publication.dataVersion(), query),
                key -> Body.json(reader.values(publication, query).view(publication)));
        Replies.send(ctx, body, Replies.REVALIDATE);
    }

    private void table(Context ctx) {
        ThemeValues.Query query = query(ctx);
        Publication publication = publications.current();
        ThemeValues values = reader.values(publication, query);
        byte[] csv = ThemeTable.csv(values, territories.names(query.level(), publication.vintage()), publication);
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"atlas-%s-%s-%s.csv\""
                        .formatted(query.theme().id(), query.level().id(), query.date()));
        Replies.send(ctx, Body.of("text/csv; charset=utf-8", csv), Replies.REVALIDATE);
    }

    private ThemeValues.Query query(Context ctx) {
        Theme theme = reader.theme(publications.current(), ctx.pathParam("theme"));
        return ThemeParams.query(theme, Params.of(ctx, ThemeParams.allowed()), usualDay);
    }

    record Themes(List<Described> themes) {}

    /** @param demo whether all its figures are fictitious, even where no other is */
    record Described(
            String id,
            String label,
            String group,
            String groupLabel,
            String description,
            boolean demo,
            @JsonUnwrapped Theme.Measure measure,
            List<String> levels,
            boolean takesField) {}

    private static Described described(Theme theme) {
        return new Described(
                theme.id(),
                theme.label(),
                theme.group().name().toLowerCase(Locale.ROOT),
                theme.groupLabel(),
                theme.description(),
                theme instanceof IndicatorTheme && theme.mayBeFictitious(),
                theme.measure(),
                theme.levels().stream().map(Level::id).toList(),
                theme.takesField());
    }
}
