package fr.diair.atlas.layer;

import org.jspecify.annotations.Nullable;

/**
 * A figure of one territory: a value (0 included), not available, or secret. The three are never mixed; a territory with
 * nothing to measure has no figure.
 *
 * @param value null unless the state is VALUE
 * @param incomplete a secret or missing part is not in the value
 */
public record Figure(String code, State state, @Nullable Double value, boolean incomplete) {
    /** A value, or what stands in its place. */
    public enum State {
        VALUE,
        UNAVAILABLE,
        SECRET
    }

    public Figure {
        if ((state == State.VALUE) != (value != null)) {
            throw new IllegalArgumentException("a figure has a value if and only if its state says so: " + code);
        }
    }

    static Figure of(String code, double value, boolean incomplete) {
        return new Figure(code, State.VALUE, value, incomplete);
    }

    static Figure unavailable(String code) {
        return new Figure(code, State.UNAVAILABLE, null, false);
    }

    static Figure secret(String code) {
        return new Figure(code, State.SECRET, null, false);
    }
}
