package fr.diair.atlas.diagnostic.formula;

import java.util.List;

/** A node of a formula. {@code at} is where it stands in the text. */
sealed interface Term permits Term.Number, Term.Part, Term.Apply {
    int at();

    record Number(double value, int at) implements Term {}

    /** An indicator. @param index among those of the formula */
    record Part(int index, int at) implements Term {}

    record Apply(Operation operation, List<Term> terms, int at) implements Term {}

    /** Whether no indicator is in it. */
    default boolean constant() {
        return this instanceof Number
                || this instanceof Apply apply && apply.terms().stream().allMatch(Term::constant);
    }
}
