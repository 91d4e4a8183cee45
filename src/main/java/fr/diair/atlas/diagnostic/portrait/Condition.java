package fr.diair.atlas.diagnostic.portrait;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks: {@code <measure> <word> <comparison> <operand>}, as in {@code contracts value = 0}. Numbers are compared by
 * {@code =}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=} with a number, or with the same word of another measure;
 * words by {@code is} and {@code is-not}. Without a number on either side it does not hold.
 *
 * @param measure an id, or {@code it}
 * @param operand a number, a word, or the id of another measure
 * @param plain the operand, when it is a number
 */
record Condition(
        String measure,
        String name,
        String comparison,
        String operand,
        @Nullable Double plain) {
    private static final Set<String> NUMBERS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS = Set.of("is", "is-not");

    /** @throws IllegalStateException when it is not of this form */
    static Condition of(String text) {
        String[] parts = text.strip().split(" +");
        if (parts.length != 4) {
            throw new IllegalStateException("a condition has four words: " + text);
        }
        Condition condition = new Condition(parts[0], parts[1], parts[2], parts[3], plain(parts[3]));
        boolean number = Facts.NUMBERS.contains(condition.name) && NUMBERS.contains(condition.comparison);
        boolean word = Facts.WORDS.contains(condition.name) && WORDS.contains(condition.comparison);
        if (!number && !word) {
            throw new IllegalStateException("a condition asks for what no figure has: " + text);
        }
        return condition;
    }

    /** The other measure that it compares with; null for none. */
    @Nullable
    String otherMeasure() {
        return NUMBERS.contains(comparison) && plain == null ? operand : null;
    }

    private static @Nullable Double plain(String operand) {
        try {
            return Double.valueOf(operand);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    boolean holds(Told figures) {
        Portrait.Figure figure = figures.get(measure);
        if (figure == null) {
            return false;
        }
        Facts facts = new Facts(figure);
        if (WORDS.contains(comparison)) {
            return facts.word(name).equals(operand) == comparison.equals("is");
        }
        Double number = facts.number(name);
        Double other = plain;
        if (other == null) {
            Portrait.Figure beside = figures.get(operand);
            other = beside == null ? null : new Facts(beside).number(name);
        }
        return number != null && other != null && holds(number, other);
    }

    private boolean holds(double number, double other) {
        return switch (comparison) {
            case "=" -> number == other;
            case "!=" -> number != other;
            case "<" -> number < other;
            case "<=" -> number <= other;
            case ">" -> number > other;
            default -> number >= other;
        };
    }
}
