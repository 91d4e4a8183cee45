package fr.diair.atlas.diagnostic.portfolio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A choice as it is asked for. What is left out has its usual value.
 *
 * @param date as of which; the usual day
 * @param level {@code epci} (usual) or {@code commune}
 * @param nextSets how many sets to give beside the best: 3
 */
public record PortfolioAsked(
        @Nullable LocalDate date,
        @Nullable String level,
        @Nullable Pool candidates,
        @Nullable Cost cost,
        @Nullable Objective objective,
        @Nullable Limits limits,
        @Nullable Integer nextSets) {

    /**
     * Which territories of the level.
     *
     * @param kinds of EPCI: {@code metropole}, {@code other}; both
     * @param withoutContract whether only those where no contract is signed; true
     * @param codes these only
     */
    public record Pool(
            @Nullable List<String> kinds,
            @Nullable Boolean withoutContract,
            @Nullable Integer minPopulation,
            @Nullable List<String> regions,
            @Nullable List<String> departements,
            @Nullable List<String> codes) {
        static final Pool USUAL = new Pool(null, null, null, null, null, null);
    }

    /**
     * What a contract costs.
     *
     * @param kind {@code same}: the amount; {@code per-inhabitant}: the amount for each inhabitant, the cap at most;
     *     {@code each}: that of each, and the amount for the others, which are no candidates without one
     * @param amountCents of {@code same}: 30 000 000
     */
    public record Cost(
            @Nullable String kind,
            @Nullable Long amountCents,
            @Nullable Long capCents,
            @Nullable Map<String, Long> amounts) {
        /** The most that the delegation gave one contract in 2019: 300 000 €. */
        static final long CEILING_CENTS = 30_000_000;

        static final Cost USUAL = new Cost("same", CEILING_CENTS, null, null);
    }

    /**
     * What makes a set worth more than another.
     *
     * @param kind {@code population} (usual), {@code measure}: a measure that adds up; {@code scores}: points of each;
     *     {@code ranking}: the score of each in a ranking
     * @param label of scores, as to be shown
     * @param ranking as {@code /api/v1/rankings} is asked for it; level and day are those of the choice
     */
    public record Objective(
            @Nullable String kind,
            @Nullable String measure,
            @Nullable Map<String, Double> scores,
            @Nullable String label,
            @Nullable ObjectNode ranking) {
        static final Objective USUAL = new Objective("population", null, null, null, null);
    }

    /**
     * What the set must respect.
     *
     * @param leastPerRegion by code of region, or {@code all} for each
     */
    public record Limits(
            @Nullable Long envelopeCents,
            @Nullable Integer most,
            @Nullable Map<String, Integer> leastPerRegion,
            @Nullable Integer mostPerDepartement,
            @Nullable List<String> required,
            @Nullable List<String> forbidden) {
        static final Limits NONE = new Limits(null, null, null, null, null, null);
    }
}
