package fr.diair.atlas.diagnostic.animation;

import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The communes, and which of them are engaged. Lengths are straight lines in the legal projections. */
final class Network {
    private static final double METRES_PER_KM = 1e3;

    private final Places communes;
    private final AnimationQueries.@Nullable Engaged[] engaged;
    private final int[] rows;

    Network(Places communes, Map<String, AnimationQueries.Engaged> byCode) {
        this.communes = communes;
        this.engaged = new AnimationQueries.Engaged[communes.size()];
        byCode.forEach((code, one) -> {
            int row = communes.row(code);
            if (row >= 0) {
                engaged[row] = one;
            }
        });
        this.rows = IntStream.range(0, engaged.length)
                .filter(row -> engaged[row] != null)
                .toArray();
    }

    Places communes() {
        return communes;
    }

    /** The rows of the engaged communes, in the order of their codes. Not to be changed. */
    int[] engagedRows() {
        return rows;
    }

    boolean isEngaged(int row) {
        return engaged[row] != null;
    }

    int officials(int row) {
        AnimationQueries.Engaged one = engaged[row];
        return one == null ? 0 : one.officials();
    }

    int mayors(int row) {
        AnimationQueries.Engaged one = engaged[row];
        return one == null ? 0 : one.mayors();
    }

    /**
     * An engaged commune none of whose neighbours is.
     *
     * @param neighbours how many it has at all
     * @param nearest the nearest engaged commune on its side of the sea; null when there is none
     * @param km to it
     */
    record Isolated(
            Place commune,
            int officials,
            int neighbours,
            @Nullable Place nearest,
            @Nullable Double km) {}

    /** The loneliest first; those with none on their side of the sea before them. */
    List<Isolated> isolated(Predicate<Place> wanted) {
        List<Isolated> all = new ArrayList<>();
        for (int row : rows) {
            int[] beside = communes.neighbours(row);
            if (wanted.test(communes.at(row)) && IntStream.of(beside).noneMatch(this::isEngaged)) {
                all.add(isolated(row, beside.length));
            }
        }
        all.sort(Comparator.comparing((Isolated one) -> one.km() == null ? Double.POSITIVE_INFINITY : one.km())
                .reversed()
                .thenComparing(one -> one.commune().code()));
        return all;
    }

    private Isolated isolated(int row, int neighbours) {
        Place commune = communes.at(row);
        Place.Site site = commune.site();
        Place nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (int other : rows) {
            Place.Site there = communes.at(other).site();
            if (other == row || site == null || there == null) {
                continue;
            }
            double metres = site.metresTo(there);
            if (metres < least) {
                least = metres;
                nearest = communes.at(other);
            }
        }
        return new Isolated(
                commune, officials(row), neighbours, nearest, nearest == null ? null : least / METRES_PER_KM);
    }

    /**
     * A commune that is not engaged beside some that are.
     *
     * @param neighbours how many it has at all
     * @param beside the engaged ones, by their codes
     */
    record Candidate(Place commune, int neighbours, List<Place> beside) {
        double share() {
            return (double) beside.size() / neighbours;
        }
    }

    /** By the number of engaged neighbours, then by their share of all neighbours, then by population, greatest first. */
    List<Candidate> candidates(Predicate<Place> wanted) {
        List<Candidate> all = new ArrayList<>();
        IntStream.of(rows)
                .flatMap(row -> IntStream.of(communes.neighbours(row)))
                .filter(row -> !isEngaged(row) && wanted.test(communes.at(row)))
                .distinct()
                .sorted()
                .forEach(row -> {
                    int[] beside = communes.neighbours(row);
                    all.add(new Candidate(
                            communes.at(row),
                            beside.length,
                            IntStream.of(beside)
                                    .filter(this::isEngaged)
                                    .mapToObj(communes::at)
                                    .toList()));
                });
        all.sort(Comparator.comparingInt((Candidate one) -> one.beside().size())
                .thenComparingDouble(Candidate::share)
                .thenComparingInt(one ->
                        one.commune().population() == null ? -1 : one.commune().population())
                .reversed()
                .thenComparing(one -> one.commune().code()));
        return all;
    }

    /**
     * A departement.
     *
     * @param engaged how many of its communes are
     * @param mayors among the officials
     */
    record Departement(Place place, int communes, int engaged, int officials, int mayors) {}

    /** Every departement, in the order of their codes. */
    List<Departement> departements(Places departements) {
        int[][] counts = new int[departements.size()][4];
        for (int row = 0; row < engaged.length; row++) {
            String code = communes.at(row).within().departement();
            int at = code == null ? -1 : departements.row(code);
            if (at >= 0) {
                counts[at][0]++;
                counts[at][1] += isEngaged(row) ? 1 : 0;
                counts[at][2] += officials(row);
                counts[at][3] += mayors(row);
            }
        }
        return IntStream.range(0, departements.size())
                .mapToObj(at -> new Departement(
                        departements.at(at), counts[at][0], counts[at][1], counts[at][2], counts[at][3]))
                .toList();
    }
}
