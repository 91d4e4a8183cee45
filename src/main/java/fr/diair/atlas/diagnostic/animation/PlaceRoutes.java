package fr.diair.atlas.diagnostic.animation;

import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.work.Basis;
import fr.diair.atlas.diagnostic.work.CalculationRoutes;
import fr.diair.atlas.diagnostic.work.Calculations;
import fr.diair.atlas.diagnostic.work.Spot;
import fr.diair.atlas.diagnostic.work.Watch;
import fr.diair.atlas.http.JsonBody;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The best places for exchange days. */
public final class PlaceRoutes {
    private static final double SECONDS = 20;
    private static final double NANOS = 1e9;

    private final Measures measures;
    private final AnimationQueries queries;
    private final Publications publications;
    private final Calculations calculations;
    private final LocalDate usualDay;

    public PlaceRoutes(
            Measures measures,
            AnimationQueries queries,
            Publications publications,
            Calculations calculations,
            LocalDate usualDay) {
        this.measures = measures;
        this.queries = queries;
        this.publications = publications;
        this.calculations = calculations;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/v1/animation/places", this::places, Role.READER);
    }

    private void places(Context ctx) {
        Params.of(ctx);
        PlacesAsked asked = JsonBody.read(ctx, PlacesAsked.class);
        Publication publication = publications.current();
        LocalDate day = asked.date() == null ? usualDay : asked.date();
        Places communes = measures.places(new Measures.Scope(publication, Level.COMMUNE, day));
        Network network = new Network(communes, queries.engaged(day));
        PlacesReading.Read read =
                PlacesReading.of(asked, network, measures.places(new Measures.Scope(publication, Level.REGION, day)));
        List<Place> venues = queries.venues(day).keySet().stream()
                .map(communes::row)
                .filter(row -> row >= 0)
                .map(communes::at)
                .filter(place -> PlacesReading.isIn(read.zone(), place))
                .toList();
        Basis basis = Basis.of(publication, day);
        CalculationRoutes.answer(ctx, calculations, watch -> view(basis, read, venues, watch));
    }

    private static PlacesView view(Basis basis, PlacesReading.Read read, List<Place> venues, Watch watch) {
        watch.step("Recherche des meilleurs lieux", null);
        Journeys journeys = read.journeys();
        long started = System.nanoTime();
        Medians medians = PMedian.solve(journeys.ways(), read.days(), watch, SECONDS);
        double seconds = (System.nanoTime() - started) / NANOS;
        Journeys.Sum ways = journeys.sum(medians.places());
        return new PlacesView(
                basis,
                read.days(),
                read.zone(),
                read.weight(),
                journeys.travellers().size(),
                journeys.people(),
                journeys.hosts().size(),
                ways,
                PlacesView.proof(medians, seconds),
                journeys.days(medians.places()),
                past(journeys, venues, read.days(), ways, watch));
    }

    private static PlacesView.@Nullable Past past(
            Journeys journeys, List<Place> venues, int days, Journeys.Sum chosen, Watch watch) {
        if (venues.isEmpty()) {
            return null;
        }
        watch.step("Comparaison avec les lieux des événements passés", null);
        Journeys before = new Journeys(journeys.travellers(), journeys.weights(), venues);
        Medians best = PMedian.solve(before.ways(), days, watch, SECONDS);
        List<Spot> places = new ArrayList<>();
        best.places().forEach(row -> places.add(Spot.of(venues.get(row))));
        Journeys.Sum sum = before.sum(best.places());
        return new PlacesView.Past(
                venues.size(),
                sum,
                places,
                before.sum(IntStream.range(0, venues.size()).boxed().toList()),
                PlacesView.past(chosen, sum, days));
    }
}
