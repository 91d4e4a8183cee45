package fr.diair.atlas.diagnostic.ranking;

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
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rankings reckoned by hand, and what must not change them. */
class RankingTest {
    private static final double NO = Double.NaN;

    /** NaN: not available. */
    private static Column column(double... values) {
        Measure measure = new Measure(
                "m",
                "M",
                "M",
                Family.OTHER,
                new Measure.Unit("", "decimal", 1),
                Direction.NEED,
                new Measure.NoWhole(),
                new Measure.OfAtlas(OwnFigure.AREA));
        Column.Builder builder = new Column.Builder(values.length, Cell.UNAVAILABLE);
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                builder.put(row, Cell.of(values[row]));
            }
        }
        return builder.column(measure, new Column.Provenance("", null, null, false));
    }

    private static Criterion high(double weight, double... values) {
        return new Criterion(column(values), weight, true);
    }

    private static Criterion low(double weight, double... values) {
        return new Criterion(column(values), weight, false);
    }

    private static Ranking ranking(Normalisation normalisation, Missing missing, Criterion... criteria) {
        return Ranking.of(List.of(criteria), normalisation, missing, row -> true);
    }

    /** By row; NaN for a row that is not ranked. */
    private static double[] scores(Ranking ranking, int rows) {
        double[] all = new double[rows];
        Arrays.fill(all, NO);
        IntStream.range(0, ranking.size()).forEach(place -> all[ranking.row(place)] = ranking.score(place));
        return all;
    }

    private static int[] ranks(Ranking ranking, int rows) {
        int[] all = new int[rows];
        IntStream.range(0, ranking.size()).forEach(place -> all[ranking.row(place)] = ranking.rank(place));
        return all;
    }

    @Test
    void min_max_puts_the_least_at_0_and_the_greatest_at_100() {
        Ranking ranking = ranking(Normalisation.MIN_MAX, Missing.EXCLUDE, high(3, 10, 20, 40), low(1, 5, 1, 3));
        // 10,20,40 → 0, 100/3, 100; 5,1,3 turned round → 0, 100, 50; weights 3/4 and 1/4
        assertThat(scores(ranking, 3)).containsExactly(new double[] {0, 25 + 25, 75 + 12.5}, within(1e-9));
        assertThat(ranks(ranking, 3)).containsExactly(3, 2, 1);
        assertThat(ranking.contributions(0)).containsExactly(new double[] {75, 12.5}, within(1e-9));
    }

    @Test
    void z_scores_are_deviations_from_the_mean_of_the_whole_population() {
        // 2,4,4,4,5,5,7,9: mean 5, standard deviation 2
        Ranking ranking = ranking(Normalisation.Z_SCORE, Missing.EXCLUDE, high(1, 2, 4, 4, 4, 5, 5, 7, 9));
        assertThat(scores(ranking, 8))
                .containsExactly(new double[] {-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2}, within(1e-12));
        assertThat(ranks(ranking, 8)).containsExactly(8, 5, 5, 5, 3, 3, 2, 1);
        assertThat(scores(ranking(Normalisation.Z_SCORE, Missing.EXCLUDE, low(1, 2, 4, 4, 4, 5, 5, 7, 9)), 8))
                .containsExactly(new double[] {1.5, 0.5, 0.5, 0.5, 0, 0, -1, -2}, within(1e-12));
    }

    @Test
    void ranks_are_shares_of_the_way_from_last_to_first_and_ties_share_the_middle() {
        // 7,1,3,3,9 → places 3, 0, 1.5, 1.5, 4 of 4
        Ranking ranking = ranking(Normalisation.RANK, Missing.EXCLUDE, high(1, 7, 1, 3, 3, 9));
        assertThat(scores(ranking, 5)).containsExactly(new double[] {75, 0, 37.5, 37.5, 100}, within(1e-12));
        assertThat(ranks(ranking, 5)).containsExactly(2, 5, 3, 3, 1);
    }

    @ParameterizedTest
    @EnumSource(Normalisation.class)
    void where_all_values_are_equal_all_scores_are(Normalisation normalisation) {
        Ranking ranking = ranking(normalisation, Missing.EXCLUDE, high(1, 4, 4, 4), low(2, 7, 7, 7));
        assertThat(ranks(ranking, 3)).containsExactly(1, 1, 1);
        assertThat(ranking.score(0)).isCloseTo(normalisation == Normalisation.Z_SCORE ? 0 : 50, within(1e-12));
    }

    @Test
    void who_lacks_a_value_is_left_out_and_does_not_stretch_the_scale_of_the_others() {
        Ranking ranking =
                ranking(Normalisation.MIN_MAX, Missing.EXCLUDE, high(1, 0, 5, 10, 1000), high(1, 3, 1, 2, NO));
        assertThat(ranking.size()).isEqualTo(3);
        assertThat(scores(ranking, 4)).containsExactly(new double[] {50, 25, 75, NO}, within(1e-12));
    }

    @Test
    void who_lacks_a_value_is_ranked_on_the_others_which_then_weigh_the_whole() {
        Ranking ranking = ranking(Normalisation.MIN_MAX, Missing.IGNORE, high(1, 0, 5, 10), high(3, 4, NO, 8));
        assertThat(scores(ranking, 3)).containsExactly(new double[] {0, 50, 100}, within(1e-12));
        assertThat(ranking.contributions(1)).containsExactly(50, NO);
        assertThat(ranking.standsIn(1, 1)).isFalse();
        assertThat(ranking(Normalisation.MIN_MAX, Missing.IGNORE, high(1, 1, NO), high(1, 2, NO))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void the_median_of_those_who_have_a_value_stands_in_and_never_a_zero() {
        Ranking ranking = ranking(Normalisation.MIN_MAX, Missing.MEDIAN, high(1, 100, 104, 110, NO));
        // the median 104 is at 40 % of the way from 100 to 110; a zero would be far below
        assertThat(scores(ranking, 4)).containsExactly(new double[] {0, 40, 100, 40}, within(1e-12));
        assertThat(ranks(ranking, 4)).containsExactly(4, 2, 1, 2);
        assertThat(ranking.row(2)).isEqualTo(3);
        assertThat(ranking.standsIn(2, 0)).isTrue();
    }

    @Test
    void nobody_is_ranked_by_a_criterion_that_nobody_has() {
        for (Missing missing : Missing.values()) {
            assertThat(ranking(Normalisation.RANK, missing, high(1, NO, NO)).size())
                    .as(missing.id())
                    .isZero();
        }
    }

    @Test
    void robustness_of_two_that_weights_can_part_is_what_geometry_says() {
        // a wins when w1 > w2: both uniform on the same interval, so half of all draws; b likewise; c is always last
        Ranking ranking = ranking(Normalisation.MIN_MAX, Missing.EXCLUDE, high(1, 100, 0, 0), high(1, 0, 100, 0));
        Robustness.Hold[] holds = Robustness.of(ranking, new Robustness.Wanted(0.2, 10_000, 1, 7), 3);
        assertThat(holds).isNotNull();
        assertThat(holds[0].top() + holds[1].top()).isCloseTo(1, within(1e-12));
        assertThat(holds[0].top()).isCloseTo(0.5, within(0.02));
        assertThat(holds[0].low()).isEqualTo(1);
        assertThat(holds[0].high()).isEqualTo(2);
        assertThat(holds[2]).isEqualTo(new Robustness.Hold(0, 3, 3));
        // no variation, no doubt: the two are tied
        assertThat(Robustness.of(ranking, new Robustness.Wanted(0, 50, 1, 7), 3)[1])
                .isEqualTo(new Robustness.Hold(1, 1, 1));
    }

    @Test
    void a_seed_gives_the_same_draws_for_ever() {
        Ranking ranking = ranking(
                Normalisation.RANK,
                Missing.EXCLUDE,
                high(2, 1, 5, 3, 2, 4, 6),
                high(1, 6, 1, 4, 5, 3, 2),
                low(1, 2, 4, 1, 6, 5, 3));
        Robustness.Wanted wanted = new Robustness.Wanted(0.4, 1_000, 2, 2019);
        assertThat(Robustness.of(ranking, wanted, 6)).isEqualTo(Robustness.of(ranking, wanted, 6));
        // written down once: another machine, another Java, must say the same
        assertThat(Arrays.stream(Robustness.of(ranking, wanted, 6))
                        .map(hold -> Math.round(hold.top() * 1000))
                        .toList())
                .isEqualTo(KNOWN);
    }

    private static final List<Long> KNOWN = List.of(992L, 940L, 60L, 8L, 0L, 0L);

    /** Who is not told is not counted wrongly: the ranks of the first are the same when only they are told. */
    @Property(tries = 100)
    void the_ranks_of_the_first_do_not_hang_on_how_many_are_told(@ForAll("tables") double[][] table) {
        Ranking ranking = ranking(Normalisation.MIN_MAX, Missing.IGNORE, criteria(table, 1, 0));
        Robustness.Wanted wanted = new Robustness.Wanted(0.5, 60, 3, 11);
        Robustness.Hold[] all = Robustness.of(ranking, wanted, ranking.size());
        Robustness.Hold[] some = Robustness.of(ranking, wanted, 2);
        if (all != null && some != null) {
            assertThat(some).isEqualTo(Arrays.copyOf(all, some.length));
        }
    }

    @Property(tries = 200)
    void a_change_of_unit_changes_no_rank(
            @ForAll("tables") double[][] table,
            @ForAll Normalisation normalisation,
            @ForAll Missing missing,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor,
            @ForAll @DoubleRange(min = -1000, max = 1000) double shift) {
        int rows = table[0].length;
        assertThat(scores(ranking(normalisation, missing, criteria(table, factor, shift)), rows))
                .containsExactly(scores(ranking(normalisation, missing, criteria(table, 1, 0)), rows), within(1e-6));
    }

    @Property(tries = 200)
    void weights_count_by_their_share_only(
            @ForAll("tables") double[][] table,
            @ForAll Normalisation normalisation,
            @ForAll Missing missing,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        Criterion[] heavier = Arrays.stream(criteria(table, 1, 0))
                .map(one -> new Criterion(one.column(), one.weight() * factor, one.highFirst()))
                .toArray(Criterion[]::new);
        int rows = table[0].length;
        assertThat(scores(ranking(normalisation, missing, heavier), rows))
                .containsExactly(scores(ranking(normalisation, missing, criteria(table, 1, 0)), rows), within(1e-9));
    }

    @Property(tries = 200)
    void an_indicator_that_nobody_has_changes_nothing_when_missing_ones_are_ignored(
            @ForAll("tables") double[][] table, @ForAll Normalisation normalisation) {
        Criterion[] few = criteria(table, 1, 0);
        Criterion[] more = Arrays.copyOf(few, few.length + 1);
        double[] nothing = new double[table[0].length];
        Arrays.fill(nothing, NO);
        more[few.length] = high(5, nothing);
        Ranking before = ranking(normalisation, Missing.IGNORE, few);
        Ranking after = ranking(normalisation, Missing.IGNORE, more);
        int rows = nothing.length;
        assertThat(scores(after, rows)).isEqualTo(scores(before, rows));
        assertThat(ranks(after, rows)).isEqualTo(ranks(before, rows));
        assertThat(Robustness.of(after, new Robustness.Wanted(0.2, 40, 2, 3), rows))
                .isEqualTo(Robustness.of(before, new Robustness.Wanted(0.2, 40, 2, 3), rows));
    }

    @Property(tries = 200)
    void contributions_add_up_to_the_score(
            @ForAll("tables") double[][] table, @ForAll Normalisation normalisation, @ForAll Missing missing) {
        Ranking ranking = ranking(normalisation, missing, criteria(table, 1, 0));
        for (int place = 0; place < ranking.size(); place++) {
            double sum = Arrays.stream(ranking.contributions(place))
                    .filter(part -> !Double.isNaN(part))
                    .sum();
            assertThat(sum).isCloseTo(ranking.score(place), within(1e-9));
        }
    }

    /** One to four criteria of whole numbers, some missing, over two to twelve territories. */
    @Provide
    Arbitrary<double[][]> tables() {
        Arbitrary<Integer> rows = Arbitraries.integers().between(2, 12);
        Arbitrary<Integer> columns = Arbitraries.integers().between(1, 4);
        return Combinators.combine(rows, columns).flatAs((r, c) -> Arbitraries.integers()
                .between(-20, 20)
                .map(Integer::doubleValue)
                .injectNull(0.15)
                .list()
                .ofSize(r * c)
                .map(all -> {
                    double[][] table = new double[c][r];
                    for (int at = 0; at < all.size(); at++) {
                        Double value = all.get(at);
                        table[at / r][at % r] = value == null ? NO : value;
                    }
                    return table;
                }));
    }

    /** Of growing weights, high and low in turn. */
    private static Criterion[] criteria(double[][] table, double factor, double shift) {
        Criterion[] criteria = new Criterion[table.length];
        for (int c = 0; c < criteria.length; c++) {
            double[] values =
                    Arrays.stream(table[c]).map(x -> x * factor + shift).toArray();
            criteria[c] = new Criterion(column(values), c + 1, c % 2 == 0);
        }
        return criteria;
    }
}
