package fr.diair.atlas.diagnostic.ranking;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How firmly territories hold their rank when nobody is quite sure of the weights: the ranking is made anew many times, each
 * weight multiplied by a random factor between {@code 1 − variation} and {@code 1 + variation} (uniform, independent), then
 * divided by their sum. Uncertainty analysis as in OECD and JRC, <i>Handbook on Constructing Composite Indicators</i> (2008),
 * chapter 1.7.
 *
 * <p>The same seed gives the same draws on every machine: factors come from {@link SplittableRandom}, draw after draw,
 * criterion after criterion, those without any value left out.
 */
public final class Robustness {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /**
     * @param variation 0.2 for ±20 %
     * @param draws how often; 0 for not at all
     * @param top the first how many a territory is to stay among
     */
    public record Wanted(double variation, int draws, int top, long seed) {
        public static final Wanted USUAL = new Wanted(0.2, 2_000, 10, 2019);
    }

    /**
     * Of one territory.
     *
     * @param top share of draws in which its rank is at most that asked for, 0 to 1
     * @param low the 5 % quantile of its ranks: seldom better
     * @param high the 95 % quantile: seldom worse
     */
    public record Hold(double top, int low, int high) {}

    private Robustness() {}

    /**
     * Of the territories at the first places of a ranking.
     *
     * @return null when there are no draws
     */
    public static Hold @Nullable [] of(Ranking ranking, Wanted wanted, int places) {
        int shown = Math.min(places, ranking.size());
        if (wanted.draws() == 0 || shown == 0) {
            return null;
        }
        double[][] weights = weights(ranking, wanted);
        double[][] contenders = contenders(ranking, wanted.variation(), shown);
        int[][] ranks = new int[wanted.draws()][];
        IntStream.range(0, wanted.draws())
                .parallel()
                .forEach(draw -> ranks[draw] = ranks(contenders, weights[draw], shown));
        Hold[] holds = new Hold[shown];
        IntStream.range(0, shown).parallel().forEach(place -> holds[place] = hold(ranks, place, wanted.top()));
        return holds;
    }

    /** By draw, then criterion. */
    private static double[][] weights(Ranking ranking, Wanted wanted) {
        SplittableRandom random = new SplittableRandom(wanted.seed());
        int criteria = ranking.criteria().size();
        boolean[] known = new boolean[criteria];
        for (int c = 0; c < criteria; c++) {
            int at = c;
            known[c] =
                    IntStream.range(0, ranking.size()).anyMatch(place -> !Double.isNaN(ranking.normalised(place)[at]));
        }
        double[][] weights = new double[wanted.draws()][criteria];
        for (double[] draw : weights) {
            for (int c = 0; c < criteria; c++) {
                double factor = known[c] ? 1 + wanted.variation() * (2 * random.nextDouble() - 1) : 1;
                draw[c] = ranking.criteria().get(c).weight() * factor;
            }
        }
        return weights;
    }

    /**
     * The normalised values of those that are shown, then of those that can ever come before the last of them: whoever cannot
     * changes no rank that is told.
     */
    private static double[][] contenders(Ranking ranking, double variation, int shown) {
        double[] weights =
                ranking.criteria().stream().mapToDouble(Criterion::weight).toArray();
        double least = IntStream.range(0, shown)
                .mapToDouble(place -> -most(ranking.normalised(place), weights, variation, -1))
                .min()
                .orElse(0);
        return IntStream.range(0, ranking.size())
                .filter(place ->
                        place < shown || most(ranking.normalised(place), weights, variation, 1) >= least - Ranking.SAME)
                .mapToObj(ranking::normalised)
                .toArray(double[][]::new);
    }

    /**
     * The greatest score that any draw can give, or minus the least with sign −1. A weighted mean is greatest when the
     * weights of the greatest values are at their most and the others at their least, for one of the ways to part them.
     */
    private static double most(double[] scores, double[] weights, double variation, int sign) {
        int[] order = IntStream.range(0, scores.length)
                .filter(c -> !Double.isNaN(scores[c]))
                .boxed()
                .sorted((a, b) -> Double.compare(sign * scores[b], sign * scores[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        double best = Double.NEGATIVE_INFINITY;
        for (int parted = 0; parted <= order.length; parted++) {
            double sum = 0;
            double whole = 0;
            for (int at = 0; at < order.length; at++) {
                double weight = weights[order[at]] * (at < parted ? 1 + variation : 1 - variation);
                sum += weight * sign * scores[order[at]];
                whole += weight;
            }
            best = whole > 0 ? Math.max(best, sum / whole) : best;
        }
        return best;
    }

    private static int[] ranks(double[][] contenders, double[] weights, int shown) {
        double[] scores = new double[contenders.length];
        for (int at = 0; at < scores.length; at++) {
            double[] values = contenders[at];
            double sum = 0;
            double whole = 0;
            for (int c = 0; c < weights.length; c++) {
                if (!Double.isNaN(values[c])) {
                    sum += weights[c] * values[c];
                    whole += weights[c];
                }
            }
            scores[at] = sum / whole;
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[shown];
        for (int at = 0; at < shown; at++) {
            ranks[at] = sorted.length - Normalisation.first(sorted, scores[at] + Ranking.SAME, true) + 1;
        }
        return ranks;
    }

    private static Hold hold(int[][] ranks, int place, int top) {
        int[] all = new int[ranks.length];
        int within = 0;
        for (int draw = 0; draw < all.length; draw++) {
            all[draw] = ranks[draw][place];
            within += all[draw] <= top ? 1 : 0;
        }
        Arrays.sort(all);
        return new Hold((double) within / all.length, quantile(all, LOW), quantile(all, HIGH));
    }

    /** The least rank that at least this share of draws does not exceed. */
    private static int quantile(int[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
