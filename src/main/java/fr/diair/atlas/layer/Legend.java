package fr.diair.atlas.layer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The legend of a map: what its colours mean, and how many territories each stands for.
 *
 * @param zero territories at zero or without object; null when there is none
 * @param total all territories of the level
 */
public record Legend(
        String method,
        List<Entry> classes,
        @Nullable Rest zero,
        Count unavailable,
        Count secret,
        @Nullable Histogram histogram,
        int total,
        @Nullable String note) {

    Legend noted(@Nullable String other) {
        return new Legend(method, classes, zero, unavailable, secret, histogram, total, other);
    }

    /**
     * The same classes with the counts of some of the territories.
     *
     * @param counts by class; a class that is not listed has none
     */
    Legend within(Map<Integer, Integer> counts, int of, @Nullable String said) {
        int atZero = counts.getOrDefault(Classes.ZERO, 0);
        return new Legend(
                method,
                classes.stream()
                        .map(entry -> entry.counting(counts.getOrDefault(entry.index(), 0)))
                        .filter(entry -> entry.count() > 0 || entry.pattern() == null)
                        .toList(),
                zero == null || atZero == 0 ? null : new Rest(zero.label(), zero.colour(), atZero),
                new Count(unavailable.label(), counts.getOrDefault(Classes.UNAVAILABLE, 0)),
                new Count(secret.label(), counts.getOrDefault(Classes.SECRET, 0)),
                histogram,
                of,
                said);
    }

    /**
     * One class.
     *
     * @param id the category, null for a class of quantities
     * @param from lower edge, held; null for a category
     * @param to upper edge, not held but by the last class; null for a category
     * @param pattern {@code stripes}: upright stripes of the colour, so that the class is told apart without it; null: plain
     */
    public record Entry(
            int index,
            @Nullable String id,
            @Nullable Double from,
            @Nullable Double to,
            String label,
            String colour,
            int count,
            @Nullable String pattern) {
        Entry counting(int territories) {
            return new Entry(index, id, from, to, label, colour, territories, pattern);
        }
    }

    public record Rest(String label, String colour, int count) {}

    public record Count(String label, int count) {}

    /**
     * How the positive values are spread, in bins of even width.
     *
     * @param scale {@code linear}, or {@code log} (bins of even width in logarithms) when a few values dwarf the others
     */
    public record Histogram(String scale, double min, double max, int[] bins) {
        private static final int BINS = 24;
        private static final double SKEWED = 30;

        /** @param values positive and sorted; null when there are fewer than two different ones */
        static @Nullable Histogram of(double[] values) {
            if (values.length < 2 || values[0] == values[values.length - 1]) {
                return null;
            }
            double min = values[0];
            double max = values[values.length - 1];
            boolean log = min > 0 && max / values[values.length / 2] > SKEWED;
            int[] bins = new int[BINS];
            for (double value : values) {
                double place = log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
                bins[Math.min(BINS - 1, (int) (place * BINS))]++;
            }
            return new Histogram(log ? "log" : "linear", min, max, bins);
        }
    }
}
