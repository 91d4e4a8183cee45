package fr.diair.atlas.territory;

import fr.diair.atlas.fault.DataException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All movements of one level, as a graph of lives: a life is a code, with one name and one territory, from a day to the
 * day it ends; a movement leads from lives that end on its day to lives that begin on it. Never changed once made.
 */
public final class Movements {
    private final Map<String, List<Life>> lives;

    private Movements(Map<String, List<Life>> lives) {
        this.lives = lives;
    }

    /**
     * @param movements of one level, in any order
     * @throws DataException when a code ends without being alive, or begins while it is alive
     */
    public static Movements of(Collection<Movement> movements) {
        SortedMap<LocalDate, List<Movement>> days = new TreeMap<>();
        for (Movement movement : movements) {
            days.computeIfAbsent(movement.date(), day -> new ArrayList<>()).add(movement);
        }
        Builder builder = new Builder();
        days.forEach(builder::apply);
        return new Movements(builder.lives);
    }

    /**
     * The codes that stand on one day for what a code meant on another: the ones its territory belongs to later, or the
     * ones it was made of before. A code that no movement names stands for itself, whether it exists or not.
     *
     * @param code in force on {@code from}
     * @return empty when the code was not in force on {@code from}, or leads to nothing on {@code to}
     */
    public Set<String> at(String code, LocalDate from, LocalDate to) {
        if (!lives.containsKey(code)) {
            return Set.of(code);
        }
        SortedSet<String> codes = new TreeSet<>();
        for (Life life : lives.getOrDefault(code, List.of())) {
            if (life.holds(from)) {
                life.at(to).forEach(there -> codes.add(there.code()));
            }
        }
        return Collections.unmodifiableSet(codes);
    }

    /** The codes in force on a day, among those that movements name. */
    public SortedSet<String> namedAt(LocalDate day) {
        SortedSet<String> codes = new TreeSet<>();
        lives.forEach((code, own) -> {
            if (own.stream().anyMatch(life -> life.holds(day))) {
                codes.add(code);
            }
        });
        return codes;
    }

    /** Whether a movement names the code. */
    public boolean names(String code) {
        return lives.containsKey(code);
    }

    /** Every life of every code that movements name, by code and day. */
    List<Life> lives() {
        return lives.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Life::code)
                        .thenComparing(life -> life.from == null ? LocalDate.MIN : life.from))
                .toList();
    }

    /** A step of the graph. */
    record Step(Movement.Kind kind, Life to) {}

    /** A code between two movements. */
    static final class Life {
        private final NamedCode named;
        private final @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private final List<Step> before = new ArrayList<>();
        private final List<Step> after = new ArrayList<>();

        private Life(NamedCode named, @Nullable LocalDate from) {
            this.named = named;
            this.from = from;
        }

        String code() {
            return named.code();
        }

        String name() {
            return named.name();
        }

        /** The first day; null when there from the beginning. */
        @Nullable
        LocalDate from() {
            return from;
        }

        /** The first day no longer; null when it lasts. */
        @Nullable
        LocalDate to() {
            return to;
        }

        boolean holds(LocalDate day) {
            return !startsAfter(day) && (to == null || day.isBefore(to));
        }

        /** The steps that lead nearer to a day from a life that does not hold it. */
        List<Step> towards(LocalDate day) {
            return Collections.unmodifiableList(startsAfter(day) ? before : after);
        }

        /** The lives that hold a day, reached by steps towards it. */
        Set<Life> at(LocalDate day) {
            Set<Life> reached = new LinkedHashSet<>();
            reach(day, reached);
            return reached;
        }

        private void reach(LocalDate day, Set<Life> reached) {
            if (holds(day)) {
                reached.add(this);
            } else {
                towards(day).forEach(step -> step.to().reach(day, reached));
            }
        }

        private boolean startsAfter(LocalDate day) {
            return from != null && from.isAfter(day);
        }
    }

    private static final class Builder {
        private final Map<String, List<Life>> lives = new HashMap<>();

        private void apply(LocalDate day, List<Movement> movements) {
            Map<String, Life> ending = new HashMap<>();
            Map<String, Life> beginning = new HashMap<>();
            for (Movement movement : movements) {
                NamedCode code = movement.before();
                if (code != null) {
                    ending.computeIfAbsent(code.code(), key -> end(code, day));
                }
            }
            for (Movement movement : movements) {
                NamedCode code = movement.after();
                if (code != null) {
                    beginning.computeIfAbsent(code.code(), key -> begin(code, day));
                }
            }
            for (Movement movement : movements) {
                Life before = movement.before() == null
                        ? null
                        : ending.get(movement.before().code());
                Life after = movement.after() == null
                        ? null
                        : beginning.get(movement.after().code());
                if (before != null && after != null) {
                    before.after.add(new Step(movement.kind(), after));
                    after.before.add(new Step(movement.kind(), before));
                }
            }
        }

        private Life end(NamedCode code, LocalDate day) {
            List<Life> own = lives.computeIfAbsent(code.code(), key -> new ArrayList<>());
            if (own.isEmpty()) {
                own.add(new Life(code, null));
            }
            Life life = own.get(own.size() - 1);
            if (life.to != null) {
                throw broken(code, day, "prend fin alors qu'il n'est plus en vigueur");
            }
            life.to = day;
            return life;
        }

        private Life begin(NamedCode code, LocalDate day) {
            List<Life> own = lives.computeIfAbsent(code.code(), key -> new ArrayList<>());
            if (!own.isEmpty() && own.get(own.size() - 1).to == null) {
                throw broken(code, day, "commence alors qu'il est déjà en vigueur");
            }
            Life life = new Life(code, day);
            own.add(life);
            return life;
        }

        private static DataException broken(NamedCode code, LocalDate day, String how) {
            return new DataException(
                    "movement-broken",
                    "Mouvement du %s : le code %s (%s) %s.".formatted(day, code.code(), code.name(), how));
        }
    }
}
