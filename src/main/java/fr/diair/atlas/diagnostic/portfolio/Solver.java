package fr.diair.atlas.diagnostic.portfolio;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import fr.diair.atlas.work.Watch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Asks CP-SAT of Google OR-Tools for sets of candidates: whole numbers only, one thread and a fixed seed, so that the same
 * question always has the same answer. All its answers share one limit of time.
 */
final class Solver {
    private static final double LEAST_SECONDS = 0.05;
    private static final double NANOS = 1e9;
    private static final long COARSE = 10;

    private final List<Candidate> candidates;
    private final Units units;
    private final Watch watch;
    private final long deadlineNanos;

    /** How far an answer goes. */
    enum State {
        /** No better one exists. */
        PROVED,
        /** It respects the constraints; a better one may exist. */
        FOUND,
        /** No set respects the constraints. */
        IMPOSSIBLE,
        /** Time ended before anything was known. */
        UNKNOWN
    }

    /**
     * A set of candidates.
     *
     * @param rows of the candidates that are in; empty when there is no answer
     * @param bound what no set can pass
     */
    record Answer(State state, BitSet rows, long bound) {
        boolean exists() {
            return state == State.PROVED || state == State.FOUND;
        }
    }

    /** The library is unpacked and loaded at first use, which takes about a second. */
    private static final class Library {
        static {
            Loader.loadNativeLibraries();
        }

        static void load() {}

        private Library() {}
    }

    Solver(List<Candidate> candidates, Units units, Watch watch, double seconds) {
        this.candidates = candidates;
        this.units = units;
        this.watch = watch;
        Library.load();
        this.deadlineNanos = System.nanoTime() + (long) (seconds * NANOS);
    }

    /** The set of the greatest value, in units. @param excluded sets that are not to be found again */
    Answer best(Collection<Constraint> constraints, Collection<BitSet> excluded) {
        Model model = new Model(constraints);
        excluded.forEach(model::exclude);
        model.model.maximize(model.sum(this::unitsOf));
        return model.answer();
    }

    /** The cheapest set. */
    Answer cheapest(Collection<Constraint> constraints) {
        Model model = new Model(constraints);
        model.model.minimize(model.sum(row -> candidates.get(row).costCents()));
        return model.answer();
    }

    /** The cheapest set of at least a value. @param least in units @param known a set to begin with; null for none */
    Answer cheapest(Collection<Constraint> constraints, long least, @Nullable BitSet known) {
        Model model = new Model(constraints);
        if (known != null) {
            model.hint(known);
        }
        model.model.addGreaterOrEqual(model.sum(this::unitsOf), least);
        model.model.minimize(model.sum(row -> candidates.get(row).costCents()));
        return model.answer();
    }

    /** The set of the fewest candidates. */
    Answer fewest(Collection<Constraint> constraints) {
        Model model = new Model(constraints);
        model.model.minimize(model.sum(row -> 1));
        return model.answer();
    }

    /** Any set. */
    Answer any(Collection<Constraint> constraints) {
        return new Model(constraints).answer();
    }

    boolean hasTime() {
        return secondsLeft() > LEAST_SECONDS;
    }

    long unitsOf(int row) {
        return units.of(candidates.get(row).value());
    }

    /**
     * The least difference between two costs where costs are so coarse that a few envelopes are all there are, as where all
     * contracts cost the same; 0 where they are not. Sets are then found one envelope after the other: that no cheaper set is
     * worth as much takes long to prove at once.
     */
    long grainCents() {
        long grain = 0;
        long most = 0;
        for (Candidate one : candidates) {
            grain = BigInteger.valueOf(grain)
                    .gcd(BigInteger.valueOf(one.costCents()))
                    .longValueExact();
            most = Math.max(most, one.costCents());
        }
        return grain > 0 && most / grain <= COARSE ? grain : 0;
    }

    /** The value of a set, in units. */
    long unitsOf(BitSet rows) {
        return rows.stream().mapToLong(this::unitsOf).sum();
    }

    long costOf(BitSet rows) {
        return rows.stream().mapToLong(row -> candidates.get(row).costCents()).sum();
    }

    private double secondsLeft() {
        return (deadlineNanos - System.nanoTime()) / NANOS;
    }

    /** One question. */
    private final class Model {
        final CpModel model = new CpModel();
        final BoolVar[] in = new BoolVar[candidates.size()];

        Model(Collection<Constraint> constraints) {
            for (int row = 0; row < in.length; row++) {
                in[row] = model.newBoolVar("");
            }
            constraints.forEach(this::add);
        }

        private LinearExpr sum(IntToLongFunction weight) {
            long[] weights = new long[in.length];
            for (int row = 0; row < in.length; row++) {
                weights[row] = weight.applyAsLong(row);
            }
            return LinearExpr.weightedSum(in, weights);
        }

        private LinearExpr count(IntPredicate wanted) {
            return sum(row -> wanted.test(row) ? 1 : 0);
        }

        private void add(Constraint constraint) {
            if (constraint instanceof Constraint.Envelope envelope) {
                model.addLessOrEqual(sum(row -> candidates.get(row).costCents()), envelope.cents());
            } else if (constraint instanceof Constraint.Most most) {
                model.addLessOrEqual(count(row -> true), most.count());
            } else if (constraint instanceof Constraint.LeastIn least) {
                model.addGreaterOrEqual(
                        count(row -> least.region().equals(candidates.get(row).region())), least.count());
            } else if (constraint instanceof Constraint.PerDepartement most) {
                byDepartement()
                        .values()
                        .forEach(rows ->
                                model.addLessOrEqual(LinearExpr.sum(rows.toArray(Literal[]::new)), most.count()));
            } else if (constraint instanceof Constraint.Required required) {
                model.addEquality(count(row -> required.code().equals(codeAt(row))), 1);
            } else if (constraint instanceof Constraint.Forbidden forbidden) {
                model.addEquality(count(row -> forbidden.code().equals(codeAt(row))), 0);
            }
        }

        private String codeAt(int row) {
            return candidates.get(row).code();
        }

        private Map<String, List<Literal>> byDepartement() {
            Map<String, List<Literal>> all = new HashMap<>();
            for (int row = 0; row < in.length; row++) {
                String departement = candidates.get(row).departement();
                if (departement != null) {
                    all.computeIfAbsent(departement, code -> new ArrayList<>()).add(in[row]);
                }
            }
            return all;
        }

        void hint(BitSet rows) {
            for (int row = 0; row < in.length; row++) {
                model.addHint(in[row], rows.get(row));
            }
        }

        /** At least one candidate differs. */
        void exclude(BitSet rows) {
            Literal[] differs = new Literal[in.length];
            for (int row = 0; row < in.length; row++) {
                differs[row] = rows.get(row) ? in[row].not() : in[row];
            }
            model.addBoolOr(differs);
        }

        Answer answer() {
            watch.check();
            CpSolver solver = new CpSolver();
            solver.getParameters()
                    .setNumWorkers(1)
                    .setRandomSeed(1)
                    .setRelativeGapLimit(0)
                    .setAbsoluteGapLimit(0)
                    .setMaxTimeInSeconds(Math.max(LEAST_SECONDS, secondsLeft()));
            CpSolverStatus status;
            watch.works(solver::stopSearch);
            try {
                status = solver.solve(model);
            } finally {
                watch.works(null);
            }
            watch.check();
            return answer(status, solver);
        }

        private Answer answer(CpSolverStatus status, CpSolver solver) {
            BitSet rows = new BitSet(in.length);
            return switch (status) {
                case OPTIMAL, FEASIBLE -> {
                    for (int row = 0; row < in.length; row++) {
                        rows.set(row, solver.booleanValue(in[row]));
                    }
                    yield new Answer(
                            status == CpSolverStatus.OPTIMAL ? State.PROVED : State.FOUND,
                            rows,
                            Math.round(solver.bestObjectiveBound()));
                }
                case INFEASIBLE -> new Answer(State.IMPOSSIBLE, rows, 0);
                case UNKNOWN -> new Answer(State.UNKNOWN, rows, Math.round(solver.bestObjectiveBound()));
                default ->
                    throw new IllegalStateException(
                            "the solver refuses the model: " + Objects.requireNonNull(model.validate()));
            };
        }
    }
}
