package fr.diair.atlas.geo;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.function.ClassificationFunction;
import org.geotools.filter.function.EqualIntervalFunction;
import org.geotools.filter.function.QuantileFunction;
import org.geotools.filter.function.RangedClassifier;
import org.geotools.filter.function.StandardDeviationFunction;
import org.geotools.filter.identity.FeatureIdImpl;

/**
 * Cuts values into classes with GeoTools' classification functions, but for Jenks (see {@link NaturalBreaks}). Class i holds {@code breaks[i] <= value <
 * breaks[i + 1]}; the last class holds its upper break too. The first break is the smallest value and the last one the
 * largest.
 */
public final class Classifier {
    /** The fewest classes that can be asked for. */
    public static final int FEWEST_CLASSES = 2;

    /** GeoTools is given values whose range is 10 to at least and at most these powers. */
    private static final int LEAST_DIGITS = 6;

    private static final int MOST_DIGITS = 12;

    /** Keeps the power of ten a finite number, whatever the values. */
    private static final int MOST_SCALED = 300;

    private static final SimpleFeatureType TYPE = type();
    private static final FeatureId NOBODY = new FeatureIdImpl("figure");
    private static final FilterFactory EXPRESSIONS = CommonFactoryFinder.getFilterFactory();

    private Classifier() {}

    /** Where to put the breaks. */
    public enum Method {
        /** As many values in each class. */
        QUANTILES,
        /** Natural groups: least variance within the classes. */
        JENKS,
        /** Classes of the same width. */
        EQUAL_INTERVALS,
        /** Classes one standard deviation wide, around the mean; classes that would hold no value are left out. */
        STANDARD_DEVIATION
    }

    /**
     * The breaks between classes, strictly increasing; often fewer classes than asked for, when many values are equal.
     *
     * <ul>
     *   <li>No value: no break at all.
     *   <li>One distinct value: that value twice, the one class that holds it (the only case that does not increase).
     *   <li>No more distinct values than classes: a class for each value, cut half-way between them, whatever the method.
     * </ul>
     *
     * @param classes how many at most, from {@value #FEWEST_CLASSES}
     * @param values in any order, left as they are
     * @throws IllegalArgumentException for fewer classes, or a value that is infinite or not a number
     */
    public static double[] breaks(Method method, int classes, double[] values) {
        if (classes < FEWEST_CLASSES) {
            throw new IllegalArgumentException("At least %d classes, not %d".formatted(FEWEST_CLASSES, classes));
        }
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Only finite numbers can be put into classes");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        return switch (distinct.length) {
            case 0 -> distinct;
            case 1 -> new double[] {distinct[0], distinct[0]};
            default ->
                distinct.length <= classes ? betweenEach(distinct) : within(distinct, inner(method, classes, sorted));
        };
    }

    /** The lower bounds of the classes but the first, maybe equal, maybe out of range. */
    private static double[] inner(Method method, int classes, double[] sorted) {
        return switch (method) {
            case QUANTILES -> quantiles(classes, sorted);
            case EQUAL_INTERVALS -> lowerBounds(new EqualIntervalFunction(), classes, sorted);
            case STANDARD_DEVIATION -> lowerBounds(new StandardDeviationFunction(), classes, sorted);
            case JENKS -> new NaturalBreaks(sorted).lowerBounds(classes);
        };
    }

    /** GeoTools rounds the first value of each class, maybe past the value itself: back to the value. */
    private static double[] quantiles(int classes, double[] sorted) {
        double[] bounds = lowerBounds(new QuantileFunction(), classes, sorted);
        for (int i = 0; i < bounds.length; i++) {
            int above = Math.min(atLeast(sorted, bounds[i]), sorted.length - 1);
            int below = Math.max(above - 1, 0);
            bounds[i] = bounds[i] - sorted[below] < sorted[above] - bounds[i] ? sorted[below] : sorted[above];
        }
        return bounds;
    }

    /** The rank of the first value that is not below a bound; one past the end when all are. */
    private static int atLeast(double[] sorted, double bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** GeoTools rounds to five decimals and no more than a long holds: extreme numbers pass by a power of ten. */
    private static double[] lowerBounds(ClassificationFunction function, int classes, double[] sorted) {
        double range = sorted[sorted.length - 1] - sorted[0];
        double scale = scale(range);
        function.setParameters(List.of(EXPRESSIONS.property("value"), EXPRESSIONS.literal(classes)));
        if (!(function.evaluate(features(sorted, scale)) instanceof RangedClassifier ranges)) {
            return new double[0];
        }
        double[] bounds = new double[ranges.getSize() - 1];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = ((Number) ranges.getMin(i + 1)).doubleValue() / scale;
        }
        return bounds;
    }

    private static double scale(double range) {
        double digits = Math.floor(Math.log10(range));
        return digits >= LEAST_DIGITS && digits <= MOST_DIGITS
                ? 1
                : Math.pow(10, Math.max(-MOST_SCALED, Math.min(LEAST_DIGITS - digits, MOST_SCALED)));
    }

    private static ListFeatureCollection features(double[] values, double scale) {
        ListFeatureCollection features = new ListFeatureCollection(TYPE);
        for (double value : values) {
            features.add(new SimpleFeatureImpl(new Object[] {value * scale}, TYPE, NOBODY, false));
        }
        return features;
    }

    /**
     * The bounds that leave values on both sides, between the smallest value and the largest. A last class of the
     * largest value alone starts half-way below it.
     */
    private static double[] within(double[] distinct, double[] inner) {
        double smallest = distinct[0];
        double largest = distinct[distinct.length - 1];
        double second = distinct[distinct.length - 2];
        TreeSet<Double> breaks = new TreeSet<>(List.of(smallest, largest));
        for (double bound : inner) {
            double movable = bound == largest ? second + (largest - second) / 2 : bound;
            if (movable > smallest && movable < largest && (bound < largest || movable > second)) {
                breaks.add(movable);
            }
        }
        return breaks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] betweenEach(double[] distinct) {
        double[] breaks = new double[distinct.length + 1];
        breaks[0] = distinct[0];
        for (int i = 1; i < distinct.length; i++) {
            breaks[i] = distinct[i - 1] + (distinct[i] - distinct[i - 1]) / 2;
        }
        breaks[distinct.length] = distinct[distinct.length - 1];
        return breaks;
    }

    private static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("figure");
        builder.add("value", Double.class);
        return builder.buildFeatureType();
    }
}
