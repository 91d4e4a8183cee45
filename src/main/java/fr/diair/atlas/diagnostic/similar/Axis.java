package fr.diair.atlas.diagnostic.similar;

import fr.diair.atlas.diagnostic.measure.Column;
import java.util.function.DoubleUnaryOperator;

/**
 * A measure on a scale without unit: how many standard deviations a value lies above the mean of all territories of the
 * level that have one. The scale is the same whoever is compared, so that distances can be set side by side.
 *
 * <p>A magnitude that a few territories hold most of (population, density) is read on a logarithmic scale, where twice as
 * much counts alike everywhere: when no value is negative, fewer than one in a hundred is 0, the values are skewed
 * (coefficient above 1), their logarithms less so, and the measure is no percentage. There 0 stands with the least positive
 * value. Neither choice nor distance changes with the unit.
 *
 * @param least the smallest positive value; only used on a logarithmic scale
 * @param mean of the values as read on the scale, over the level
 * @param deviation standard deviation over the level (divided by n); 0 when the measure tells no territory from another
 * @param known how many territories have a value
 */
public record Axis(Column column, boolean logarithmic, double least, double mean, double deviation, int known) {
    private static final double SKEWED = 1;
    private static final double FEW_ZEROS = 0.01;

    /** The scale of a measure over its level. */
    public static Axis of(Column column) {
        double[] values = column.sorted(row -> true);
        double least = leastPositive(values);
        DoubleUnaryOperator log = value -> Math.log(Math.max(value, least));
        Moments plain = Moments.of(values, value -> value);
        boolean logarithmic = false;
        Moments moments = plain;
        if (mayBeLogarithmic(column, values) && plain.skewness() > SKEWED) {
            Moments logged = Moments.of(values, log);
            logarithmic = Math.abs(logged.skewness()) < plain.skewness();
            moments = logarithmic ? logged : plain;
        }
        // Numbers that are all the same leave a trace of rounding.
        boolean same = values.length == 0 || values[0] == values[values.length - 1];
        return new Axis(column, logarithmic, least, moments.mean(), same ? 0 : moments.deviation(), values.length);
    }

    private static double leastPositive(double[] sorted) {
        for (double value : sorted) {
            if (value > 0) {
                return value;
            }
        }
        return Double.NaN;
    }

    private static boolean mayBeLogarithmic(Column column, double[] sorted) {
        if (sorted.length == 0
                || sorted[0] < 0
                || column.measure().unit().format().equals("percent")) {
            return false;
        }
        int zeros = 0;
        while (zeros < sorted.length && sorted[zeros] == 0) {
            zeros++;
        }
        return zeros < FEW_ZEROS * sorted.length;
    }

    /** Whether distances can be measured along it. */
    public boolean tells() {
        return deviation > 0;
    }

    /** How many standard deviations the value of a row lies above the mean; NaN when it has none. */
    double standard(int row) {
        return standard(column.value(row));
    }

    /** How many standard deviations a value lies above the mean. */
    public double standard(double value) {
        double read = logarithmic ? Math.log(Math.max(value, least)) : value;
        return (read - mean) / deviation;
    }

    /** @param skewness third standardised moment; 0 without deviation */
    private record Moments(double mean, double deviation, double skewness) {
        static Moments of(double[] values, DoubleUnaryOperator read) {
            double sum = 0;
            for (double value : values) {
                sum += read.applyAsDouble(value);
            }
            double mean = sum / Math.max(1, values.length);
            double square = 0;
            double cube = 0;
            for (double value : values) {
                double away = read.applyAsDouble(value) - mean;
                square += away * away;
                cube += away * away * away;
            }
            double deviation = Math.sqrt(square / Math.max(1, values.length));
            double skewness = deviation == 0 ? 0 : cube / values.length / Math.pow(deviation, 3);
            return new Moments(mean, deviation, skewness);
        }
    }
}
