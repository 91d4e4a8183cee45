package fr.diair.atlas.diagnostic.animation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.work.Watch;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places for exchange days: by hand, against every possible choice, and as many as there are engaged communes. */
class PMedianTest {
    /** Points of a plane a thousand kilometres wide, in clusters as towns are; every point may host. */
    private static long[][] ways(long seed, int hosts, int travellers) {
        Random random = new Random(seed);
        double[][] from = points(random, travellers);
        double[][] to = points(random, hosts);
        long[][] ways = new long[hosts][travellers];
        for (int traveller = 0; traveller < travellers; traveller++) {
            int people = 1 + random.nextInt(4);
            for (int host = 0; host < hosts; host++) {
                ways[host][traveller] = people
                        * Math.round(Math.hypot(from[traveller][0] - to[host][0], from[traveller][1] - to[host][1]));
            }
        }
        return ways;
    }

    private static double[][] points(Random random, int count) {
        double[][] points = new double[count][];
        for (int at = 0; at < count; at++) {
            double spread = random.nextBoolean() ? 1e6 : 1e5;
            points[at] = new double[] {random.nextDouble() * spread, random.nextDouble() * spread};
        }
        return points;
    }

    private static long least(long[][] ways, int k, int from, int[] places, int count) {
        if (count == k) {
            return Interchange.total(ways, places);
        }
        long least = Long.MAX_VALUE;
        for (int host = from; host <= ways.length - (k - count); host++) {
            places[count] = host;
            least = Math.min(least, least(ways, k, host + 1, places, count + 1));
        }
        return least;
    }

    private static Medians solve(long[][] ways, int k) {
        return PMedian.solve(ways, k, Watch.NOBODY, 20);
    }

    @Test
    void two_days_on_a_line_meet_in_the_middle_of_each_half() {
        // towns at 0, 1, 2 and at 100, 101, 102
        int[] at = {0, 1, 2, 100, 101, 102};
        long[][] ways = new long[6][6];
        for (int host = 0; host < 6; host++) {
            for (int from = 0; from < 6; from++) {
                ways[host][from] = Math.abs(at[host] - at[from]);
            }
        }
        Medians medians = solve(ways, 2);
        assertThat(medians.places()).containsExactly(1, 4);
        assertThat(medians.total()).isEqualTo(4);
        assertThat(medians.proved()).isTrue();
        assertThat(medians.bound()).isEqualTo(4);
    }

    @Property(tries = 400)
    void no_choice_of_as_many_places_is_better(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed,
            @ForAll @IntRange(min = 1, max = 11) int hosts,
            @ForAll @IntRange(min = 1, max = 14) int travellers,
            @ForAll @IntRange(min = 1, max = 5) int k) {
        long[][] ways = ways(seed, hosts, travellers);
        Medians medians = solve(ways, k);
        int used = Math.min(k, hosts);
        assertThat(medians.proved()).isTrue();
        assertThat(medians.places()).hasSize(used).doesNotHaveDuplicates();
        assertThat(medians.total()).isEqualTo(least(ways, used, 0, new int[used], 0));
        assertThat(medians.total())
                .isEqualTo(Interchange.total(
                        ways,
                        medians.places().stream().mapToInt(Integer::intValue).toArray()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void three_days_among_sixty_towns_are_those_of_all_34_220_choices(long seed) {
        long[][] ways = ways(seed, 60, 150);
        Medians medians = solve(ways, 3);
        assertThat(medians.proved()).isTrue();
        assertThat(medians.total()).isEqualTo(least(ways, 3, 0, new int[3], 0));
    }

    @Property(tries = 60)
    void one_more_place_never_makes_the_ways_longer(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed) {
        long[][] ways = ways(seed, 25, 40);
        long before = Long.MAX_VALUE;
        for (int k = 1; k <= 6; k++) {
            Medians medians = solve(ways, k);
            assertThat(medians.total()).as("%d places", k).isLessThanOrEqualTo(before);
            before = medians.total();
        }
    }

    @Test
    void without_time_the_bound_is_said_and_no_proof_is_claimed_that_there_is_not() {
        long[][] ways = ways(7, 200, 200);
        Medians hasty = PMedian.solve(ways, 6, Watch.NOBODY, 0);
        Medians thorough = solve(ways, 6);
        assertThat(hasty.bound()).isLessThanOrEqualTo(thorough.total()).isGreaterThan(thorough.total() * 8 / 10);
        assertThat(hasty.total()).isGreaterThanOrEqualTo(thorough.total());
        assertThat(hasty.proved()).isEqualTo(hasty.bound() == hasty.total());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 10})
    void three_hundred_towns_are_proved_for_up_to_ten_days(int k) {
        long[][] ways = ways(2019, 300, 300);
        long started = System.nanoTime();
        Medians medians = solve(ways, k);
        long millis = (System.nanoTime() - started) / 1_000_000;
        System.out.printf(
                "p-median of 300 towns, %d days: %d ms, proved %s, gap %.3f %%%n",
                k, millis, medians.proved(), 100.0 * (medians.total() - medians.bound()) / medians.total());
        assertThat(solve(ways, k)).isEqualTo(medians);
        assertThat(medians.proved()).isTrue();
    }
}
