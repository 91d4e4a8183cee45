package fr.diair.atlas.layer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.contract.Status;
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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page must know before it draws anything: versions, words, choices, places to jump to. */
public final class StateRoutes {
    private final Publications publications;
    private final TerritoryQueries territories;
    private final LocalDate usualDay;
    private final @Nullable Background background;

    /** A map under the map from another server, with the mention its licence asks for. */
    public record Background(String url, String attribution) {}

    /** @param background null for none, which is the default: no request leaves the server's origin */
    public StateRoutes(
            Publications publications,
            TerritoryQueries territories,
            LocalDate usualDay,
            @Nullable Background background) {
        this.publications = publications;
        this.territories = territories;
        this.usualDay = usualDay;
        this.background = background;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/v1/state", this::state, Role.PUBLIC);
    }

    record State(
            BoundaryView boundary,
            DataView data,
            int vintage,
            Dates dates,
            @Nullable Background background,
            @JsonUnwrapped Words words,
            List<LevelView> levels,
            List<Jump> jumps) {}

    record BoundaryView(
            String version,
            int vintage,
            String quality,
            String source,
            @Nullable LocalDate date) {}

    record DataView(long version, boolean demo, List<DatasetView> datasets) {}

    record DatasetView(
            String code,
            String title,
            String source,
            String licence,
            @Nullable LocalDate date,
            boolean demo) {}

    /** The day shown at first, and the first and last days of the dated facts. */
    record Dates(
            @JsonProperty("default") LocalDate usual,
            @Nullable LocalDate min,
            @Nullable LocalDate max) {}

    record Words(List<Word> fields, List<ColouredWord> statuses, List<Word> methods) {}

    record Word(String id, String label) {}

    record ColouredWord(String id, String label, String colour) {}

    record LevelView(String id, String label, int count, String tilejson) {}

    /** A box in degrees: west, south, east, north. */
    record Jump(String id, String label, double[] bounds) {}

    private static final List<Jump> JUMPS = List.of(
            new Jump("metropole", "France métropolitaine", new double[] {-5.2, 41.3, 9.6, 51.1}),
            new Jump("971", "Guadeloupe", new double[] {-61.85, 15.8, -60.95, 16.55}),
            new Jump("972", "Martinique", new double[] {-61.25, 14.36, -60.78, 14.9}),
            new Jump("973", "Guyane", new double[] {-54.65, 2.1, -51.55, 5.8}),
            new Jump("974", "La Réunion", new double[] {55.2, -21.42, 55.86, -20.85}),
            new Jump("976", "Mayotte", new double[] {44.98, -13.03, 45.32, -12.62}));

    private void state(Context ctx) {
        Params.of(ctx);
        Publication publication = publications.current();
        Publication.Boundaries boundary = publication.boundary();
        Replies.send(
                ctx,
                Body.json(new State(
                        new BoundaryView(
                                boundary.version(),
                                boundary.vintage(),
                                boundary.quality(),
                                boundary.source(),
                                boundary.date()),
                        data(publication),
                        publication.vintage(),
                        new Dates(usualDay, publication.first(), publication.last()),
                        background,
                        words(),
                        levels(),
                        JUMPS)),
                Replies.REVALIDATE);
    }

    private static DataView data(Publication publication) {
        return new DataView(
                publication.dataVersion(),
                publication.demo(),
                publication.datasets().stream()
                        .map(dataset -> new DatasetView(
                                dataset.code(),
                                dataset.title(),
                                dataset.source(),
                                dataset.licence(),
                                dataset.date(),
                                dataset.demo()))
                        .toList());
    }

    private static Words words() {
        return new Words(
                Arrays.stream(PolicyField.values())
                        .map(field -> new Word(field.id(), field.label()))
                        .toList(),
                Arrays.stream(Status.values())
                        .map(status -> new ColouredWord(status.id(), status.label(), status.colour()))
                        .toList(),
                Arrays.stream(Classification.Way.values())
                        .map(way -> new Word(way.id(), way.label()))
                        .toList());
    }

    private List<LevelView> levels() {
        return Arrays.stream(Level.values())
                .map(level -> new LevelView(
                        level.id(), level.label(), territories.count(level), "/tiles/" + level.id() + ".json"))
                .toList();
    }
}
