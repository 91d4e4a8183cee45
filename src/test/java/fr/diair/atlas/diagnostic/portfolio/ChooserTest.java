package fr.diair.atlas.diagnostic.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.diagnostic.portfolio.Constraint.Envelope;
import fr.diair.atlas.diagnostic.portfolio.Constraint.Forbidden;
import fr.diair.atlas.diagnostic.portfolio.Constraint.LeastIn;
import fr.diair.atlas.diagnostic.portfolio.Constraint.Most;
import fr.diair.atlas.diagnostic.portfolio.Constraint.PerDepartement;
import fr.diair.atlas.diagnostic.portfolio.Constraint.Required;
import fr.diair.atlas.work.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The choice of contracts: by hand, against every possible set, and as large as the planner needs it. */
class ChooserTest {
    private static Candidate candidate(String code, String region, long euros, double value) {
        return new Candidate(code, "Territoire " + code, region + "1", region, euros * 100, value);
    }

    private static Portfolio answer(List<Candidate> candidates, Constraint... constraints) {
        return Chooser.answer(new Question(candidates, List.of(constraints)), 3, Watch.NOBODY, 20);
    }

    private static List<String> codes(List<Candidate> some) {
        return some.stream().map(Candidate::code).toList();
    }

    private static final List<Candidate> FOUR = List.of(
            candidate("A", "X", 60, 100),
            candidate("B", "X", 50, 80),
            candidate("C", "Y", 50, 70),
            candidate("D", "Y", 10, 5));

    @Test
    void two_middling_contracts_beat_the_best_one_and_change() {
        Portfolio found = answer(FOUR, new Envelope(10_000));
        assertThat(found.state()).isEqualTo(Portfolio.State.OPTIMAL);
        assertThat(codes(found.chosen().members())).containsExactly("B", "C");
        assertThat(found.chosen().value()).isEqualTo(150);
        assertThat(found.chosen().costCents()).isEqualTo(10_000);
        assertThat(found.proof().gap()).isZero();
        assertThat(found.proof().bound()).isEqualTo(150);
    }

    @Test
    void the_next_sets_say_what_differs_and_what_is_lost() {
        List<Portfolio.Other> next = answer(FOUR, new Envelope(10_000)).next();
        assertThat(next).extracting(Portfolio.Other::value).containsExactly(105.0, 100.0, 85.0);
        assertThat(next).extracting(Portfolio.Other::loss).containsExactly(45.0, 50.0, 65.0);
        assertThat(codes(next.get(0).entering())).containsExactly("A", "D");
        assertThat(codes(next.get(0).leaving())).containsExactly("B", "C");
        assertThat(next).allMatch(Portfolio.Other::proved);
    }

    @Test
    void the_last_euro_tells_the_next_steps_up_and_down() {
        Portfolio.LastEuro last = answer(FOUR, new Envelope(10_500)).lastEuro();
        assertThat(last.sameFromCents()).isEqualTo(10_000);
        assertThat(last.more()).extracting(Portfolio.Step::envelopeCents).containsExactly(11_000L, 12_000L, 16_000L);
        assertThat(last.more()).extracting(step -> step.set().value()).containsExactly(180.0, 185.0, 250.0);
        assertThat(last.less()).extracting(Portfolio.Step::envelopeCents).containsExactly(7_000L, 6_000L, 5_000L);
        assertThat(last.less()).extracting(step -> step.set().loss()).containsExactly(45.0, 50.0, 70.0);
    }

    @Test
    void each_constraint_says_what_it_costs() {
        Portfolio found = answer(FOUR, new Envelope(12_000), new LeastIn("Y", "Y", 1), new Most(2));
        assertThat(codes(found.chosen().members())).containsExactly("A", "C");
        assertThat(found.prices())
                .extracting(Portfolio.Price::kind, Portfolio.Price::gain)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("most", 15.0),
                        org.assertj.core.groups.Tuple.tuple("region", 10.0));
    }

    @Test
    void of_sets_worth_as_much_the_cheapest_is_chosen() {
        Portfolio found = answer(
                List.of(candidate("A", "X", 90, 10), candidate("B", "X", 20, 10), candidate("C", "X", 30, 10)),
                new Envelope(100_000),
                new Most(1));
        assertThat(codes(found.chosen().members())).containsExactly("B");
        assertThat(found.proof().cheapest()).isTrue();
        assertThat(found.next()).extracting(Portfolio.Other::loss).startsWith(0.0, 0.0);
    }

    @Test
    void only_the_constraints_that_clash_are_named_and_what_it_would_take() {
        Portfolio found = answer(
                FOUR,
                new Envelope(5_000),
                new Most(3),
                new LeastIn("X", "Ixe", 1),
                new LeastIn("Y", "Igrec", 1),
                new Forbidden("D", "D"));
        assertThat(found.state()).isEqualTo(Portfolio.State.INFEASIBLE);
        assertThat(found.conflict().constraints())
                .extracting(Constraint::words)
                .containsExactly(
                        "l'enveloppe de 50\u00a0€",
                        "au moins 1 contrat dans la région Ixe",
                        "au moins 1 contrat dans la région Igrec");
        assertThat(found.conflict().neededCents()).isEqualTo(10_000);
        assertThat(found.conflict().minimal()).isTrue();
    }

    @Test
    void a_region_without_candidates_clashes_by_itself() {
        Portfolio found = answer(FOUR, new Envelope(50_000), new LeastIn("Z", "Zède", 1), new Most(2));
        assertThat(found.conflict().constraints()).containsExactly(new LeastIn("Z", "Zède", 1));
        assertThat(found.conflict().neededCents()).isNull();
    }

    @Test
    void no_candidate_is_no_contract() {
        Portfolio found = answer(List.of(), new Envelope(50_000));
        assertThat(found.state()).isEqualTo(Portfolio.State.OPTIMAL);
        assertThat(found.chosen().members()).isEmpty();
    }

    @Test
    void whoever_does_not_wait_any_more_stops_it() {
        Watch impatient = new Watch() {
            @Override
            public void step(String sentence, @Nullable Double share) {}

            @Override
            public void check() {
                throw new Stopped();
            }

            @Override
            public void works(@Nullable Runnable stop) {}
        };
        Question question = new Question(FOUR, List.of(new Envelope(10_000)));
        assertThatThrownBy(() -> Chooser.answer(question, 3, impatient, 20)).isInstanceOf(Watch.Stopped.class);
    }

    /** Any question over at most twelve candidates, with every constraint there is. */
    private static Question any(long seed, int count) {
        Random random = new Random(seed);
        List<Candidate> all = new ArrayList<>();
        boolean whole = random.nextBoolean();
        for (int row = 0; row < count; row++) {
            double value = whole ? random.nextInt(40) : Math.round(random.nextGaussian() * 1e4) / 1e4;
            String region = "R" + random.nextInt(3);
            all.add(new Candidate(
                    "C%02d".formatted(row), "C" + row, region + random.nextInt(2), region, random.nextInt(20), value));
        }
        List<Constraint> some = new ArrayList<>();
        some.add(new Envelope(random.nextInt(20 * count / 2 + 1)));
        if (random.nextBoolean()) {
            some.add(new Most(random.nextInt(count + 1)));
        }
        for (int region = 0; region < 3; region++) {
            if (random.nextInt(3) == 0) {
                some.add(new LeastIn("R" + region, "R" + region, 1 + random.nextInt(2)));
            }
        }
        if (random.nextInt(3) == 0) {
            some.add(new PerDepartement(1 + random.nextInt(2)));
        }
        int required = random.nextInt(count);
        if (random.nextInt(4) == 0) {
            some.add(new Required(all.get(required).code(), "R"));
        }
        int forbidden = random.nextInt(count);
        if (random.nextInt(4) == 0 && forbidden != required) {
            some.add(new Forbidden(all.get(forbidden).code(), "F"));
        }
        return new Question(all, some);
    }

    private static boolean holds(Constraint constraint, List<Candidate> set) {
        if (constraint instanceof Envelope envelope) {
            return set.stream().mapToLong(Candidate::costCents).sum() <= envelope.cents();
        }
        if (constraint instanceof Most most) {
            return set.size() <= most.count();
        }
        if (constraint instanceof LeastIn least) {
            return set.stream()
                            .filter(one -> least.region().equals(one.region()))
                            .count()
                    >= least.count();
        }
        if (constraint instanceof PerDepartement most) {
            Map<String, Integer> counts = new HashMap<>();
            set.forEach(one -> counts.merge(one.departement(), 1, Integer::sum));
            return counts.values().stream().allMatch(count -> count <= most.count());
        }
        if (constraint instanceof Required required) {
            return codes(set).contains(required.code());
        }
        return !codes(set).contains(((Forbidden) constraint).code());
    }

    /** Every set that respects the constraints. */
    private static List<List<Candidate>> every(Question question, List<Constraint> constraints) {
        List<List<Candidate>> all = new ArrayList<>();
        int count = question.candidates().size();
        for (int bits = 0; bits < 1 << count; bits++) {
            List<Candidate> set = new ArrayList<>();
            for (int row = 0; row < count; row++) {
                if ((bits & 1 << row) != 0) {
                    set.add(question.candidates().get(row));
                }
            }
            if (constraints.stream().allMatch(one -> holds(one, set))) {
                all.add(set);
            }
        }
        return all;
    }

    private static double worth(List<Candidate> set) {
        return set.stream().mapToDouble(Candidate::value).sum();
    }

    private static OptionalDouble best(Question question, @Nullable Long envelope) {
        return every(question, question.within(envelope)).stream()
                .mapToDouble(ChooserTest::worth)
                .max();
    }

    @Property(tries = 150)
    void nothing_beats_what_is_chosen_among_all_possible_sets(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long seed,
            @ForAll @IntRange(min = 1, max = 12) int count) {
        Question question = any(seed, count);
        Portfolio found = Chooser.answer(question, 4, Watch.NOBODY, 20);
        List<List<Candidate>> every = every(question, question.constraints());
        if (every.isEmpty()) {
            clashing(question, found);
            return;
        }
        List<Double> worths = every.stream()
                .map(ChooserTest::worth)
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(found.state()).isEqualTo(Portfolio.State.OPTIMAL);
        Portfolio.Chosen chosen = found.chosen();
        assertThat(question.constraints()).allMatch(one -> holds(one, chosen.members()));
        assertThat(chosen.value())
                .isCloseTo(worths.get(0), within(1e-6))
                .isCloseTo(worth(chosen.members()), within(1e-6));
        long cheapest = every.stream()
                .filter(set -> worth(set) > worths.get(0) - 1e-6)
                .mapToLong(set -> set.stream().mapToLong(Candidate::costCents).sum())
                .min()
                .orElseThrow();
        assertThat(chosen.costCents()).isEqualTo(cheapest);
        List<Double> next = found.next().stream().map(Portfolio.Other::value).toList();
        assertThat(next).hasSize(Math.min(4, every.size() - 1));
        for (int rank = 0; rank < next.size(); rank++) {
            assertThat(next.get(rank)).as("rank %d", rank + 2).isCloseTo(worths.get(rank + 1), within(1e-6));
        }
        stairs(question, found);
    }

    /** Each step is where the best value changes, and nothing changes between two steps. */
    private static void stairs(Question question, Portfolio found) {
        Portfolio.LastEuro last = found.lastEuro();
        double value = found.chosen().value();
        long envelope = question.envelopeCents();
        for (Portfolio.Step step : last.more()) {
            assertThat(step.envelopeCents()).isGreaterThan(envelope);
            assertThat(best(question, step.envelopeCents() - 1).getAsDouble()).isCloseTo(value, within(1e-6));
            value = best(question, step.envelopeCents()).getAsDouble();
            assertThat(step.set().value()).isCloseTo(value, within(1e-6));
            envelope = step.envelopeCents();
        }
        long from = last.sameFromCents();
        for (Portfolio.Step step : last.less()) {
            assertThat(step.set().value()).isCloseTo(best(question, from - 1).getAsDouble(), within(1e-6));
            from = step.envelopeCents();
            OptionalDouble under = best(question, from - 1);
            assertThat(under.isEmpty() || under.getAsDouble() < step.set().value())
                    .isTrue();
        }
        found.curve().forEach(point -> assertThat(point.value())
                .isCloseTo(best(question, point.envelopeCents()).getAsDouble(), within(1e-6)));
    }

    /** The constraints named clash, and do not any more when any of them is lifted. */
    private static void clashing(Question question, Portfolio found) {
        assertThat(found.state()).isEqualTo(Portfolio.State.INFEASIBLE);
        List<Constraint> clashing = found.conflict().constraints();
        assertThat(every(question, clashing)).isEmpty();
        for (Constraint one : clashing) {
            List<Constraint> fewer = new ArrayList<>(clashing);
            fewer.remove(one);
            assertThat(every(question, fewer)).as("without %s", one.words()).isNotEmpty();
        }
        Long needed = found.conflict().neededCents();
        if (needed != null) {
            assertThat(every(question, question.within(needed))).isNotEmpty();
            assertThat(every(question, question.within(needed - 1))).isEmpty();
        }
    }

    /** 22 metropoles and 200 other EPCI, as unequal as the real ones. */
    private static List<Candidate> france(boolean sameCost) {
        Random random = new Random(2019);
        List<Candidate> all = new ArrayList<>();
        for (int row = 0; row < 222; row++) {
            double population = Math.rint((row < 22 ? 400_000 : 60_000) * Math.exp(random.nextGaussian() * 0.7));
            String region = "R" + row % 13;
            long cost = sameCost ? 30_000_000 : Math.min(30_000_000, Math.round(population) * 150);
            all.add(new Candidate("E%03d".formatted(row), "E" + row, region + row % 7, region, cost, population));
        }
        return all;
    }

    @Test
    void two_hundred_and_twenty_two_territories_take_less_than_two_seconds_and_always_give_the_same() {
        for (boolean sameCost : new boolean[] {true, false}) {
            List<Constraint> constraints =
                    new ArrayList<>(List.of(new Envelope(660_000_000), new Most(30), new PerDepartement(2)));
            for (int region = 0; region < 13; region++) {
                constraints.add(new LeastIn("R" + region, "R" + region, 1));
            }
            Question question = new Question(france(sameCost), constraints);
            Portfolio first = Chooser.answer(question, 3, Watch.NOBODY, 20);
            long started = System.nanoTime();
            Portfolio again = Chooser.answer(question, 3, Watch.NOBODY, 20);
            long millis = (System.nanoTime() - started) / 1_000_000;
            System.out.printf("222 candidates, same cost %s: %d ms, everything%n", sameCost, millis);
            assertThat(first.state()).isEqualTo(Portfolio.State.OPTIMAL);
            assertThat(again).isEqualTo(first);
            assertThat(first.lastEuro().more()).isNotEmpty();
            Solver solver = new Solver(question.candidates(), Units.of(question.candidates()), Watch.NOBODY, 20);
            started = System.nanoTime();
            assertThat(solver.best(question.constraints(), List.of()).state()).isEqualTo(Solver.State.PROVED);
            millis = (System.nanoTime() - started) / 1_000_000;
            System.out.printf("222 candidates, same cost %s: %d ms, the best set%n", sameCost, millis);
            assertThat(millis).as("milliseconds to the proved best").isLessThan(2_000);
        }
    }
}
