package fr.diair.atlas.diagnostic.measure;

import fr.diair.atlas.layer.Figure;
import fr.diair.atlas.layer.Figure.Mark;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The values of a measure for every territory of a level on a day, in the order of {@link Places}. Never changes. */
public final class Column {
    private final Measure measure;
    private final Provenance provenance;
    private final double[] values;
    private final byte[] states;
    private final byte[] marks;
    private final int known;

    /** What a territory has: a value (0 included), or what stands in its place. */
    public enum State {
        VALUE,
        /** Not known. */
        UNAVAILABLE,
        /** Known to somebody who may not say it. */
        SECRET,
        /** There is nothing to measure. */
        NONE
    }

    /**
     * Where the values come from.
     *
     * @param period in French, null for what is known as of the day
     * @param vintages of the codes as received, null when they are those on show
     */
    public record Provenance(
            String source,
            @Nullable String period,
            @Nullable String vintages,
            boolean demo) {}

    /**
     * What one territory has.
     *
     * @param value null unless the state is VALUE
     * @param marks what must be said beside the value
     */
    public record Cell(State state, @Nullable Double value, Set<Mark> marks) {
        public static final Cell UNAVAILABLE = new Cell(State.UNAVAILABLE, null, Set.of());
        public static final Cell NONE = new Cell(State.NONE, null, Set.of());

        public static Cell of(double value) {
            return new Cell(State.VALUE, value, Set.of());
        }
    }

    private Column(Measure measure, Provenance provenance, double[] values, byte[] states, byte[] marks) {
        this.measure = measure;
        this.provenance = provenance;
        this.values = values;
        this.states = states;
        this.marks = marks;
        this.known = known(states);
    }

    private static int known(byte[] states) {
        int known = 0;
        for (byte state : states) {
            known += state == 0 ? 1 : 0;
        }
        return known;
    }

    /**
     * Of the figures that were read.
     *
     * @param rest what a territory has that no figure is of
     */
    static Column of(Measure measure, Provenance provenance, Places places, List<Figure> figures, Cell rest) {
        Builder builder = new Builder(places.size(), rest);
        for (Figure figure : figures) {
            int row = places.row(figure.code());
            if (row >= 0) {
                builder.put(row, state(figure.state()), figure.value(), figure.marks());
            }
        }
        return builder.column(measure, provenance);
    }

    private static State state(Figure.State state) {
        return switch (state) {
            case VALUE -> State.VALUE;
            case UNAVAILABLE -> State.UNAVAILABLE;
            case SECRET -> State.SECRET;
        };
    }

    public Measure measure() {
        return measure;
    }

    public Provenance provenance() {
        return provenance;
    }

    public int size() {
        return values.length;
    }

    /** How many rows have a value. */
    public int known() {
        return known;
    }

    public State state(int row) {
        return State.values()[states[row]];
    }

    /** The value of a row; NaN unless its state is VALUE. */
    public double value(int row) {
        return values[row];
    }

    public boolean has(int row) {
        return states[row] == 0;
    }

    /** Whether nothing must be said beside it. */
    boolean plain(int row) {
        return marks[row] == 0;
    }

    public Set<Mark> marks(int row) {
        if (marks[row] == 0) {
            return Set.of();
        }
        Set<Mark> all = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if ((marks[row] & 1 << mark.ordinal()) != 0) {
                all.add(mark);
            }
        }
        return all;
    }

    public Cell cell(int row) {
        return new Cell(state(row), has(row) ? values[row] : null, marks(row));
    }

    /** The values of the rows that have one and that are wanted, from the least to the greatest. */
    public double[] sorted(IntPredicate wanted) {
        double[] some = new double[values.length];
        int count = 0;
        for (int row = 0; row < values.length; row++) {
            if (has(row) && wanted.test(row)) {
                some[count++] = values[row];
            }
        }
        double[] sorted = Arrays.copyOf(some, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The same of some rows: as many steps as there are of them. */
    public double[] sorted(BitSet wanted) {
        double[] some = new double[wanted.cardinality()];
        int count = 0;
        for (int row = wanted.nextSetBit(0); row >= 0; row = wanted.nextSetBit(row + 1)) {
            if (has(row)) {
                some[count++] = values[row];
            }
        }
        double[] sorted = Arrays.copyOf(some, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Gathers the cells of a column. */
    public static final class Builder {
        private final double[] values;
        private final byte[] states;
        private final byte[] marks;

        /** @param rest what every row has until something else is put there */
        public Builder(int rows, Cell rest) {
            this.values = new double[rows];
            this.states = new byte[rows];
            this.marks = new byte[rows];
            Arrays.fill(values, rest.value() == null ? Double.NaN : rest.value());
            Arrays.fill(states, (byte) rest.state().ordinal());
        }

        public Builder put(int row, Cell cell) {
            return put(row, cell.state(), cell.value(), cell.marks());
        }

        Builder put(int row, State state, @Nullable Double value, Set<Mark> said) {
            double number = value == null ? Double.NaN : value;
            boolean finite = Double.isFinite(number);
            values[row] = finite ? number : Double.NaN;
            states[row] = (byte) (state == State.VALUE && !finite ? State.UNAVAILABLE : state).ordinal();
            byte bits = 0;
            for (Mark mark : said) {
                bits |= (byte) (1 << mark.ordinal());
            }
            marks[row] = bits;
            return this;
        }

        /** The builder is not to be used any more. */
        public Column column(Measure measure, Provenance provenance) {
            return new Column(measure, provenance, values, states, marks);
        }
    }
}
