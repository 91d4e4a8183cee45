package fr.diair.atlas.diagnostic.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.diagnostic.measure.Family;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.OwnFigure;
import fr.diair.atlas.indicator.Indicator.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Distances that can be reckoned by hand, and what must not change them. */
class SimilarityTest {
    private static final double NONE = Double.NaN;

    private static Axis axis(String format, double... values) {
        Measure measure = new Measure(
                "m",
                "Mesure",
                "Mesure d'essai.",
                Family.OTHER,
                new Measure.Unit("unités", format, 1),
                Direction.NEUTRAL,
                new Measure.NoWhole(),
                new Measure.OfAtlas(OwnFigure.AREA));
        Column.Builder builder = new Column.Builder(values.length, Cell.UNAVAILABLE);
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                builder.put(row, Cell.of(values[row]));
            }
        }
        return Axis.of(builder.column(measure, new Column.Provenance("essai", null, null, false)));
    }

    private static Similarity.Found nearest(int row, Axis... axes) {
        return Similarity.nearest(List.of(axes), row, other -> true, 10);
    }

    @Test
    void the_distance_is_the_root_of_the_mean_square_of_standardised_differences() {
        // Means 4 and 25, deviations 2 and 15: rows stand at (-1, -1), (-1, 1), (1, -1), (1, 1).
        Axis first = axis("decimal", 2, 2, 6, 6);
        Axis second = axis("decimal", 10, 40, 10, 40);
        assertThat(first.deviation()).isEqualTo(2);
        assertThat(second.deviation()).isEqualTo(15);
        Similarity.Found found = nearest(0, first, second);
        assertThat(found.near()).extracting(Similarity.Near::row).containsExactly(1, 2, 3);
        assertThat(found.near().get(0).distance()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(found.near().get(2).distance()).isCloseTo(2, within(1e-12));
        assertThat(found.near().get(0).parts())
                .containsExactly(new Similarity.Part(0, 0, 0), new Similarity.Part(1, 2, 100));
        assertThat(found.near().get(2).parts())
                .extracting(Similarity.Part::share)
                .containsExactly(50.0, 50.0);
    }

    @Test
    void a_measure_that_one_lacks_is_left_out_and_said_and_who_has_too_few_is_not_compared() {
        Axis first = axis("decimal", 2, 2, 6, NONE);
        Axis second = axis("decimal", 10, NONE, 40, NONE);
        Axis third = axis("decimal", 1, NONE, 3, 1);
        Similarity.Found found = nearest(0, first, second, third);
        assertThat(found.candidates()).isEqualTo(3);
        assertThat(found.compared())
                .as("rows 1 and 3 have one measure of three")
                .isEqualTo(1);
        assertThat(found.near()).extracting(Similarity.Near::row).containsExactly(2);
        Similarity.Found two = nearest(0, first, second);
        assertThat(two.near()).extracting(Similarity.Near::row).containsExactly(1, 2);
        assertThat(two.near().get(0).missing()).containsExactly(1);
        assertThat(two.near().get(0).distance()).as("alike in what both have").isZero();
    }

    @Test
    void what_the_territory_itself_lacks_and_what_is_the_same_everywhere_does_not_count() {
        Axis same = axis("decimal", 0.1, 0.1, 0.1);
        Axis lacking = axis("decimal", NONE, 5, 9);
        Axis telling = axis("decimal", 1, 2, 8);
        assertThat(same.tells()).isFalse();
        Similarity.Found found = nearest(0, same, lacking, telling);
        assertThat(found.near()).extracting(Similarity.Near::row).containsExactly(1, 2);
        assertThat(found.near().get(0).parts())
                .extracting(Similarity.Part::axis)
                .containsExactly(2);
        assertThat(nearest(0, same, lacking).near()).isEmpty();
    }

    @Test
    void a_concentrated_magnitude_is_read_on_a_logarithmic_scale_where_twice_as_much_counts_alike() {
        double[] people = {100, 200, 400, 800, 1_600, 3_200, 6_400, 1_000_000};
        Axis axis = axis("integer", people);
        assertThat(axis.logarithmic()).isTrue();
        assertThat(axis.standard(1) - axis.standard(0)).isCloseTo(axis.standard(5) - axis.standard(4), within(1e-12));
        assertThat(axis("percent", people).logarithmic()).as("a share").isFalse();
        assertThat(axis("integer", -1, 1, 1, 1, 1_000_000).logarithmic())
                .as("below zero")
                .isFalse();
        assertThat(axis("integer", 0, 1, 2, 3, 1_000_000).logarithmic())
                .as("one in five is 0")
                .isFalse();
        double[] nearlyAll = DoubleStream.concat(DoubleStream.of(0), DoubleStream.iterate(1, x -> x * 1.05))
                .limit(300)
                .toArray();
        Axis withZero = axis("integer", nearlyAll);
        assertThat(withZero.logarithmic()).isTrue();
        assertThat(withZero.standard(0)).as("0 stands with the least").isEqualTo(withZero.standard(1));
    }

    @Test
    void another_unit_or_another_order_of_measures_changes_nothing_and_shares_add_up_to_100() {
        Random random = new Random(5);
        for (int run = 0; run < 200; run++) {
            double[] skewed = draws(random, () -> Math.exp(2.5 * random.nextGaussian()));
            double[] even = draws(random, random::nextGaussian);
            Similarity.Found once = nearest(3, axis("integer", skewed), axis("percent", even));
            double factor = Math.pow(10, random.nextInt(9) - 4.0);
            Similarity.Found scaled = nearest(
                    3,
                    axis("percent", times(even, value -> 9 * value / 5 + 32)),
                    axis("integer", times(skewed, value -> factor * value)));
            assertThat(scaled.compared()).isEqualTo(once.compared());
            for (int i = 0; i < once.near().size(); i++) {
                Similarity.Near near = once.near().get(i);
                assertThat(scaled.near().get(i).row()).isEqualTo(near.row());
                assertThat(scaled.near().get(i).distance()).isCloseTo(near.distance(), within(1e-9));
                assertThat(near.parts().stream()
                                .mapToDouble(Similarity.Part::share)
                                .sum())
                        .isCloseTo(100, within(1e-9));
            }
        }
    }

    private static double[] draws(Random random, java.util.function.DoubleSupplier draw) {
        double[] values = new double[40];
        for (int i = 0; i < values.length; i++) {
            values[i] = i != 3 && random.nextInt(6) == 0 ? NONE : draw.getAsDouble();
        }
        return values;
    }

    private static double[] times(double[] values, DoubleUnaryOperator unit) {
        return Arrays.stream(values).map(unit).toArray();
    }

    @Test
    void what_is_no_row_is_compared_by_its_values_as_a_row_of_these_values_would_be() {
        Axis first = axis("decimal", 2, 2, 6, 6);
        Axis second = axis("decimal", 10, 40, 10, 40);
        Similarity.Found as = Similarity.nearest(List.of(first, second), new double[] {2, 10}, row -> row != 0, 10);
        assertThat(as).isEqualTo(nearest(0, first, second));
        Similarity.Found without = Similarity.nearest(List.of(first, second), new double[] {2, NONE}, row -> true, 10);
        assertThat(without.near()).extracting(Similarity.Near::row).startsWith(0, 1);
        assertThat(without.near().get(0).distance()).isZero();
        assertThat(without.near().get(2).parts()).hasSize(1);
    }

    @Test
    void as_many_are_counted_as_would_be_found() {
        Random random = new Random(7);
        for (int time = 0; time < 200; time++) {
            int rows = 1 + random.nextInt(30);
            Axis[] axes = new Axis[1 + random.nextInt(5)];
            for (int axis = 0; axis < axes.length; axis++) {
                axes[axis] = axis(
                        "decimal",
                        random.doubles(rows, 0, 100)
                                .map(value -> random.nextInt(3) == 0 ? NONE : value)
                                .toArray());
            }
            double[] own = Arrays.stream(axes)
                    .mapToDouble(axis -> axis.column().value(0))
                    .toArray();
            int limit = 1 + random.nextInt(12);
            assertThat(Similarity.count(List.of(axes), own, row -> row % 4 != 0, limit))
                    .isEqualTo(Similarity.nearest(List.of(axes), own, row -> row % 4 != 0, limit)
                            .near()
                            .size());
        }
        assertThat(Similarity.count(List.of(), new double[0], row -> true, 10)).isZero();
    }
}
