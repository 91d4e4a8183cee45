package fr.diair.atlas.diagnostic.measure;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.indicator.Indicator.Direction;
import fr.diair.atlas.indicator.Readable;
import fr.diair.atlas.layer.BuiltInTheme;
import fr.diair.atlas.territory.Level;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be compared between territories.
 *
 * @param id the word used in addresses; that of the map's theme where there is one
 * @param definition what is counted, and how
 * @param direction whether a high value calls for action, makes it possible, or neither
 * @param whole how the value of several communes together comes from theirs
 * @param origin where its values come from
 */
public record Measure(
        String id,
        String label,
        String definition,
        Family family,
        Unit unit,
        Direction direction,
        Whole whole,
        Origin origin) {

    /**
     * How values are written.
     *
     * @param text as written after a value: {@code habitants}, {@code %}
     * @param format {@code integer}, {@code decimal}, {@code percent}, {@code euro}, {@code euro2}
     * @param decimals how many are worth writing
     */
    public record Unit(String text, String format, int decimals) {}

    /** Where values come from. */
    public sealed interface Origin permits OfTheme, OfAtlas, Imported, Derived {}

    /** The very figures of a theme of the map. @param field null for all fields of policy */
    public record OfTheme(BuiltInTheme theme, @Nullable PolicyField field) implements Origin {}

    /** Computed from what Atlas holds. */
    public record OfAtlas(OwnFigure figure) implements Origin {}

    /** An imported indicator: its latest period that ends by the day. */
    public record Imported(Readable indicator) implements Origin {}

    /**
     * A formula over other measures, as a user wrote it.
     *
     * @param formula null when the text cannot be read any more
     * @param levels at which all its parts can be read
     */
    public record Derived(
            String expression, fr.diair.atlas.diagnostic.formula.@Nullable Formula formula, Set<Level> levels)
            implements Origin {}

    /** How the value of several communes together comes from theirs. */
    public sealed interface Whole permits Sum, Ratio, Asked, Formula, NoWhole {}

    /** It adds up. */
    public record Sum() implements Whole {}

    /** Factor × numerator ÷ denominator, each of the whole. @param numerator a measure that has a whole */
    public record Ratio(String numerator, String denominator, double factor) implements Whole {}

    /** What happens in several communes at once is not the sum of what happens in each: it is asked for anew. */
    public record Asked() implements Whole {}

    /** The formula, with the measures of the whole. */
    public record Formula() implements Whole {}

    /** It cannot be known. */
    public record NoWhole() implements Whole {}

    /** The levels at which it can be read, from the finest to the coarsest. */
    public Set<Level> levels() {
        if (origin instanceof OfTheme theme) {
            return EnumSet.copyOf(theme.theme().levels());
        }
        if (origin instanceof Imported imported) {
            return EnumSet.copyOf(imported.indicator().levels());
        }
        if (origin instanceof Derived derived) {
            return derived.levels();
        }
        return EnumSet.allOf(Level.class);
    }

    /** Whether fictitious figures can be among its values. */
    public boolean mayBeFictitious() {
        if (origin instanceof Imported imported) {
            return imported.indicator().demo();
        }
        return switch (family) {
            case NETWORK, CONTRACT, ACTION, FORMULA -> true;
            default -> false;
        };
    }
}
