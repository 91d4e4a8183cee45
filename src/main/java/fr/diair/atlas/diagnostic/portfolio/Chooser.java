package fr.diair.atlas.diagnostic.portfolio;

import fr.diair.atlas.diagnostic.portfolio.Portfolio.Chosen;
import fr.diair.atlas.diagnostic.portfolio.Portfolio.Other;
import fr.diair.atlas.diagnostic.portfolio.Portfolio.Price;
import fr.diair.atlas.diagnostic.portfolio.Portfolio.Proof;
import fr.diair.atlas.work.Watch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Answers a {@link Question}: the best set and the cheapest of those worth as much, the sets that come next, what other
 * envelopes would buy, what the constraints cost; or which constraints clash.
 */
public final class Chooser {
    /** What a search may take, in seconds: for the best set, and as much again for what stands around it. */
    public static final double USUAL_SECONDS = 20;

    private static final List<String> PRICED = List.of("most", "region", "departement", "required", "forbidden");

    private final Question question;
    private final Watch watch;
    private final Units units;
    private final Solver solver;
    private final double seconds;

    private Chooser(Question question, Watch watch, double seconds) {
        this.question = question;
        this.watch = watch;
        this.seconds = seconds;
        this.units = Units.of(question.candidates());
        this.solver = new Solver(question.candidates(), units, watch, seconds);
    }

    /**
     * @param nextSets how many sets to give beside the best
     * @param seconds the search for the best set may take
     * @throws Watch.Stopped when whoever waits does not any more
     */
    public static Portfolio answer(Question question, int nextSets, Watch watch, double seconds) {
        return new Chooser(question, watch, seconds).answer(nextSets);
    }

    private Portfolio answer(int nextSets) {
        watch.step("Recherche du meilleur ensemble", 0.05);
        Solver.Answer best = solver.best(question.constraints(), List.of());
        if (best.state() == Solver.State.IMPOSSIBLE) {
            watch.step("Recherche des contraintes qui se contredisent", 0.5);
            return nothing(Portfolio.State.INFEASIBLE, new Conflicts(question, later()).find());
        }
        if (!best.exists()) {
            return nothing(Portfolio.State.UNKNOWN, null);
        }
        Solver.Answer cheap = new Envelopes(question, solver).cheapest(best, question.envelopeCents());
        boolean cheapest = cheap.state() == Solver.State.PROVED;
        // Where the best is not proved, the cheapest of at least its value may even be worth more.
        BitSet rows = cheap.rows();
        long value = solver.unitsOf(rows);
        boolean proved = best.state() == Solver.State.PROVED;
        long bound = proved ? value : Math.max(value, best.bound());
        Solver around = later();
        Sets sets = new Sets(question.candidates(), units, rows);
        watch.step("Recherche des ensembles suivants", 0.3);
        List<Other> next = next(around, sets, nextSets);
        List<Price> prices = prices(around, value);
        watch.step("Ce que d'autres enveloppes achèteraient", 0.5);
        Stairs stairs = new Stairs(question, around, units, sets, watch);
        Portfolio.LastEuro lastEuro = proved && cheapest ? stairs.lastEuro() : null;
        List<Portfolio.Point> curve = stairs.curve();
        return new Portfolio(
                proved ? Portfolio.State.OPTIMAL : Portfolio.State.FEASIBLE,
                new Chosen(sets.members(), units.value(value), solver.costOf(rows)),
                new Proof(units.value(bound), units.value(bound - value), cheapest),
                next,
                lastEuro,
                curve,
                prices,
                around.hasTime(),
                null);
    }

    /** What comes after the best set has its own time. */
    private Solver later() {
        return new Solver(question.candidates(), units, watch, seconds);
    }

    private static Portfolio nothing(Portfolio.State state, Portfolio.@org.jspecify.annotations.Nullable Conflict why) {
        return new Portfolio(state, null, null, List.of(), null, List.of(), List.of(), true, why);
    }

    private List<Other> next(Solver around, Sets sets, int wanted) {
        List<Other> found = new ArrayList<>();
        List<BitSet> excluded = new ArrayList<>(List.of(sets.chosen()));
        boolean proved = true;
        while (found.size() < wanted && around.hasTime()) {
            Solver.Answer answer = around.best(question.constraints(), excluded);
            if (!answer.exists()) {
                break;
            }
            proved &= answer.state() == Solver.State.PROVED;
            excluded.add(answer.rows());
            found.add(sets.other(answer.rows(), proved));
        }
        return found;
    }

    private List<Price> prices(Solver around, long value) {
        watch.step("Ce que coûtent les contraintes", 0.4);
        List<Price> prices = new ArrayList<>();
        for (String kind : PRICED) {
            List<Constraint> fewer = question.without(kind);
            if (fewer.size() == question.constraints().size() || !around.hasTime()) {
                continue;
            }
            Solver.Answer answer = around.best(fewer, Set.of());
            if (answer.exists()) {
                long lifted = around.unitsOf(answer.rows());
                prices.add(new Price(
                        kind, units.value(lifted), units.value(lifted - value), answer.state() == Solver.State.PROVED));
            }
        }
        return prices;
    }
}
