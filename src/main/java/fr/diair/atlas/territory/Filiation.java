package fr.diair.atlas.territory;

import fr.diair.atlas.fault.DataException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A life of a code and a code that stands for it in the vintage on show: one row of the table {@code filiation}.
 *
 * @param from the first day; null when there from the beginning
 * @param to the first day no longer; null when it lasts
 * @param shownCode in force in the vintage on show
 * @param main exactly one row of each life: where it leads to several codes, the one that keeps the code at each
 *     movement, else the name, else the first by code
 * @param sameTerritory only renamings and changes of code lie between
 */
public record Filiation(
        String code,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String shownCode,
        boolean main,
        boolean sameTerritory) {

    /**
     * Every life of every code of one level, led to the codes in force on a day. A life that leads nowhere (removed, or
     * created later from nothing) has no row.
     *
     * @param shown the names of all codes in force on the day
     * @throws DataException when the movements and the codes in force do not agree
     */
    public static List<Filiation> lives(Movements movements, SortedMap<String, String> shown, LocalDate day) {
        requireAgreement(movements, shown.keySet(), day);
        List<Filiation> rows = new ArrayList<>();
        shown.forEach((code, name) -> {
            if (!movements.names(code)) {
                rows.add(new Filiation(code, name, null, null, code, true, true));
            }
        });
        for (Movements.Life life : movements.lives()) {
            SortedMap<String, Boolean> sameTerritory = new TreeMap<>();
            follow(life, day, true, sameTerritory);
            String main = mainOf(life, day);
            sameTerritory.forEach((code, same) -> rows.add(
                    new Filiation(life.code(), life.name(), life.from(), life.to(), code, code.equals(main), same)));
        }
        return rows;
    }

    private static void requireAgreement(Movements movements, Iterable<String> shown, LocalDate day) {
        SortedSet<String> gone = movements.namedAt(day);
        SortedSet<String> missing = new TreeSet<>();
        for (String code : shown) {
            if (!gone.remove(code) && movements.names(code)) {
                missing.add(code);
            }
        }
        if (!gone.isEmpty() || !missing.isEmpty()) {
            throw new DataException(
                    "movements-disagree",
                    "Les mouvements et les codes en vigueur le %s ne concordent pas : absents des codes %s ; absents des mouvements %s."
                            .formatted(day, gone, missing));
        }
    }

    private static void follow(
            Movements.Life life, LocalDate day, boolean same, SortedMap<String, Boolean> sameTerritory) {
        if (life.holds(day)) {
            sameTerritory.merge(life.code(), same, Boolean::logicalAnd);
            return;
        }
        for (Movements.Step step : life.towards(day)) {
            follow(step.to(), day, same && step.kind().keepsTerritory(), sameTerritory);
        }
    }

    /** The code at the end of the main steps; null when they lead nowhere. */
    private static @Nullable String mainOf(Movements.Life life, LocalDate day) {
        if (life.holds(day)) {
            return life.code();
        }
        return life.towards(day).stream()
                .map(Movements.Step::to)
                .sorted(Comparator.<Movements.Life, Boolean>comparing(
                                next -> !next.code().equals(life.code()))
                        .thenComparing(next -> !next.name().equals(life.name()))
                        .thenComparing(Movements.Life::code))
                .map(next -> mainOf(next, day))
                .filter(code -> code != null)
                .findFirst()
                .orElse(null);
    }
}
