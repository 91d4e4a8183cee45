package fr.diair.atlas.geo;

import java.util.Arrays;

/**
 * The natural breaks of Jenks: of all ways to cut sorted values into k classes, that with the least sum of squared
 * distances to the mean of the class. Exact, by the dynamic programme of Fisher (1958, "On Grouping for Maximum
 * Homogeneity"); as the best last cut only moves up when values are added, each layer is searched by halves, in n log n.
 *
 * <p>GeoTools has this method too, but follows its table of cuts one row too low at each step (33.1), and so gives
 * groups that are not the best; it also takes time by the square of the number of values.
 */
final class NaturalBreaks {
    private final double[] distinct;
    /** Sums over the first i distinct values of their number, of the values and of their squares, values scaled to -1…1. */
    private final double[] counts;

    private final double[] sums;
    private final double[] squares;

    private double[] before = new double[0];
    private double[] now = new double[0];
    private int[] cuts = new int[0];

    /** @param sorted ascending, finite, not empty */
    NaturalBreaks(double[] sorted) {
        distinct = Arrays.stream(sorted).distinct().toArray();
        int n = distinct.length;
        counts = new double[n + 1];
        sums = new double[n + 1];
        squares = new double[n + 1];
        double largest = Math.max(Math.abs(distinct[0]), Math.abs(distinct[n - 1]));
        double mean =
                Arrays.stream(sorted).map(value -> value / largest).average().orElse(0);
        int from = 0;
        for (int i = 0; i < n; i++) {
            int to = from;
            while (to < sorted.length && sorted[to] == distinct[i]) {
                to++;
            }
            double value = distinct[i] / largest - mean;
            counts[i + 1] = counts[i] + (to - from);
            sums[i + 1] = sums[i] + (to - from) * value;
            squares[i + 1] = squares[i] + (to - from) * value * value;
            from = to;
        }
    }

    /** The smallest value of each class but the first, ascending; classes must be fewer than the distinct values. */
    double[] lowerBounds(int classes) {
        int n = distinct.length;
        now = new double[n + 1];
        for (int end = 1; end <= n; end++) {
            now[end] = spread(0, end);
        }
        int[][] cutsOf = new int[classes + 1][];
        for (int k = 2; k <= classes; k++) {
            before = now;
            now = new double[n + 1];
            cuts = new int[n + 1];
            cut(k, n, k - 1, n - 1);
            cutsOf[k] = cuts;
        }
        double[] bounds = new double[classes - 1];
        int end = n;
        for (int k = classes; k >= 2; k--) {
            end = cutsOf[k][end];
            bounds[k - 2] = distinct[end];
        }
        return bounds;
    }

    /** For each end between two, finds where the last class best starts, knowing between which places that is. */
    private void cut(int firstEnd, int lastEnd, int lowest, int highest) {
        if (firstEnd > lastEnd) {
            return;
        }
        int end = (firstEnd + lastEnd) >>> 1;
        double best = Double.POSITIVE_INFINITY;
        int place = lowest;
        for (int start = lowest; start <= Math.min(highest, end - 1); start++) {
            double total = before[start] + spread(start, end);
            if (total < best) {
                best = total;
                place = start;
            }
        }
        now[end] = best;
        cuts[end] = place;
        cut(firstEnd, end - 1, lowest, place);
        cut(end + 1, lastEnd, place, highest);
    }

    /** Sum of the squared distances to their mean of the distinct values from start to end, end left out. */
    private double spread(int start, int end) {
        double sum = sums[end] - sums[start];
        return Math.max(0, squares[end] - squares[start] - sum * sum / (counts[end] - counts[start]));
    }
}
