package fr.diair.atlas.diagnostic.portfolio;

import fr.diair.atlas.diagnostic.portfolio.Portfolio.LastEuro;
import fr.diair.atlas.diagnostic.portfolio.Portfolio.Point;
import fr.diair.atlas.diagnostic.portfolio.Portfolio.Step;
import fr.diair.atlas.work.Watch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What other envelopes would buy, all other constraints kept. What the best set is worth is a staircase: it stays as it is
 * until the envelope reaches the cheapest set that is worth more.
 */
final class Stairs {
    private static final int STEPS = 3;
    private static final int CONTRACTS_AROUND = 8;
    private static final int PARTS = 10;

    private final Question question;
    private final Solver solver;
    private final Units units;
    private final Sets sets;
    private final Watch watch;
    private final Envelopes envelopes;

    Stairs(Question question, Solver solver, Units units, Sets sets, Watch watch) {
        this.question = question;
        this.solver = solver;
        this.units = units;
        this.sets = sets;
        this.watch = watch;
        this.envelopes = new Envelopes(question, solver);
    }

    /** Null without an envelope. The chosen set must be the best, and the cheapest of those worth as much. */
    @Nullable
    LastEuro lastEuro() {
        if (question.envelopeCents() == null) {
            return null;
        }
        return new LastEuro(solver.costOf(sets.chosen()), more(), less());
    }

    private List<Step> more() {
        List<Step> steps = new ArrayList<>();
        BitSet rows = sets.chosen();
        long envelope = Objects.requireNonNull(question.envelopeCents());
        while (steps.size() < STEPS && solver.hasTime()) {
            Solver.Answer next = envelopes.nextBetter(solver.unitsOf(rows), envelope);
            if (!next.exists()) {
                break;
            }
            boolean proved = next.state() == Solver.State.PROVED;
            rows = next.rows();
            envelope = solver.costOf(rows);
            steps.add(new Step(envelope, sets.other(rows, proved), proved));
        }
        return steps;
    }

    private List<Step> less() {
        List<Step> steps = new ArrayList<>();
        long from = solver.costOf(sets.chosen());
        while (steps.size() < STEPS && from > 0 && solver.hasTime()) {
            Solver.Answer best = solver.best(question.within(from - 1), List.of());
            if (!best.exists()) {
                break;
            }
            Solver.Answer cheap = envelopes.cheapest(best, from - 1);
            boolean proved = cheap.state() == Solver.State.PROVED && best.state() == Solver.State.PROVED;
            from = solver.costOf(cheap.rows());
            steps.add(new Step(from, sets.other(cheap.rows(), proved), proved));
        }
        return steps;
    }

    /** Empty without an envelope. */
    List<Point> curve() {
        List<Point> points = new ArrayList<>();
        for (long envelope : around()) {
            watch.check();
            if (!solver.hasTime()) {
                break;
            }
            Solver.Answer best = solver.best(question.within(envelope), List.of());
            if (best.exists()) {
                points.add(new Point(
                        envelope,
                        units.value(solver.unitsOf(best.rows())),
                        best.rows().cardinality(),
                        best.state() == Solver.State.PROVED));
            }
        }
        return points;
    }

    /** Where all contracts cost the same, one contract more or less at each point; else tenths of the envelope. */
    private TreeSet<Long> around() {
        TreeSet<Long> all = new TreeSet<>();
        Long envelope = question.envelopeCents();
        if (envelope == null) {
            return all;
        }
        all.add(envelope);
        List<Long> costs = question.candidates().stream()
                .map(Candidate::costCents)
                .distinct()
                .limit(2)
                .toList();
        if (costs.size() == 1 && costs.get(0) > 0) {
            long one = costs.get(0);
            long now = envelope / one;
            long last = Math.min(now + CONTRACTS_AROUND, question.candidates().size());
            for (long count = Math.max(0, now - CONTRACTS_AROUND); count <= last; count++) {
                all.add(count * one);
            }
            return all;
        }
        for (int part = PARTS / 2; part <= PARTS + PARTS / 2; part++) {
            all.add(Math.round(envelope * (double) part / PARTS));
        }
        return all;
    }
}
