package fr.diair.atlas.diagnostic.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Territories in the order of their weighted scores. Never changes.
 *
 * <ul>
 *   <li>The score of a territory is the sum over criteria of share of weight × normalised value ({@link Normalisation}); each
 *       term is the contribution of its criterion, so that contributions add up to the score.
 *   <li>The highest score has rank 1; scores within {@link #SAME} of each other share a rank, and the next rank counts them
 *       (1, 2, 2, 4).
 *   <li>A criterion that no territory has a value of takes no part, unless {@link Missing#EXCLUDE} leaves everybody out.
 * </ul>
 */
public final class Ranking {
    /** Scores closer than this are the same: sums of fractions differ in their last digits. */
    public static final double SAME = 1e-9;

    private final List<Criterion> criteria;
    private final Normalisation normalisation;
    private final Missing missing;
    private final int[] considered;
    private final int[] order;
    private final int[] ranks;
    private final double[][] scores;
    private final double[][] shares;

    private Ranking(
            List<Criterion> criteria, Normalisation normalisation, Missing missing, int[] considered, int[] rows) {
        this.criteria = List.copyOf(criteria);
        this.normalisation = normalisation;
        this.missing = missing;
        this.considered = considered;
        double[][] byRow = normalised(rows);
        double[] weights = criteria.stream().mapToDouble(Criterion::weight).toArray();
        double[] total = new double[rows.length];
        double[][] parts = new double[rows.length][];
        for (int at = 0; at < rows.length; at++) {
            parts[at] = shares(byRow[at], weights);
            total[at] = score(byRow[at], parts[at]);
        }
        int[] sorted = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -total[at]).thenComparingInt(at -> rows[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.order = Arrays.stream(sorted).map(at -> rows[at]).toArray();
        this.scores = Arrays.stream(sorted).mapToObj(at -> byRow[at]).toArray(double[][]::new);
        this.shares = Arrays.stream(sorted).mapToObj(at -> parts[at]).toArray(double[][]::new);
        this.ranks = new int[rows.length];
        for (int place = 0; place < rows.length; place++) {
            boolean tied = place > 0 && total[sorted[place - 1]] - total[sorted[place]] < SAME;
            ranks[place] = tied ? ranks[place - 1] : place + 1;
        }
    }

    /**
     * @param criteria at least one, of columns of one length
     * @param wanted the rows that are compared
     */
    public static Ranking of(
            List<Criterion> criteria, Normalisation normalisation, Missing missing, IntPredicate wanted) {
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("a ranking has a criterion");
        }
        int[] considered = IntStream.range(0, criteria.get(0).column().size())
                .filter(wanted)
                .toArray();
        List<Criterion> known = criteria.stream()
                .filter(one -> Arrays.stream(considered).anyMatch(one.column()::has))
                .toList();
        int[] rows = Arrays.stream(considered)
                .filter(row -> switch (missing) {
                    case EXCLUDE ->
                        criteria.stream().allMatch(one -> one.column().has(row));
                    case IGNORE ->
                        criteria.stream().anyMatch(one -> one.column().has(row));
                    case MEDIAN -> !known.isEmpty();
                })
                .toArray();
        return new Ranking(criteria, normalisation, missing, considered, rows);
    }

    /** By row, then criterion; NaN where there is no value, nor one that stands in for it. */
    private double[][] normalised(int[] rows) {
        double[][] byRow = new double[rows.length][criteria.size()];
        for (int c = 0; c < criteria.size(); c++) {
            Criterion criterion = criteria.get(c);
            double[] sorted = Arrays.stream(rows)
                    .filter(criterion.column()::has)
                    .mapToDouble(criterion.column()::value)
                    .sorted()
                    .toArray();
            Normalisation.Scale scale = normalisation.over(sorted);
            double standIn = missing == Missing.MEDIAN ? median(sorted) : Double.NaN;
            for (int at = 0; at < rows.length; at++) {
                double value =
                        criterion.column().has(rows[at]) ? criterion.column().value(rows[at]) : standIn;
                double score = Double.isNaN(value) ? Double.NaN : scale.score(value);
                byRow[at][c] = criterion.highFirst() ? score : normalisation.turned(score);
            }
        }
        return byRow;
    }

    /** Of sorted values; NaN when there are none. */
    static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** Each weight over those of all criteria that the row has a score of; 0 where it has none. */
    static double[] shares(double[] scores, double[] weights) {
        double whole = 0;
        for (int c = 0; c < weights.length; c++) {
            whole += Double.isNaN(scores[c]) ? 0 : weights[c];
        }
        double[] shares = new double[weights.length];
        for (int c = 0; c < weights.length; c++) {
            shares[c] = Double.isNaN(scores[c]) ? 0 : weights[c] / whole;
        }
        return shares;
    }

    private static double score(double[] scores, double[] shares) {
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            sum += shares[c] == 0 ? 0 : shares[c] * scores[c];
        }
        return sum;
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    public Normalisation normalisation() {
        return normalisation;
    }

    public Missing missing() {
        return missing;
    }

    /** How many territories are ranked. */
    public int size() {
        return order.length;
    }

    /** The rows that were compared, ranked or not. */
    public int[] considered() {
        return considered.clone();
    }

    /** The row at a place, from 0, the highest score first; ties in the order of rows. */
    public int row(int place) {
        return order[place];
    }

    public int rank(int place) {
        return ranks[place];
    }

    public double score(int place) {
        return score(scores[place], shares[place]);
    }

    /** What each criterion adds to the score; NaN for one that is not counted. */
    public double[] contributions(int place) {
        double[] all = new double[criteria.size()];
        for (int c = 0; c < all.length; c++) {
            all[c] = shares[place][c] * scores[place][c];
        }
        return all;
    }

    /** Whether the value of a criterion is another's: the median. */
    public boolean standsIn(int place, int criterion) {
        return missing == Missing.MEDIAN
                && !criteria.get(criterion).column().has(order[place])
                && !Double.isNaN(scores[place][criterion]);
    }

    /** The normalised values at a place, by criterion; NaN where there is none. Not to be changed. */
    double[] normalised(int place) {
        return scores[place];
    }
}
