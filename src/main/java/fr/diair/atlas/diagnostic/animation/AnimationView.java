package fr.diair.atlas.diagnostic.animation;

import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.Spot;
import fr.diair.atlas.text.French;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The network as the API gives it. */
final class AnimationView {
    private static final double TENTHS = 10;

    private AnimationView() {}

    /**
     * @param without how many departements have no engaged commune
     * @param withoutMayor how many have no engaged mayor
     */
    record Departements(
            Basis basis, int without, int withoutMayor, List<Departement> departements, List<Region> regions) {}

    record Departement(Spot territory, String regionName, int communes, int engaged, int officials, int mayors) {}

    /** @param names of the departements without an engaged commune */
    record Region(
            String code, String name, int departements, int without, int engaged, int officials, List<String> names) {}

    static Departements departements(Basis basis, List<Network.Departement> all, Places regions) {
        List<Departement> views = new ArrayList<>();
        Map<String, Region> sums = new LinkedHashMap<>();
        for (Network.Departement one : all) {
            String code = Objects.requireNonNullElse(one.place().within().region(), "");
            int row = regions.row(code);
            String name = row < 0 ? code : regions.at(row).name();
            views.add(new Departement(
                    Spot.of(one.place()), name, one.communes(), one.engaged(), one.officials(), one.mayors()));
            sums.merge(code, region(code, name, one), AnimationView::plus);
        }
        return new Departements(
                basis,
                (int) all.stream().filter(one -> one.engaged() == 0).count(),
                (int) all.stream().filter(one -> one.mayors() == 0).count(),
                views,
                sums.values().stream()
                        .sorted(Comparator.comparing(Region::name, Collator.getInstance(Locale.FRENCH)))
                        .toList());
    }

    private static Region region(String code, String name, Network.Departement one) {
        boolean without = one.engaged() == 0;
        return new Region(
                code,
                name,
                1,
                without ? 1 : 0,
                one.engaged(),
                one.officials(),
                without ? List.of(one.place().name()) : List.of());
    }

    private static Region plus(Region one, Region other) {
        List<String> names = new ArrayList<>(one.names());
        names.addAll(other.names());
        return new Region(
                one.code(),
                one.name(),
                one.departements() + other.departements(),
                one.without() + other.without(),
                one.engaged() + other.engaged(),
                one.officials() + other.officials(),
                names);
    }

    record Isolated(Basis basis, int engaged, int total, List<IsolatedOne> communes) {}

    record IsolatedOne(
            Spot territory,
            int officials,
            int neighbours,
            @Nullable Named nearest,
            @Nullable Double km,
            String sentence) {}

    record Named(String code, String name) {
        static Named of(Place place) {
            return new Named(place.code(), place.name());
        }
    }

    static IsolatedOne isolated(Network.Isolated one) {
        Place nearest = one.nearest();
        Double km = one.km();
        String sentence = nearest == null || km == null
                ? "Aucune autre commune engagée de ce côté de la mer."
                : "Aucune de ses %s n'est engagée ; la commune engagée la plus proche est %s, à %s."
                        .formatted(neighbours(one.neighbours()), nearest.name(), km(km));
        if (nearest != null && one.neighbours() == 0) {
            sentence = "Elle n'a pas de commune voisine ; la commune engagée la plus proche est %s, à %s."
                    .formatted(nearest.name(), km(Objects.requireNonNull(km)));
        }
        return new IsolatedOne(
                Spot.of(one.commune()),
                one.officials(),
                one.neighbours(),
                nearest == null ? null : Named.of(nearest),
                km == null ? null : Math.round(km * TENTHS) / TENTHS,
                sentence);
    }

    record Candidates(Basis basis, int total, int limit, List<CandidateOne> communes) {}

    /** @param rank among all that are asked for, from 1; those that nothing but their code tells apart have the same */
    record CandidateOne(
            int rank,
            Spot territory,
            int neighbours,
            int engagedNeighbours,
            double share,
            List<Named> beside,
            String sentence) {}

    static List<CandidateOne> candidates(List<Network.Candidate> all, int limit) {
        List<CandidateOne> views = new ArrayList<>();
        int rank = 0;
        for (int row = 0; row < Math.min(limit, all.size()); row++) {
            Network.Candidate one = all.get(row);
            rank = row > 0 && alike(one, all.get(row - 1)) ? rank : row + 1;
            views.add(new CandidateOne(
                    rank,
                    Spot.of(one.commune()),
                    one.neighbours(),
                    one.beside().size(),
                    Math.round(one.share() * 1000) / TENTHS,
                    one.beside().stream().map(Named::of).toList(),
                    sentence(one)));
        }
        return views;
    }

    private static boolean alike(Network.Candidate one, Network.Candidate other) {
        return one.beside().size() == other.beside().size()
                && one.neighbours() == other.neighbours()
                && Objects.equals(one.commune().population(), other.commune().population());
    }

    private static String sentence(Network.Candidate one) {
        int engaged = one.beside().size();
        String names = one.beside().stream().map(Place::name).collect(Collectors.joining(", "));
        Integer population = one.commune().population();
        String people = population == null
                ? "population non disponible"
                : French.number(population, 0) + (population < 2 ? "\u00a0habitant" : "\u00a0habitants");
        return engaged == 1
                ? "Une de ses %s est engagée : %s ; %s.".formatted(neighbours(one.neighbours()), names, people)
                : "%d de ses %s sont engagées : %s ; %s."
                        .formatted(engaged, neighbours(one.neighbours()), names, people);
    }

    private static String neighbours(int count) {
        return count + (count > 1 ? "\u00a0communes voisines" : "\u00a0commune voisine");
    }

    private static String km(double km) {
        return French.number(km, 1) + "\u00a0km";
    }
}
