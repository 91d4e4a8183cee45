package fr.diair.atlas.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.geo.Classifier.Method;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassifierTest {
    private static final double[] GROUPS = {1, 2, 3, 100, 101, 102, 250, 260};

    @Test
    void quantiles_put_as_many_values_in_each_class() {
        double[] values = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        assertThat(Classifier.breaks(Method.QUANTILES, 4, values)).containsExactly(1, 26, 51, 76, 100);
    }

    @Test
    void quantiles_break_on_values_even_where_decimals_never_end() {
        double[] values =
                IntStream.range(0, 340).mapToDouble(i -> i % 17 / 17.0).toArray();
        assertThat(Arrays.stream(Classifier.breaks(Method.QUANTILES, 5, values)))
                .hasSize(6)
                .allMatch(bound -> contains(values, bound));
    }

    @Test
    void equal_intervals_have_the_same_width() {
        assertThat(Classifier.breaks(Method.EQUAL_INTERVALS, 5, new double[] {0, 1, 2, 3, 4, 12, 7}))
                .containsExactly(0, 2.4, 4.8, 7.2, 9.6, 12);
    }

    @Test
    void standard_deviations_are_counted_from_the_mean() {
        double[] values = IntStream.rangeClosed(0, 100).asDoubleStream().toArray();
        double[] breaks = Classifier.breaks(Method.STANDARD_DEVIATION, 4, values);
        assertThat(breaks).hasSize(5).startsWith(0).endsWith(100);
        assertThat(breaks[2]).isCloseTo(50, within(1e-9));
        assertThat(breaks[3] - breaks[2]).isCloseTo(Math.sqrt(850), within(1e-6));
    }

    @Test
    void jenks_finds_the_natural_groups() {
        assertThat(Classifier.breaks(Method.JENKS, 3, GROUPS)).containsExactly(1, 100, 250, 260);
    }

    @Test
    void jenks_is_as_good_as_trying_everything() {
        Random random = new Random(20190101);
        for (int round = 0; round < 50; round++) {
            double[] values =
                    random.doubles(12, 0, 100).map(Math::rint).sorted().toArray();
            double[] breaks = Classifier.breaks(Method.JENKS, 3, values);
            assertThat(spread(values, breaks)).isCloseTo(leastSpread(values), within(1e-9));
        }
    }

    @Test
    void jenks_keeps_the_extremes_of_many_values() {
        double[] values =
                new Random(1).doubles(35_000).map(x -> Math.exp(10 * x)).toArray();
        double[] breaks = Classifier.breaks(Method.JENKS, 6, values);
        assertThat(breaks).hasSize(7);
        assertThat(breaks[0]).isEqualTo(Arrays.stream(values).min().orElseThrow());
        assertThat(breaks[6]).isEqualTo(Arrays.stream(values).max().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void no_value_gives_no_class(Method method) {
        assertThat(Classifier.breaks(method, 5, new double[0])).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void one_distinct_value_gives_one_class(Method method) {
        assertThat(Classifier.breaks(method, 5, new double[] {7, 7, 7})).containsExactly(7, 7);
    }

    @ParameterizedTest
    @EnumSource
    void fewer_distinct_values_than_classes_get_one_class_each(Method method) {
        assertThat(Classifier.breaks(method, 5, new double[] {4, 1, 1, 2, 4, 2, 2}))
                .containsExactly(1, 1.5, 3, 4);
    }

    @ParameterizedTest
    @EnumSource
    void tiny_and_huge_values_are_cut_as_well(Method method) {
        for (double unit : new double[] {1e-300, 1e-9, 1, 1e12, 1e100}) {
            double[] values = Arrays.stream(GROUPS).map(value -> value * unit).toArray();
            assertThat(Classifier.breaks(method, 3, values)).hasSize(4);
        }
        assertIncreasing(Classifier.breaks(method, 3, new double[] {1e-320, 2e-320, 5e-320, 9e-320}), 1e-320, 9e-320);
        assertIncreasing(Classifier.breaks(method, 3, new double[] {-1e308, -5, 3, 12, 1e308}), -1e308, 1e308);
    }

    @ParameterizedTest
    @EnumSource
    void breaks_always_increase_from_the_smallest_to_the_largest_value(Method method) {
        Random random = new Random(2019);
        for (int round = 0; round < 300; round++) {
            int most = 1 + random.nextInt(40);
            double[] values = random.doubles(2 + random.nextInt(80))
                    .map(x -> random.nextBoolean() ? Math.rint(x * most) : x * most - 3)
                    .toArray();
            double[] before = values.clone();
            double[] breaks = Classifier.breaks(method, 2 + random.nextInt(8), values);
            assertThat(values).isEqualTo(before);
            double smallest = Arrays.stream(values).min().orElseThrow();
            double largest = Arrays.stream(values).max().orElseThrow();
            if (smallest < largest) {
                assertIncreasing(breaks, smallest, largest);
            }
        }
    }

    @Test
    void infinite_values_and_a_single_class_are_refused() {
        assertThatThrownBy(() -> Classifier.breaks(Method.JENKS, 3, new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Classifier.breaks(Method.JENKS, 1, GROUPS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertIncreasing(double[] breaks, double smallest, double largest) {
        assertThat(breaks).hasSizeGreaterThanOrEqualTo(2).startsWith(smallest).endsWith(largest);
        assertThat(IntStream.range(1, breaks.length)).allMatch(i -> breaks[i - 1] < breaks[i]);
    }

    private static boolean contains(double[] values, double wanted) {
        return Arrays.stream(values).anyMatch(value -> value == wanted);
    }

    /** Sum over the classes of the squared distances to the mean of the class. */
    private static double spread(double[] sorted, double[] breaks) {
        double sum = 0;
        for (int i = 1; i < breaks.length; i++) {
            double low = breaks[i - 1];
            double high = breaks[i];
            boolean last = i == breaks.length - 1;
            double[] inside = Arrays.stream(sorted)
                    .filter(value -> value >= low && (value < high || last && value <= high))
                    .toArray();
            double mean = Arrays.stream(inside).average().orElse(0);
            sum += Arrays.stream(inside)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
        }
        return sum;
    }

    private static double leastSpread(double[] sorted) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < sorted.length - 1; i++) {
            for (int j = i + 1; j < sorted.length; j++) {
                double[] breaks = {sorted[0], sorted[i], sorted[j], sorted[sorted.length - 1]};
                least = Math.min(least, spread(sorted, breaks));
            }
        }
        return least;
    }
}
