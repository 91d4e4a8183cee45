package fr.diair.atlas.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The movements of one level, to translate codes between days, forwards through mergers and splits and backwards through
 * them. A code that no movement names stays as it is.
 */
public final class Movements {
    private final Map<String, NavigableMap<LocalDate, List<Movement>>> leaving = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, List<Movement>>> arriving = new HashMap<>();

    public Movements(List<Movement> movements) {
        for (Movement movement : movements) {
            if (movement.from() != null) {
                on(leaving, movement.from().code(), movement);
            }
            if (movement.to() != null) {
                on(arriving, movement.to().code(), movement);
            }
        }
    }

    private static void on(Map<String, NavigableMap<LocalDate, List<Movement>>> index, String code, Movement movement) {
        index.computeIfAbsent(code, key -> new TreeMap<>())
                .computeIfAbsent(movement.date(), key -> new ArrayList<>())
                .add(movement);
    }

    /**
     * A code of another day.
     *
     * @param sameTerritory only renamings and changes of code lie between
     */
    public record Translated(String code, boolean sameTerritory) {}

    /**
     * The codes that stand on a day for a code in force on another; none where it was removed, or not yet created.
     * The outcome is sorted by code.
     */
    public List<Translated> at(String code, LocalDate from, LocalDate to) {
        Map<String, Boolean> found = new TreeMap<>();
        if (to.isBefore(from)) {
            backwards(code, from, to, true, found);
        } else {
            forwards(code, from, to, true, found);
        }
        return found.entrySet().stream()
                .map(entry -> new Translated(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void forwards(String code, LocalDate from, LocalDate to, boolean same, Map<String, Boolean> found) {
        SortedMap<LocalDate, List<Movement>> ahead =
                leaving.getOrDefault(code, Collections.emptyNavigableMap()).subMap(from, false, to, true);
        if (ahead.isEmpty()) {
            found.merge(code, same, Boolean::logicalOr);
            return;
        }
        LocalDate date = ahead.firstKey();
        for (Movement movement : ahead.getOrDefault(date, List.of())) {
            if (movement.to() != null) {
                forwards(movement.to().code(), date, to, same && movement.keepsTerritory(), found);
            }
        }
    }

    private void backwards(String code, LocalDate from, LocalDate to, boolean same, Map<String, Boolean> found) {
        SortedMap<LocalDate, List<Movement>> behind =
                arriving.getOrDefault(code, Collections.emptyNavigableMap()).subMap(to, false, from, true);
        if (behind.isEmpty()) {
            found.merge(code, same, Boolean::logicalOr);
            return;
        }
        LocalDate date = behind.lastKey();
        for (Movement movement : behind.getOrDefault(date, List.of())) {
            if (movement.from() != null) {
                // The day before: what left on the same day is behind us already.
                backwards(movement.from().code(), date.minusDays(1), to, same && movement.keepsTerritory(), found);
            }
        }
    }

    /** The days on which something happened to the code, as it left or arrived. */
    Set<LocalDate> days(String code) {
        Set<LocalDate> days = new TreeSet<>(
                leaving.getOrDefault(code, Collections.emptyNavigableMap()).keySet());
        days.addAll(arriving.getOrDefault(code, Collections.emptyNavigableMap()).keySet());
        return days;
    }

    /** Movements by which the code ended on the day. */
    List<Movement> leaving(String code, LocalDate day) {
        return leaving.getOrDefault(code, Collections.emptyNavigableMap()).getOrDefault(day, List.of());
    }

    /** Movements by which the code began on the day. */
    List<Movement> arriving(String code, LocalDate day) {
        return arriving.getOrDefault(code, Collections.emptyNavigableMap()).getOrDefault(day, List.of());
    }

    /** Every code that a movement names. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>(leaving.keySet());
        codes.addAll(arriving.keySet());
        return codes;
    }
}
