package fr.diair.atlas.diagnostic.portfolio;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches sets by what they cost. */
final class Envelopes {
    private final Question question;
    private final Solver solver;
    private final long grainCents;

    Envelopes(Question question, Solver solver) {
        this.question = question;
        this.solver = solver;
        this.grainCents = solver.grainCents();
    }

    /**
     * The cheapest of the sets that are worth at least as much as the best one.
     *
     * @param best within the envelope
     * @param envelopeCents null without one
     * @return of state PROVED where none is cheaper; the best itself where no other was found in time
     */
    Solver.Answer cheapest(Solver.Answer best, @Nullable Long envelopeCents) {
        if (grainCents == 0) {
            Solver.Answer cheap = solver.hasTime()
                    ? solver.cheapest(question.within(envelopeCents), solver.unitsOf(best.rows()), best.rows())
                    : unproved(best.rows());
            return cheap.exists() ? cheap : unproved(best.rows());
        }
        BitSet rows = best.rows();
        while (solver.hasTime()) {
            long cost = solver.costOf(rows);
            if (cost == 0) {
                return new Solver.Answer(Solver.State.PROVED, rows, 0);
            }
            Solver.Answer below = solver.best(question.within(cost - grainCents), List.of());
            boolean worse = !below.exists() || solver.unitsOf(below.rows()) < solver.unitsOf(rows);
            if (worse) {
                boolean sure = below.state() == Solver.State.PROVED || below.state() == Solver.State.IMPOSSIBLE;
                return sure ? new Solver.Answer(Solver.State.PROVED, rows, cost) : unproved(rows);
            }
            rows = below.rows();
        }
        return unproved(rows);
    }

    private Solver.Answer unproved(BitSet rows) {
        return new Solver.Answer(Solver.State.FOUND, rows, 0);
    }

    /**
     * The best set of the smallest greater envelope that buys more.
     *
     * @param units what is bought now
     * @param envelopeCents now
     * @return of a state IMPOSSIBLE where no envelope buys more
     */
    Solver.Answer nextBetter(long units, long envelopeCents) {
        List<Constraint> free = question.within(null);
        if (grainCents == 0) {
            Solver.Answer cheap = solver.cheapest(free, units + 1, null);
            if (!cheap.exists()) {
                return cheap;
            }
            Solver.Answer best = solver.best(question.within(solver.costOf(cheap.rows())), List.of());
            boolean sure = cheap.state() == Solver.State.PROVED && best.state() == Solver.State.PROVED;
            return sure || !best.exists() ? best : unproved(best.rows());
        }
        Solver.Answer most = solver.best(free, List.of());
        if (most.state() == Solver.State.PROVED && solver.unitsOf(most.rows()) <= units) {
            return new Solver.Answer(Solver.State.IMPOSSIBLE, new BitSet(), 0);
        }
        for (long envelope = (envelopeCents / grainCents + 1) * grainCents; solver.hasTime(); envelope += grainCents) {
            Solver.Answer best = solver.best(question.within(envelope), List.of());
            if (best.state() != Solver.State.PROVED || solver.unitsOf(best.rows()) > units) {
                return best;
            }
        }
        return new Solver.Answer(Solver.State.UNKNOWN, new BitSet(), 0);
    }
}
