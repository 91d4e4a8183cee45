package fr.diair.atlas.diagnostic.measure;

import fr.diair.atlas.diagnostic.formula.Formula;
import fr.diair.atlas.diagnostic.formula.FormulaFault;
import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.diagnostic.measure.Column.State;
import fr.diair.atlas.layer.Figure.Mark;
import fr.diair.atlas.territory.Level;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Indicators that are formulas over others. A cell has a value only where each of its parts has one: one secret part makes it
 * secret, else one part that is not available makes it so, else one without object. A division by zero, or any other result that
 * is no number, is without object. What must be said beside a part is said beside the result.
 */
public final class DerivedColumns {
    private DerivedColumns() {}

    /**
     * Formulas as measures, each with the levels that all its parts can be read at: none where a part is not there any more, or
     * where formulas go round in a circle.
     *
     * @param written as read from the database
     * @param others every other measure by its id
     */
    static Map<String, Measure> measures(List<Measure> written, Map<String, Measure> others) {
        Map<String, Measure> byId = new HashMap<>(others);
        written.forEach(measure -> byId.put(measure.id(), measure));
        Map<String, Measure> all = new LinkedHashMap<>();
        for (Measure measure : written) {
            Measure.Derived derived = (Measure.Derived) measure.origin();
            Set<Level> levels = levels(measure, byId, Set.of());
            all.put(
                    measure.id(),
                    new Measure(
                            measure.id(),
                            measure.label(),
                            measure.definition(),
                            measure.family(),
                            measure.unit(),
                            measure.direction(),
                            measure.whole(),
                            new Measure.Derived(derived.expression(), derived.formula(), levels)));
        }
        return all;
    }

    /** The formula of a text; null when it cannot be read. */
    static @Nullable Formula formula(String expression) {
        try {
            return Formula.read(expression);
        } catch (FormulaFault e) {
            return null;
        }
    }

    private static Set<Level> levels(Measure measure, Map<String, Measure> byId, Set<String> above) {
        if (!(measure.origin() instanceof Measure.Derived derived)) {
            return measure.levels();
        }
        Formula formula = derived.formula();
        if (formula == null || above.contains(measure.id())) {
            return Set.of();
        }
        Set<String> within = new java.util.HashSet<>(above);
        within.add(measure.id());
        Set<Level> levels = EnumSet.allOf(Level.class);
        for (String part : formula.parts()) {
            Measure one = byId.get(part);
            levels.retainAll(one == null ? Set.<Level>of() : levels(one, byId, within));
        }
        return levels;
    }

    /** Every formula that a formula leans on, itself included, by their ids. */
    public static Set<String> leansOn(Formula formula, Map<String, Measure> catalogue) {
        Set<String> all = new java.util.HashSet<>();
        gather(formula, catalogue, all);
        return all;
    }

    private static void gather(Formula formula, Map<String, Measure> catalogue, Set<String> all) {
        for (String part : formula.parts()) {
            Measure measure = catalogue.get(part);
            if (measure != null
                    && measure.origin() instanceof Measure.Derived derived
                    && all.add(part)
                    && derived.formula() != null) {
                gather(derived.formula(), catalogue, all);
            }
        }
    }

    /** The cells of a formula over the columns of its parts, in their order. */
    public static Column column(Measure measure, Formula formula, List<Column> parts, Column.Provenance provenance) {
        int rows = parts.get(0).size();
        Column.Builder builder = new Column.Builder(rows, Cell.UNAVAILABLE);
        double[] values = new double[parts.size()];
        for (int row = 0; row < rows; row++) {
            boolean all = true;
            boolean plain = true;
            for (int at = 0; at < values.length; at++) {
                values[at] = parts.get(at).value(row);
                all &= parts.get(at).has(row);
                plain &= parts.get(at).plain(row);
            }
            if (all && plain) {
                builder.put(row, value(formula.value(values), Set.of()));
            } else {
                int at = row;
                builder.put(
                        row,
                        cell(formula, parts.stream().map(part -> part.cell(at)).toList()));
            }
        }
        return builder.column(measure, provenance);
    }

    /** The cell of a formula over the cells of its parts, in their order; of a whole too, from the wholes of the parts. */
    public static Cell cell(Formula formula, List<Cell> parts) {
        for (State state : List.of(State.SECRET, State.UNAVAILABLE, State.NONE)) {
            if (parts.stream().anyMatch(part -> part.state() == state)) {
                return new Cell(state, null, Set.of());
            }
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        parts.forEach(part -> marks.addAll(part.marks()));
        return value(
                formula.value(parts.stream()
                        .map(Cell::value)
                        .mapToDouble(value -> Objects.requireNonNullElse(value, Double.NaN))
                        .toArray()),
                marks);
    }

    private static Cell value(double value, Set<Mark> marks) {
        return Double.isFinite(value) ? new Cell(State.VALUE, value, marks) : Cell.NONE;
    }

    /** Where the values of a formula come from: from where those of its parts do. */
    static Column.Provenance provenance(Collection<Column> parts) {
        return new Column.Provenance(
                said(parts, Column.Provenance::source),
                blankAsNull(said(parts, Column.Provenance::period)),
                blankAsNull(said(parts, Column.Provenance::vintages)),
                parts.stream().anyMatch(part -> part.provenance().demo()));
    }

    private static String said(Collection<Column> parts, Function<Column.Provenance, @Nullable String> what) {
        return parts.stream()
                .map(part -> what.apply(part.provenance()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" ; "));
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
