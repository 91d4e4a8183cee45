package fr.diair.atlas.join;

import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All lives of the codes of one level, found by code, by name and by what came of them. Never changed once made. */
final class Register {
    /** As many as an eye takes in. */
    private static final int NEAREST = 5;

    private static final int FURTHEST = 4;

    private final Level level;
    private final Map<String, List<Life>> byCode = new HashMap<>();
    private final Map<String, List<Life>> byFullName = new HashMap<>();
    private final Map<String, List<Life>> byBareName = new HashMap<>();
    private final Map<String, List<Life>> byStart = new HashMap<>();
    private final Map<String, List<Life>> sameTerritory = new HashMap<>();

    Register(Level level, Collection<Life> lives) {
        this.level = level;
        for (Life life : lives) {
            PlainName name = PlainName.of(life.name());
            put(byCode, life.code(), life);
            put(byFullName, name.full(), life);
            put(byBareName, name.bare(), life);
            if (!life.arrondissement()) {
                put(byStart, start(life.code()), life);
            }
            if (life.sameTerritory() && !life.arrondissement()) {
                life.shown().forEach(code -> put(sameTerritory, code, life));
            }
        }
    }

    private static void put(Map<String, List<Life>> map, String key, Life life) {
        map.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(life);
    }

    Level level() {
        return level;
    }

    boolean knows(String code) {
        return byCode.containsKey(code);
    }

    Collection<List<Life>> all() {
        return byCode.values();
    }

    /** The lives of a code, none when it never was. */
    List<Life> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    @Nullable
    Life at(String code, LocalDate day) {
        List<Life> lives = byCode.get(code);
        if (lives != null) {
            for (Life life : lives) {
                if (life.holds(day)) {
                    return life;
                }
            }
        }
        return null;
    }

    /** The life that has the same territory on a day, under another code or name; null when there is none. */
    @Nullable
    Life continued(Life life, LocalDate day) {
        return !life.sameTerritory() || life.arrondissement()
                ? null
                : life.shown().stream()
                        .flatMap(code -> sameTerritory.getOrDefault(code, List.of()).stream())
                        .filter(other -> other.holds(day))
                        .findFirst()
                        .orElse(null);
    }

    /** What stands for lives in the vintage on show. */
    List<Candidate> successors(List<Life> lives) {
        SortedSet<String> codes = new TreeSet<>();
        lives.forEach(life -> codes.addAll(life.shown()));
        return codes.stream()
                .flatMap(code -> of(code).stream()
                        .filter(life -> life.holds(Vintage.SHOWN.day()))
                        .limit(1))
                .map(Life::candidate)
                .toList();
    }

    /** Those that ever had the name: as written when there are such, else without its article. */
    List<Life> named(PlainName name) {
        List<Life> exact = byFullName.getOrDefault(name.full(), List.of());
        return exact.isEmpty() ? byBareName.getOrDefault(name.bare(), List.of()) : exact;
    }

    /** As {@link #named}, on a day: a name as written that nothing had then gives way to one without its article. */
    List<Life> named(PlainName name, LocalDate day, @Nullable String departement) {
        List<Life> exact = there(byFullName.getOrDefault(name.full(), List.of()), day, departement);
        return exact.isEmpty() ? there(byBareName.getOrDefault(name.bare(), List.of()), day, departement) : exact;
    }

    private static List<Life> there(List<Life> lives, LocalDate day, @Nullable String departement) {
        return lives.stream()
                .filter(life -> life.holds(day) && (departement == null || departement.equals(life.departement())))
                .sorted(Comparator.comparing(Life::code))
                .toList();
    }

    /** Codes in force on a day that come nearest to one that is unknown: by the name beside it, then by its figures. */
    List<Candidate> nearCodes(String code, @Nullable PlainName name, LocalDate day) {
        List<Candidate> near = new ArrayList<>();
        if (name != null) {
            named(name, day, null).stream()
                    .sorted(Comparator.comparingInt((Life life) -> differences(life.code(), code))
                            .thenComparing(Life::code))
                    .limit(NEAREST)
                    .map(Life::candidate)
                    .forEach(near::add);
        }
        byStart.getOrDefault(start(code), List.of()).stream()
                .filter(life -> life.holds(day) && sameDepartement(life.code(), code))
                .sorted(Comparator.comparingInt((Life life) -> differences(life.code(), code))
                        .thenComparing(Life::code))
                .map(Life::candidate)
                .filter(candidate -> !near.contains(candidate))
                .limit(Math.max(0, NEAREST - near.size()))
                .forEach(near::add);
        return near;
    }

    private static String start(String code) {
        return code.substring(0, Math.min(2, code.length()));
    }

    /** Overseas the departement is three figures long. */
    private static boolean sameDepartement(String one, String other) {
        boolean overseas = one.length() == 5 && (one.startsWith("97") || one.startsWith("98"));
        return !overseas || (other.length() > 2 && one.charAt(2) == other.charAt(2));
    }

    /** Names of a day that come nearest to one that nothing has. */
    List<Candidate> nearNames(PlainName name, LocalDate day, @Nullable String departement) {
        int most = Math.min(FURTHEST, 1 + name.bare().length() / 3);
        List<Map.Entry<Integer, Life>> near = new ArrayList<>();
        byBareName.forEach((bare, lives) -> {
            int distance = Distance.between(bare, name.bare(), most);
            if (distance <= most) {
                there(lives, day, departement).stream()
                        .filter(life -> !life.arrondissement())
                        .forEach(life -> near.add(Map.entry(distance, life)));
            }
        });
        return near.stream()
                .sorted(Comparator.<Map.Entry<Integer, Life>, Integer>comparing(Map.Entry::getKey)
                        .thenComparing(one -> one.getValue().code()))
                .limit(NEAREST)
                .map(one -> one.getValue().candidate())
                .toList();
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
}
