package fr.diair.atlas.ingest;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.territory.InseeCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which codes were alive when, to check those that files give; a code that was not is refused with its nearest. */
final class CodeBook {
    private static final String LIVES = Sql.file(CodeBook.class, "code-lives.sql");
    private static final int CANDIDATES = 3;

    private final Map<String, List<Life>> lives;

    /** A code from a day (null: since ever) to the day it ends (null: still alive). */
    private record Life(
            String code,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    private CodeBook(Map<String, List<Life>> lives) {
        this.lives = lives;
    }

    static CodeBook read(Handle handle) {
        Map<String, List<Life>> lives = new HashMap<>();
        handle.createQuery(LIVES)
                .map((rs, ctx) -> Map.entry(
                        key(rs.getString("level"), rs.getString("code")),
                        new Life(
                                rs.getString("code"),
                                rs.getString("name"),
                                rs.getObject("from_date", LocalDate.class),
                                rs.getObject("to_date", LocalDate.class))))
                .forEach(entry -> lives.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return new CodeBook(lives);
    }

    /** @throws Refusal when the level had no such code on the day; the sentence names when it had, or what comes nearest */
    void require(String level, String column, String code, LocalDate day) {
        List<Life> known = lives.getOrDefault(key(level, code), List.of());
        if (known.stream().anyMatch(life -> life.holds(day))) {
            return;
        }
        if (!known.isEmpty()) {
            String periods = known.stream().map(CodeBook::period).collect(Collectors.joining(", "));
            throw new Refusal(
                    "code-not-at-date",
                    column,
                    code,
                    "Le code %s n'existe pas au %s ; il a existé %s.".formatted(code, day, periods));
        }
        throw new Refusal(
                "unknown-code",
                column,
                code,
                "%s %s inconnue ; proches : %s."
                        .formatted(
                                level.equals("epci") ? "Intercommunalité" : "Commune",
                                code,
                                nearest(level, code, day)));
    }

    private static String period(Life life) {
        return "(%s) %s %s"
                .formatted(
                        life.name(),
                        life.from() == null ? "depuis l'origine" : "du " + life.from(),
                        life.to() == null ? "à aujourd'hui" : "au " + life.to().minusDays(1));
    }

    private String nearest(String level, String code, LocalDate day) {
        String start = level.equals("commune") && InseeCode.isWellFormed(code)
                ? new InseeCode(code).departement()
                : code.substring(0, Math.min(2, code.length()));
        String near = lives.values().stream()
                .flatMap(List::stream)
                .filter(life -> life.holds(day))
                .filter(life -> life.code().length() == (level.equals("epci") ? 9 : 5))
                .filter(life -> life.code().startsWith(start))
                .sorted(Comparator.comparingInt((Life life) -> differences(life.code(), code))
                        .thenComparing(Life::code))
                .limit(CANDIDATES)
                .map(life -> life.code() + " " + life.name())
                .collect(Collectors.joining(", "));
        return near.isEmpty() ? "aucune" : near;
    }

    /** Places at which two codes differ. */
    private static int differences(String one, String other) {
        int common = Math.min(one.length(), other.length());
        int count = Math.abs(one.length() - other.length());
        for (int i = 0; i < common; i++) {
            count += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return count;
    }

    private static String key(String level, String code) {
        return level + "/" + code;
    }
}
