package fr.diair.atlas.register.action;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formula of progress, in the one place where it stands: the database. */
class ActionProgressTest {
    private static final LocalDate BEGUN = LocalDate.of(2019, 1, 1);

    private record Progress(@Nullable Double computed, String basis) {}

    /** Started at first use: the engines of examples and of properties share it. */
    private static final class Shared {
        static final Database DATABASE = TestDatabase.fresh("progress");
    }

    private static Progress of(
            long weight,
            long weightReached,
            @Nullable Integer planned,
            @Nullable Integer reached,
            String state,
            @Nullable LocalDate begun,
            @Nullable LocalDate plannedEnd,
            LocalDate until) {
        return Shared.DATABASE.jdbi().withHandle(handle -> handle.createQuery(
                        "select computed, basis from action_progress_of("
                                + ":weight, :weightReached, :planned, :reached, :state, :begun, :plannedEnd, :until)")
                .bind("weight", weight)
                .bind("weightReached", weightReached)
                .bind("planned", planned)
                .bind("reached", reached)
                .bind("state", state)
                .bind("begun", begun)
                .bind("plannedEnd", plannedEnd)
                .bind("until", until)
                .map((rs, ctx) -> new Progress(rs.getObject("computed", Double.class), rs.getString("basis")))
                .one());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "two milestones of four,                      4, 2, -,   -,  unavailable, -,          -,          0.5,    milestones",
                "the heavy one of weights 3 and 1,            4, 3, -,   -,  unavailable, -,          -,          0.75,   milestones",
                "no milestone reached though people are,      2, 0, 100, 80, value,       2019-01-01, 2019-12-31, 0,      milestones",
                "milestones tell though people are secret,    2, 1, 100, -,  secret,      2019-01-01, 2019-12-31, 0.5,    milestones",
                "30 people of 120,                            0, 0, 120, 30, value,       2019-01-01, 2019-12-31, 0.25,   beneficiaries",
                "more people than planned count as all,       0, 0, 50,  65, value,       2019-01-01, 2019-12-31, 1,      beneficiaries",
                "nobody reached is a value,                   0, 0, 50,  0,  value,       2019-01-01, 2019-12-31, 0,      beneficiaries",
                "secret people hide the progress,             0, 0, 50,  -,  secret,      2019-01-01, 2019-12-31, -,      secret",
                "half of the time as an estimate,             0, 0, 50,  -,  unavailable, 2019-01-01, 2020-01-01, 0.5,    time",
                "people reached of none planned say nothing,  0, 0, -,   30, value,       2019-01-01, 2020-01-01, 0.5,    time",
                "time beyond the planned end is all,          0, 0, -,   -,  unavailable, 2019-01-01, 2019-03-01, 1,      time",
                "what has not begun is unknown,               0, 0, -,   -,  unavailable, -,          2019-12-31, -,      none",
                "what has no planned end is unknown,          0, 0, -,   -,  unavailable, 2019-01-01, -,          -,      none",
                "an end before the beginning is unknown,      0, 0, -,   -,  unavailable, 2019-01-01, 2018-12-31, -,      none",
                "what begins later is unknown,                0, 0, -,   -,  unavailable, 2019-09-01, 2019-12-31, -,      none"
            })
    void progress_by_hand(
            String what,
            long weight,
            long weightReached,
            Integer planned,
            Integer reached,
            String state,
            LocalDate begun,
            LocalDate plannedEnd,
            Double expected,
            String basis) {
        // 2019-07-02 is 182 days after 1 January; the half of a year of 365 days is 182.5
        Progress progress =
                of(weight, weightReached, planned, reached, state, begun, plannedEnd, LocalDate.of(2019, 7, 2));
        assertThat(progress.basis()).isEqualTo(basis);
        if (expected == null) {
            assertThat(progress.computed()).isNull();
        } else {
            assertThat(progress.computed()).isCloseTo(expected, org.assertj.core.data.Offset.offset(0.0015));
        }
    }

    @Property(tries = 300)
    void progress_stays_between_nothing_and_all(
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 9) Integer> weights,
            @ForAll @IntRange(max = 31) int reachedMask,
            @ForAll @IntRange(max = 500) int planned,
            @ForAll @IntRange(max = 1000) int reached,
            @ForAll @IntRange(min = -400, max = 400) int length,
            @ForAll @IntRange(min = -400, max = 800) int gone,
            @ForAll boolean secret) {
        Progress progress = of(
                weights.stream().mapToLong(Integer::longValue).sum(),
                reached(weights, reachedMask),
                planned,
                secret ? null : reached,
                secret ? "secret" : "value",
                BEGUN,
                BEGUN.plusDays(length),
                BEGUN.plusDays(gone));
        if (progress.computed() != null) {
            assertThat(progress.computed()).isBetween(0.0, 1.0);
        }
        assertThat(progress.computed() == null)
                .isEqualTo(List.of("secret", "none").contains(progress.basis()));
    }

    @Property(tries = 200)
    void one_more_milestone_reached_is_never_less_progress(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> weights,
            @ForAll @IntRange(max = 63) int reachedMask,
            @ForAll @IntRange(max = 5) int another) {
        long all = weights.stream().mapToLong(Integer::longValue).sum();
        Progress before = of(all, reached(weights, reachedMask), null, null, "unavailable", null, null, BEGUN);
        Progress after =
                of(all, reached(weights, reachedMask | 1 << another), null, null, "unavailable", null, null, BEGUN);
        assertThat(after.computed()).isGreaterThanOrEqualTo(before.computed());
        Progress whole = of(all, reached(weights, 63), null, null, "unavailable", null, null, BEGUN);
        assertThat(whole.computed()).isEqualTo(1.0);
    }

    private static long reached(List<Integer> weights, int mask) {
        long sum = 0;
        for (int i = 0; i < weights.size(); i++) {
            sum += (mask >> i & 1) == 1 ? weights.get(i) : 0;
        }
        return sum;
    }
}
