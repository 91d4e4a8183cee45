package fr.diair.atlas.register.network;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rule of engagements to be confirmed, in SQL, against the same rule in Java, over engagements drawn at random. */
class EngagementStandingTest {
    private static final long SEED = 20200315;
    private static final List<LocalDate> ELECTIONS = List.of(LocalDate.of(2020, 3, 15), LocalDate.of(2026, 3, 15));
    private static Database database;
    private static final List<Drawn> DRAWN = new ArrayList<>();

    private record Drawn(
            String key,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<LocalDate> confirmed,
            List<LocalDate> silent) {
        boolean runs(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
        }

        boolean isToConfirm(LocalDate day) {
            LocalDate last = ELECTIONS.stream()
                    .filter(election -> !election.isAfter(day))
                    .reduce((first, second) -> second)
                    .orElse(null);
            return last != null
                    && to == null
                    && (from == null || from.isBefore(last))
                    && confirmed.stream().noneMatch(said -> !said.isBefore(last) && !said.isAfter(day));
        }
    }

    @BeforeAll
    static void draw() {
        database = TestDatabase.fresh("standing");
        Random random = new Random(SEED);
        for (int i = 0; i < 400; i++) {
            LocalDate from = random.nextInt(8) == 0 ? null : near(random);
            LocalDate to =
                    random.nextInt(4) == 0 ? (from == null ? near(random) : from.plusDays(random.nextInt(900))) : null;
            DRAWN.add(new Drawn("e" + i, from, to, some(random), some(random)));
        }
        database.jdbi().useTransaction(handle -> {
            handle.execute(
                    "insert into territory (level, code, vintage, name) values ('commune', '35238', 2019, 'Rennes')");
            handle.execute(
                    "insert into filiation (level, code, name, shown_code) values ('commune', '35238', 'Rennes', '35238')");
            for (Drawn one : DRAWN) {
                handle.execute(
                        "insert into engagement (key, mandate, commune_code, code_date, from_date, to_date, source)"
                                + " values (?, 'maire', '35238', '2019-01-01', ?, ?, 'essai')",
                        one.key(),
                        one.from(),
                        one.to());
                one.confirmed().forEach(day -> said(handle, one, day, "confirmed"));
                one.silent().forEach(day -> said(handle, one, day, "no-answer"));
            }
            handle.execute("refresh materialized view engagement_shown");
        });
    }

    private static void said(org.jdbi.v3.core.Handle handle, Drawn one, LocalDate day, String outcome) {
        handle.execute(
                "insert into confirmation (engagement, on_date, outcome, source) values (?, ?, ?, 'essai')",
                one.key(),
                day,
                outcome);
    }

    /** Within some days or some years of an election, on the day itself too. */
    private static LocalDate near(Random random) {
        LocalDate election = ELECTIONS.get(random.nextInt(ELECTIONS.size()));
        int reach = random.nextBoolean() ? 3 : 1_500;
        return election.plusDays(random.nextInt(2 * reach + 1) - reach);
    }

    private static List<LocalDate> some(Random random) {
        return Stream.generate(() -> near(random)).limit(random.nextInt(3)).toList();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void every_engagement_stands_on_every_day_as_the_rule_says() {
        Random random = new Random(SEED + 1);
        List<LocalDate> days = new ArrayList<>(ELECTIONS);
        ELECTIONS.forEach(election -> days.addAll(List.of(election.minusDays(1), election.plusDays(1))));
        Stream.generate(() -> near(random)).limit(40).forEach(days::add);
        int doubtful = 0;
        for (LocalDate day : days) {
            Map<String, Boolean> standing = standing(day);
            Map<String, Boolean> expected = new HashMap<>();
            DRAWN.stream().filter(one -> one.runs(day)).forEach(one -> expected.put(one.key(), one.isToConfirm(day)));
            assertThat(standing).as(day.toString()).isEqualTo(expected);
            doubtful += (int) expected.values().stream().filter(is -> is).count();
        }
        assertThat(doubtful).isGreaterThan(1_000);
    }

    @Test
    void before_the_first_election_that_is_known_nothing_is_in_doubt() {
        assertThat(standing(ELECTIONS.get(0).minusDays(1)).values())
                .isNotEmpty()
                .doesNotContain(true);
    }

    private static Map<String, Boolean> standing(LocalDate day) {
        Map<String, Boolean> standing = new HashMap<>();
        database.jdbi().useHandle(handle -> handle.createQuery("select key, to_confirm from engagement_standing(:day)")
                .bind("day", day)
                .map((rs, ctx) -> standing.put(rs.getString("key"), rs.getBoolean("to_confirm")))
                .list());
        return standing;
    }
}
