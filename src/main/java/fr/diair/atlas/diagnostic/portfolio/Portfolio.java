package fr.diair.atlas.diagnostic.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Question}.
 *
 * @param chosen null when there is none
 * @param next the sets that come next, best first
 * @param lastEuro null without an envelope, or without an answer
 * @param curve what the best set is worth for other envelopes, from the least to the greatest
 * @param prices what each kind of constraint costs
 * @param complete whether there was time for all that stands around the best set
 * @param conflict null unless no set respects the constraints
 */
public record Portfolio(
        State state,
        @Nullable Chosen chosen,
        @Nullable Proof proof,
        List<Other> next,
        @Nullable LastEuro lastEuro,
        List<Point> curve,
        List<Price> prices,
        boolean complete,
        @Nullable Conflict conflict) {

    /** How far the answer goes. */
    public enum State {
        /** No set is better. */
        OPTIMAL,
        /** The best that was found in time. */
        FEASIBLE,
        /** No set respects the constraints. */
        INFEASIBLE,
        /** Nothing was found in time. */
        UNKNOWN
    }

    /** A set. Of all that are worth as much, the cheapest. */
    public record Chosen(List<Candidate> members, double value, long costCents) {}

    /**
     * Why no set is better.
     *
     * @param bound what no set can be worth more than
     * @param gap between it and the value, 0 when the optimum is proved
     * @param cheapest whether it is also proved that no cheaper set is worth as much
     */
    public record Proof(double bound, double gap, boolean cheapest) {}

    /**
     * Another set, told by what differs from the chosen one.
     *
     * @param loss of value against the chosen set; 0 when it is worth as much
     * @param proved whether none but those before it is better
     */
    public record Other(
            double value,
            double loss,
            long costCents,
            int count,
            List<Candidate> entering,
            List<Candidate> leaving,
            boolean proved) {}

    /**
     * What a little more, or a little less, would change.
     *
     * @param sameFromCents the smallest envelope that buys as much
     * @param more each next greater envelope that buys more
     * @param less what each next smaller envelope buys
     */
    public record LastEuro(long sameFromCents, List<Step> more, List<Step> less) {}

    /**
     * What another envelope buys.
     *
     * @param envelopeCents the smallest that buys it
     * @param proved whether both the value and the envelope are
     */
    public record Step(long envelopeCents, Other set, boolean proved) {}

    /** @param envelopeCents all of it; what is bought may cost less */
    public record Point(long envelopeCents, double value, int count, boolean proved) {}

    /**
     * What a kind of constraint costs.
     *
     * @param gain what lifting it would add to the value
     */
    public record Price(String kind, double value, double gain, boolean proved) {}

    /**
     * Constraints that cannot hold together, while they could if any one of them were lifted.
     *
     * @param minimal whether that is proved
     * @param neededCents the envelope that it would take, all others kept; null when the envelope is not among them, or no
     *     envelope would do
     * @param neededCount how many contracts it would take; null likewise
     */
    public record Conflict(
            List<Constraint> constraints,
            boolean minimal,
            @Nullable Long neededCents,
            @Nullable Integer neededCount) {}
}
