package fr.diair.atlas.diagnostic.animation;

import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.Spot;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import fr.diair.atlas.work.Watch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses places for exchange days, and compares them with those of past events. */
public final class ExchangeDays {
    private static final double SECONDS = 20;
    private static final double NANOS = 1e9;

    private final Measures measures;
    private final AnimationQueries queries;
    private final Publications publications;
    private final LocalDate usualDay;

    public ExchangeDays(Measures measures, AnimationQueries queries, Publications publications, LocalDate usualDay) {
        this.measures = measures;
        this.queries = queries;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    /**
     * What is to be computed, on what is published now.
     *
     * @return gives the view of the API
     * @throws RequestException when it cannot be asked so
     */
    Function<Watch, PlacesView> prepared(PlacesAsked asked) {
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
        Basis basis = Basis.ofAll(publication, day, List.of());
        return watch -> view(basis, read, venues, watch);
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
