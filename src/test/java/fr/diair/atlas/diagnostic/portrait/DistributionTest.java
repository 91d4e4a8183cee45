package fr.diair.atlas.diagnostic.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Family;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.OwnFigure;
import fr.diair.atlas.diagnostic.portrait.Distribution.Position;
import fr.diair.atlas.diagnostic.portrait.Distribution.Quartiles;
import fr.diair.atlas.indicator.Indicator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Ranks, percentiles and quartiles by hand, then whatever the values are. */
class DistributionTest {
    private static Distribution of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Distribution.of(sorted);
    }

    private static double[] doubles(List<Integer> values) {
        return values.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    @Test
    void equal_values_share_their_rank_and_the_next_counts_all_of_them() {
        Distribution four = of(10, 20, 20, 40);
        assertThat(four.position(40, true)).isEqualTo(new Position(1, 4, 87.5));
        assertThat(four.position(20, true)).isEqualTo(new Position(2, 4, 50));
        assertThat(four.position(10, true)).isEqualTo(new Position(4, 4, 12.5));
    }

    @Test
    void a_value_that_is_not_one_of_them_is_ranked_as_if_it_came_on_top() {
        Distribution three = of(10, 20, 40);
        assertThat(three.position(30, false)).isEqualTo(new Position(2, 4, 62.5));
        assertThat(three.position(20, false)).isEqualTo(new Position(2, 4, 50));
        assertThat(of().position(7, false)).isEqualTo(new Position(1, 1, 50));
    }

    @Test
    void quartiles_lie_between_two_values_in_proportion() {
        assertThat(of(1, 2, 3, 4).quartiles()).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
        assertThat(of(5).quartiles()).isEqualTo(new Quartiles(5, 5, 5));
        assertThat(of(0, 0, 0, 8, 12).quartiles()).isEqualTo(new Quartiles(0, 0, 8));
    }

    @Test
    void the_mean_counts_each_once() {
        assertThat(of(1, 2, 6).mean()).isEqualTo(3);
    }

    @Property(tries = 300)
    void another_unit_changes_no_rank(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -40, max = 40) Integer> values,
            @ForAll @IntRange(min = -10, max = 10) int power) {
        double unit = Math.pow(2, power);
        double[] plain = doubles(values);
        double[] scaled = Arrays.stream(plain).map(value -> value * unit).toArray();
        for (double value : plain) {
            assertThat(of(scaled).position(value * unit, true))
                    .isEqualTo(of(plain).position(value, true));
        }
    }

    private static Column column(List<Column.Cell> cells) {
        Measure measure = new Measure(
                "x",
                "X",
                "",
                Family.OTHER,
                new Measure.Unit("", "decimal", 1),
                Indicator.Direction.NEUTRAL,
                new Measure.Sum(),
                new Measure.OfAtlas(OwnFigure.AREA));
        Column.Builder builder = new Column.Builder(cells.size(), Column.Cell.NONE);
        for (int row = 0; row < cells.size(); row++) {
            builder.put(row, cells.get(row));
        }
        return builder.column(measure, new Column.Provenance("essai", null, null, false));
    }

    @Property(tries = 300)
    void territories_without_a_value_change_no_rank_and_no_quartile(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -40, max = 40) Integer> values,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 40) Integer> places,
            @ForAll Column.State state) {
        List<Column.Cell> known = new ArrayList<>(
                values.stream().map(value -> Column.Cell.of(value)).toList());
        List<Column.Cell> more = new ArrayList<>(known);
        Column.State without = state == Column.State.VALUE ? Column.State.SECRET : state;
        places.forEach(place -> more.add(Math.min(place, more.size()), new Column.Cell(without, null, Set.of())));
        Distribution plain = Distribution.of(column(known).sorted(row -> true));
        Distribution holed = Distribution.of(column(more).sorted(row -> true));
        assertThat(holed.quartiles()).isEqualTo(plain.quartiles());
        for (int value : values) {
            assertThat(holed.position(value, true)).isEqualTo(plain.position(value, true));
        }
    }

    @Property(tries = 200)
    void some_rows_are_put_in_order_as_if_all_had_been_gone_through(
            @ForAll @Size(max = 80) List<@IntRange(min = -9, max = 9) Integer> values, @ForAll long seed) {
        // every value below -5 stands for a territory without one
        Column column = column(values.stream()
                .map(value -> value < -5 ? Column.Cell.UNAVAILABLE : Column.Cell.of(value))
                .toList());
        BitSet wanted = BitSet.valueOf(new long[] {seed, Long.reverse(seed)});
        wanted.clear(values.size(), 128);
        assertThat(column.sorted(wanted)).containsExactly(column.sorted(wanted::get));
        assertThat(column.known()).isEqualTo(column.sorted(row -> true).length);
    }

    @Property(tries = 300)
    void percentiles_average_to_the_middle_and_ranks_follow_values(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 20) Integer> values) {
        Distribution all = of(doubles(values));
        double sum = values.stream()
                .mapToDouble(value -> all.position(value, true).percentile())
                .sum();
        assertThat(sum / values.size()).isCloseTo(50, within(1e-9));
        for (int one : values) {
            for (int other : values) {
                int rank = all.position(one, true).rank();
                assertThat(Integer.compare(rank, all.position(other, true).rank()))
                        .isEqualTo(Integer.compare(other, one));
            }
        }
    }

    @Property(tries = 300)
    void quartiles_are_in_order_and_within_the_values(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
        double[] plain = values.stream().mapToDouble(Double::doubleValue).toArray();
        Quartiles quartiles = of(plain).quartiles();
        assertThat(quartiles.low())
                .isBetween(Arrays.stream(plain).min().orElseThrow() - 1e-9, quartiles.median() + 1e-9);
        assertThat(quartiles.high())
                .isBetween(quartiles.median() - 1e-9, Arrays.stream(plain).max().orElseThrow() + 1e-9);
    }
}
