package fr.diair.atlas.diagnostic.animation;

import fr.diair.atlas.work.Watch;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The p-median problem: of some places, the k that make the sum of the ways to the nearest one least. A good choice is found
 * by taking the best place one after the other, then by exchanging places as long as that helps (Teitz and Bart, 1968). It is
 * proved by branch and bound upon the Lagrangian relaxation of "each goes to one place" (Cornuéjols, Fisher and Nemhauser,
 * 1977), whose bounds also tell which places no better choice can hold or lack. Ways are whole numbers: a bound that is less
 * than one below the best known closes a branch.
 */
final class PMedian {
    private static final int ROOT_STEPS = 500;
    private static final int NODE_STEPS = 60;
    private static final int PATIENCE = 15;
    private static final double FIRST_STRIDE = 1.5;
    private static final double LEAST_STRIDE = 1e-4;
    /** Of doubles, far above their error and far below one metre. */
    private static final double ROUNDING = 1e-3;

    private final long[][] ways;
    private final int demands;
    private final int k;
    private final Watch watch;
    private final long deadlineNanos;
    private int[] best;
    private long bestTotal;
    private boolean timeIsUp;

    private PMedian(long[][] ways, int k, Watch watch, double seconds) {
        this.ways = ways;
        this.demands = ways[0].length;
        this.k = k;
        this.watch = watch;
        this.deadlineNanos = System.nanoTime() + (long) (seconds * 1e9);
        this.best = Interchange.improved(ways, Interchange.greedy(ways, k));
        this.bestTotal = Interchange.total(ways, best);
    }

    /**
     * @param ways from each place to each of those who travel; at least one place
     * @param k how many places; all of them where there are not as many
     * @param seconds after which the best that is known is given, with its bound
     */
    static Medians solve(long[][] ways, int k, Watch watch, double seconds) {
        PMedian problem = new PMedian(ways, Math.min(k, ways.length), watch, seconds);
        return problem.solve();
    }

    private Medians solve() {
        byte[] fixed = new byte[ways.length];
        double[] prices = new double[demands];
        for (int demand = 0; demand < demands; demand++) {
            prices[demand] = secondNearest(demand);
        }
        double open = k == ways.length ? Double.POSITIVE_INFINITY : branch(fixed, prices, ROOT_STEPS);
        boolean proved = open >= bestTotal - 1 + ROUNDING;
        long bound = proved ? bestTotal : (long) Math.ceil(open - ROUNDING);
        return new Medians(Arrays.stream(best).sorted().boxed().toList(), bestTotal, bound, proved);
    }

    private double secondNearest(int demand) {
        long first = Long.MAX_VALUE;
        long second = Long.MAX_VALUE;
        for (int place : best) {
            long way = ways[place][demand];
            second = way < first ? first : Math.min(second, way);
            first = Math.min(first, way);
        }
        return second == Long.MAX_VALUE ? first : second;
    }

    /**
     * Looks for better choices among those that the fixed places leave.
     *
     * @param fixed for each place: 1 in, -1 out, 0 free
     * @param start prices of the travellers to begin with
     * @return what no choice that was not looked at can pass below; infinite when all were
     */
    private double branch(byte[] fixed, double[] start, int steps) {
        watch.check();
        Relaxation relaxed = new Relaxation(fixed, start);
        relaxed.climb(steps);
        if (relaxed.bound >= bestTotal - 1 + ROUNDING) {
            return Double.POSITIVE_INFINITY;
        }
        byte[] left = relaxed.fix();
        int free = relaxed.mostWanted(left);
        if (free < 0) {
            return leaf(left);
        }
        if (timeIsUp || System.nanoTime() > deadlineNanos) {
            timeIsUp = true;
            return relaxed.bound;
        }
        byte[] with = left.clone();
        with[free] = 1;
        double one = branch(with, relaxed.bestPrices, NODE_STEPS);
        byte[] without = left.clone();
        without[free] = -1;
        double other = branch(without, relaxed.bestPrices, NODE_STEPS);
        return Math.min(one, other);
    }

    /** Nothing is left to choose, or too little to choose from. */
    private double leaf(byte[] fixed) {
        int[] in =
                IntStream.range(0, fixed.length).filter(row -> fixed[row] >= 0).toArray();
        int[] must =
                IntStream.range(0, fixed.length).filter(row -> fixed[row] > 0).toArray();
        if (must.length == k) {
            keep(must);
        } else if (in.length == k) {
            keep(in);
        }
        return Double.POSITIVE_INFINITY;
    }

    private void keep(int[] places) {
        long total = Interchange.total(ways, places);
        if (total < bestTotal) {
            bestTotal = total;
            best = places;
        }
    }

    /** The relaxation below one node of the tree. */
    private final class Relaxation {
        private final byte[] fixed;
        private final int[] forced;
        private final int[] free;
        private final double[] prices;
        private final double[] gains;
        private double[] bestPrices;
        private double bound = Double.NEGATIVE_INFINITY;

        Relaxation(byte[] fixed, double[] start) {
            this.fixed = fixed;
            this.forced = IntStream.range(0, fixed.length)
                    .filter(row -> fixed[row] > 0)
                    .toArray();
            this.free = IntStream.range(0, fixed.length)
                    .filter(row -> fixed[row] == 0)
                    .toArray();
            this.prices = start.clone();
            this.bestPrices = start;
            this.gains = new double[fixed.length];
        }

        /** Raises the bound by steps along the subgradient. */
        void climb(int steps) {
            double stride = FIRST_STRIDE;
            int waited = 0;
            for (int step = 0; step < steps && stride > LEAST_STRIDE; step++) {
                int[] chosen = chosen();
                if (chosen.length < k) {
                    bound = Double.POSITIVE_INFINITY;
                    return;
                }
                double value = Arrays.stream(prices).sum();
                for (int row : chosen) {
                    value += gains[row];
                }
                if (value > bound + ROUNDING) {
                    bound = value;
                    bestPrices = prices.clone();
                    waited = 0;
                } else if (++waited >= PATIENCE) {
                    stride /= 2;
                    waited = 0;
                }
                keep(chosen);
                if (bound >= bestTotal - 1 + ROUNDING || !move(chosen, value, stride)) {
                    return;
                }
            }
        }

        /** The places of the least gains, which are negative: those forced, then the best of the free. */
        private int[] chosen() {
            for (int row = 0; row < fixed.length; row++) {
                if (fixed[row] < 0) {
                    continue;
                }
                double gain = 0;
                long[] from = ways[row];
                for (int demand = 0; demand < demands; demand++) {
                    gain += Math.min(0, from[demand] - prices[demand]);
                }
                gains[row] = gain;
            }
            int[] order = byGain();
            int more = Math.min(k - forced.length, order.length);
            int[] chosen = Arrays.copyOf(forced, forced.length + Math.max(0, more));
            System.arraycopy(order, 0, chosen, forced.length, Math.max(0, more));
            return chosen;
        }

        private int[] byGain() {
            return IntStream.of(free)
                    .boxed()
                    .sorted((one, other) -> {
                        int order = Double.compare(gains[one], gains[other]);
                        return order == 0 ? Integer.compare(one, other) : order;
                    })
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        /** @return false when each goes to one place already: the bound is reached */
        private boolean move(int[] chosen, double value, double stride) {
            int[] slack = new int[demands];
            long norm = 0;
            for (int demand = 0; demand < demands; demand++) {
                int count = 1;
                for (int row : chosen) {
                    count -= ways[row][demand] < prices[demand] ? 1 : 0;
                }
                slack[demand] = count;
                norm += (long) count * count;
            }
            if (norm == 0) {
                return false;
            }
            double length = stride * (bestTotal - value + 1) / norm;
            for (int demand = 0; demand < demands; demand++) {
                prices[demand] = Math.max(0, prices[demand] + length * slack[demand]);
            }
            return true;
        }

        /** What the bound decides: a place whose taking, or leaving, passes the best known is fixed the other way. */
        byte[] fix() {
            System.arraycopy(bestPrices, 0, prices, 0, demands);
            chosen();
            int[] order = byGain();
            int more = k - forced.length;
            byte[] left = fixed.clone();
            double worstIn = more > 0 ? gains[order[more - 1]] : Double.POSITIVE_INFINITY;
            double bestOut = more < order.length ? gains[order[more]] : Double.POSITIVE_INFINITY;
            for (int at = 0; at < order.length; at++) {
                int row = order[at];
                if (at >= more && (more == 0 || bound + gains[row] - worstIn >= bestTotal - 1 + ROUNDING)) {
                    left[row] = -1;
                } else if (at < more && bound - gains[row] + bestOut >= bestTotal - 1 + ROUNDING) {
                    left[row] = 1;
                }
            }
            return left;
        }

        /** The free place of the least gain; -1 when none is to be decided any more. */
        int mostWanted(byte[] left) {
            int must = 0;
            int in = 0;
            int wanted = -1;
            for (int row = 0; row < left.length; row++) {
                must += left[row] > 0 ? 1 : 0;
                in += left[row] >= 0 ? 1 : 0;
                if (left[row] == 0 && (wanted < 0 || gains[row] < gains[wanted])) {
                    wanted = row;
                }
            }
            return must >= k || in <= k ? -1 : wanted;
        }
    }
}
