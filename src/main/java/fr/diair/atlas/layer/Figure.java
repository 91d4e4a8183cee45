package fr.diair.atlas.layer;

import fr.diair.atlas.indicator.Shown;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure of one territory: a value (0 included), not available, or secret. The three are never mixed; a territory with
 * nothing to measure has no figure.
 *
 * @param value null unless the state is VALUE
 * @param marks what must be said beside it
 */
public record Figure(String code, State state, @Nullable Double value, Set<Mark> marks) {
    /** What keeps a figure from being a plain one. */
    public enum Mark {
        /** A secret or missing part is not in the value. */
        INCOMPLETE,
        /** A split by population share is in the value. */
        ESTIMATED,
        /** Received in other borders, and not of a kind that adds up. */
        NOT_CONVERTED,
        /** Summed from the communes, not received at this level. */
        SUMMED,
        /** Counted among communes, where territories of the level count among their like: not to be ranked with theirs. */
        AMONG_COMMUNES
    }

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

    /** A secret or missing part is not in the value. */
    public boolean incomplete() {
        return marks.contains(Mark.INCOMPLETE);
    }

    /** A figure of an indicator. */
    static Figure of(Shown shown) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        mark(marks, Mark.INCOMPLETE, shown.incomplete());
        mark(marks, Mark.ESTIMATED, shown.estimated());
        mark(marks, Mark.NOT_CONVERTED, shown.notConverted());
        mark(marks, Mark.SUMMED, shown.origin().equals("summed"));
        State state =
                switch (shown.state()) {
                    case VALUE -> State.VALUE;
                    case UNAVAILABLE -> State.UNAVAILABLE;
                    case SECRET -> State.SECRET;
                };
        return new Figure(shown.code(), state, shown.value(), marks.isEmpty() ? Set.of() : marks);
    }

    private static void mark(Set<Mark> marks, Mark mark, boolean holds) {
        if (holds) {
            marks.add(mark);
        }
    }

    static Figure of(String code, double value, boolean incomplete) {
        return new Figure(code, State.VALUE, value, incomplete ? Set.of(Mark.INCOMPLETE) : Set.of());
    }

    static Figure unavailable(String code) {
        return new Figure(code, State.UNAVAILABLE, null, Set.of());
    }

    static Figure secret(String code) {
        return new Figure(code, State.SECRET, null, Set.of());
    }
}
