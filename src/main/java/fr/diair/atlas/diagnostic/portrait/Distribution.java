package fr.diair.atlas.diagnostic.portrait;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The known values of a measure in a reference, from the least to the greatest. Never changes; quartiles and mean are reckoned
 * once.
 *
 * <ul>
 *   <li>Rank: 1 for the highest value; equal values share it, and the next one counts all of them (1, 2, 2, 4).
 *   <li>Percentile: the share, in %, of the values strictly below plus half of the equal ones, its own included.
 *   <li>Quartiles: between two values, in proportion (as {@code percentile_cont} of SQL).
 * </ul>
 */
public final class Distribution {
    private final double[] sorted;
    private final @Nullable Quartiles quartiles;
    private final OptionalDouble mean;

    private Distribution(double[] sorted) {
        this.sorted = sorted;
        this.quartiles = sorted.length == 0
                ? null
                : new Quartiles(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
        this.mean = Arrays.stream(sorted).average();
    }

    /** @param sorted from the least to the greatest, without NaN; not to be changed any more */
    public static Distribution of(double[] sorted) {
        return new Distribution(sorted);
    }

    /**
     * Where a value stands.
     *
     * @param of how many values were ranked, this one included
     */
    public record Position(int rank, int of, double percentile) {}

    /** The first quartile, the median and the third quartile. */
    public record Quartiles(double low, double median, double high) {}

    /** How many values there are. */
    public int size() {
        return sorted.length;
    }

    /**
     * Where a value stands among them.
     *
     * @param among whether it is one of them; else it is ranked as if it came on top
     */
    public Position position(double value, boolean among) {
        int below = countBelow(value);
        int notAbove = countBelow(Math.nextUp(value));
        int extra = among ? 0 : 1;
        int of = sorted.length + extra;
        double equal = notAbove - below + extra;
        return new Position(sorted.length - notAbove + 1, of, 100 * (below + equal / 2) / of);
    }

    private int countBelow(double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** @throws IllegalStateException when there is no value */
    public Quartiles quartiles() {
        if (quartiles == null) {
            throw new IllegalStateException("nothing has no quartiles");
        }
        return quartiles;
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int before = (int) Math.floor(at);
        int after = Math.min(before + 1, sorted.length - 1);
        return sorted[before] + (at - before) * (sorted[after] - sorted[before]);
    }

    /** @throws IllegalStateException when there is no value */
    public double mean() {
        return mean.orElseThrow(() -> new IllegalStateException("nothing has no mean"));
    }
}
