package fr.diair.atlas.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read in a cell: a value, or a state without value, with what was corrected on the way.
 *
 * @param value null exactly when the state is not VALUE
 */
public record Reading<T>(State state, @Nullable T value, List<Correction> corrections) {
    /** EMPTY: nothing is written; UNAVAILABLE: {@code n.d.}, {@code ///}, {@code -}…; SECRET: {@code s}, {@code c}… */
    public enum State {
        VALUE,
        EMPTY,
        UNAVAILABLE,
        SECRET
    }

    public Reading {
        corrections = List.copyOf(corrections);
        if ((state == State.VALUE) != (value != null)) {
            throw new IllegalArgumentException("a value goes with the state VALUE: " + state + " " + value);
        }
    }

    public static <T> Reading<T> of(T value, List<Correction> corrections) {
        return new Reading<>(State.VALUE, value, corrections);
    }

    /** @param state not VALUE */
    public static <T> Reading<T> without(State state) {
        return new Reading<>(state, null, List.of());
    }
}
