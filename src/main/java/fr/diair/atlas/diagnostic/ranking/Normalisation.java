package fr.diair.atlas.diagnostic.ranking;

import fr.diair.atlas.fault.Choices;
import fr.diair.atlas.fault.RequestException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a criterion, each in its own unit, become scores that can be added. As in OECD and JRC, <i>Handbook on
 * Constructing Composite Indicators</i> (2008), chapter 1.5. Values are compared among the territories that are ranked and have
 * one. A positive change of unit ({@code a·x + b}, {@code a > 0}) changes no score; where all values are equal, all scores are.
 *
 * <ul>
 *   <li>{@link #RANK}: {@code 100 · (below + (equal − 1) / 2) / (n − 1)}, where {@code below} values are strictly less and
 *       {@code equal} values are the same, itself included: 100 for the highest, 0 for the lowest, ties share the middle of
 *       their places; 50 for all when they are equal, or when there is one only.
 *   <li>{@link #Z_SCORE}: {@code (x − mean) / deviation}, with the deviation of the whole population (divided by n); 0 for all
 *       when they are equal.
 *   <li>{@link #MIN_MAX}: {@code 100 · (x − min) / (max − min)}; 50 for all when they are equal.
 * </ul>
 *
 * Where low values come first, scores are turned round: {@code 100 − s}, or {@code −s} for z-scores.
 */
public enum Normalisation {
    RANK("Rang", "points sur 100"),
    Z_SCORE("Écart à la moyenne", "écarts-types"),
    MIN_MAX("Étendue", "points sur 100");

    private static final double FULL = 100;

    private final String label;
    private final String scale;

    Normalisation(String label, String scale) {
        this.label = label;
        this.scale = scale;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    /** The unit of its scores. */
    public String scale() {
        return scale;
    }

    /** @throws RequestException a 400 that lists them, when the word is none of them; null is the first */
    static Normalisation of(@Nullable String id) {
        return id == null
                ? RANK
                : Choices.named(
                        values(),
                        Normalisation::id,
                        id,
                        "unknown-normalisation",
                        "Normalisation « %s » inconnue : choisissez parmi %s.");
    }

    /** The scores of some values, where the greater the value the greater the score. */
    Scale over(double[] sorted) {
        int n = sorted.length;
        if (n == 0 || sorted[0] == sorted[n - 1]) {
            return value -> this == Z_SCORE ? 0 : FULL / 2;
        }
        return switch (this) {
            case RANK -> value -> FULL * middle(sorted, value) / (n - 1);
            case MIN_MAX -> value -> FULL * (value - sorted[0]) / (sorted[n - 1] - sorted[0]);
            case Z_SCORE -> {
                double mean = Arrays.stream(sorted).average().orElse(0);
                double squares =
                        Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
                double deviation = Math.sqrt(squares / n);
                yield deviation > 0 ? value -> (value - mean) / deviation : value -> 0;
            }
        };
    }

    /** The same score, where the lower the value the better. */
    double turned(double score) {
        return this == Z_SCORE ? -score : FULL - score;
    }

    /** From the value to its score. */
    @FunctionalInterface
    interface Scale {
        double score(double value);
    }

    /** The place of a value, from 0, in the middle of those equal to it; of one that is not there, between its neighbours. */
    private static double middle(double[] sorted, double value) {
        int first = first(sorted, value, false);
        int after = first(sorted, value, true);
        return after > first ? (first + after - 1) / 2.0 : Math.max(0, first - 0.5);
    }

    /** The first place of a value that is at least, or more than, another. */
    static int first(double[] sorted, double value, boolean more) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || more && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
