package fr.diair.atlas.diagnostic.portfolio;

import fr.diair.atlas.diagnostic.portfolio.Portfolio.Conflict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds constraints that cannot hold together, and none of which is too many: each constraint in turn is lifted, for good if
 * the others clash without it.
 */
final class Conflicts {
    /** Those that are lifted last are those that people would rather read of. */
    private static final List<String> LIFTED =
            List.of("forbidden", "departement", "region", "required", "most", "envelope");

    private final Question question;
    private final Solver solver;

    Conflicts(Question question, Solver solver) {
        this.question = question;
        this.solver = solver;
    }

    Conflict find() {
        List<Constraint> kept = new ArrayList<>(question.constraints());
        List<Constraint> order = question.constraints().stream()
                .sorted(Comparator.comparingInt(one -> LIFTED.indexOf(one.kind())))
                .toList();
        boolean minimal = true;
        for (Constraint one : order) {
            List<Constraint> fewer = new ArrayList<>(kept);
            fewer.remove(one);
            Solver.Answer answer = solver.any(fewer);
            if (answer.state() == Solver.State.IMPOSSIBLE) {
                kept = fewer;
            }
            minimal &= answer.state() != Solver.State.UNKNOWN;
        }
        return new Conflict(kept, minimal, neededCents(kept), neededCount(kept));
    }

    private @Nullable Long neededCents(List<Constraint> clashing) {
        if (clashing.stream().noneMatch(Constraint.Envelope.class::isInstance)) {
            return null;
        }
        Solver.Answer answer = solver.cheapest(question.within(null));
        return answer.state() == Solver.State.PROVED ? solver.costOf(answer.rows()) : null;
    }

    private @Nullable Integer neededCount(List<Constraint> clashing) {
        if (clashing.stream().noneMatch(Constraint.Most.class::isInstance)) {
            return null;
        }
        Solver.Answer answer = solver.fewest(question.without("most"));
        return answer.state() == Solver.State.PROVED ? answer.rows().cardinality() : null;
    }
}
