package fr.diair.atlas.diagnostic.shown;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
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
import org.jspecify.annotations.Nullable;

/** The catalogue of measures: what each is, where its values come from, how many territories have one. */
public final class MeasureRoutes {
    private final Measures measures;
    private final Publications publications;
    private final LocalDate usualDay;

    public MeasureRoutes(Measures measures, Publications publications, LocalDate usualDay) {
        this.measures = measures;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/v1/measures", this::catalogue, Role.PUBLIC);
    }

    private record View(LocalDate date, String level, int vintage, int territories, List<One> measures) {}

    /**
     * A measure.
     *
     * @param additive whether the values of several territories add up to that of all
     * @param known how many territories of the level have a value
     */
    private record One(
            @JsonUnwrapped ShownMeasure measure,
            boolean additive,
            String origin,
            @Nullable String expression,
            List<String> levels,
            int known,
            int secret) {}

    private void catalogue(Context ctx) {
        Params params = Params.of(ctx, "level", "date");
        String word = params.text("level");
        Level level = word == null ? Level.EPCI : Level.of(word);
        LocalDate day = params.date("date", usualDay);
        Publication publication = publications.current();
        Measures.Scope scope = new Measures.Scope(publication, level, day);
        List<One> all = measures.catalogue(publication).values().stream()
                .map(measure -> one(measures.column(measure, scope)))
                .toList();
        View view = new View(
                day, level.id(), publication.vintage(), measures.places(scope).size(), all);
        Replies.send(ctx, Body.json(view), Replies.REVALIDATE);
    }

    private static One one(Column column) {
        Measure measure = column.measure();
        int known = 0;
        int secret = 0;
        for (int row = 0; row < column.size(); row++) {
            known += column.has(row) ? 1 : 0;
            secret += column.state(row) == Column.State.SECRET ? 1 : 0;
        }
        return new One(
                ShownMeasure.of(column),
                measure.whole() instanceof Measure.Sum,
                origin(measure.origin()),
                measure.origin() instanceof Measure.Derived derived ? derived.expression() : null,
                measure.levels().stream().map(Level::id).toList(),
                known,
                secret);
    }

    private static String origin(Measure.Origin origin) {
        if (origin instanceof Measure.Imported) {
            return "imported";
        }
        return origin instanceof Measure.Derived ? "formula" : "atlas";
    }
}
