package fr.diair.atlas.diagnostic.formula;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a formula, from those of its indicators. What is added, compared or chosen between must be of one unit; a plain
 * number written in the formula takes the unit of what it stands beside. A logarithm is taken of the number in its unit.
 */
final class UnitCheck {
    private static final int HIGHEST_POWER = 4;

    private final List<Dimension> units;
    private final List<String> labels;

    UnitCheck(List<Dimension> units, List<String> labels) {
        this.units = units;
        this.labels = labels;
    }

    Dimension of(Term term) {
        if (term instanceof Term.Part part) {
            return units.get(part.index());
        }
        if (term instanceof Term.Apply apply) {
            return of(apply);
        }
        return Dimension.PURE;
    }

    private Dimension of(Term.Apply apply) {
        List<Term> terms = apply.terms();
        return switch (apply.operation()) {
            case PLUS, MINUS, MIN, MAX -> same(apply, terms);
            case LESS, AT_MOST, MORE, AT_LEAST, EQUAL, UNEQUAL -> {
                same(apply, terms);
                yield Dimension.PURE;
            }
            case TIMES -> of(terms.get(0)).times(of(terms.get(1)), 1);
            case OVER -> of(terms.get(0)).times(of(terms.get(1)), -1);
            case NEGATE, ABS, ROUND -> of(terms.get(0));
            case LN, LOG10 -> {
                of(terms.get(0));
                yield Dimension.PURE;
            }
            case POWER -> power(apply);
            case SQRT -> {
                Dimension of = of(terms.get(0));
                Dimension root = of.root();
                if (root == null) {
                    throw fault(
                            apply,
                            "La racine carrée d'une quantité en %s n'a pas d'unité : divisez d'abord par une quantité de même unité."
                                    .formatted(of.text()));
                }
                yield root;
            }
            case IF -> {
                of(terms.get(0));
                yield same(apply, terms.subList(1, terms.size()));
            }
        };
    }

    /** Of one unit, plain numbers aside. */
    private Dimension same(Term.Apply apply, List<Term> terms) {
        Term first = null;
        Dimension known = Dimension.PURE;
        for (Term term : terms) {
            Dimension of = of(term);
            if (term.constant()) {
                continue;
            }
            if (first == null) {
                first = term;
                known = of;
            } else if (!of.sameAs(known)) {
                throw fault(
                        apply,
                        "%s (%s) et %s (%s) ne sont pas de même unité : %s."
                                .formatted(
                                        named(first), known.text(), named(term), of.text(), doing(apply.operation())));
            }
        }
        return known;
    }

    private static String doing(Operation operation) {
        return switch (operation) {
            case PLUS -> "ils ne s'ajoutent pas";
            case MINUS -> "ils ne se retranchent pas";
            default -> "ils ne se comparent pas";
        };
    }

    private Dimension power(Term.Apply apply) {
        Dimension base = of(apply.terms().get(0));
        Dimension exponentUnit = of(apply.terms().get(1));
        Double exponent = constant(apply.terms().get(1));
        if (!exponentUnit.isPure()) {
            throw fault(apply, "Un exposant est un nombre sans unité, et non en %s.".formatted(exponentUnit.text()));
        }
        if (base.isPure()) {
            return exponent != null && exponent == 1 ? base : Dimension.PURE;
        }
        if (exponent == null || exponent != Math.rint(exponent) || Math.abs(exponent) > HIGHEST_POWER) {
            throw fault(
                    apply,
                    "Une quantité en %s ne s'élève qu'à une puissance entière, de -%d à %d."
                            .formatted(base.text(), HIGHEST_POWER, HIGHEST_POWER));
        }
        return base.power(exponent.intValue());
    }

    private static @Nullable Double constant(Term term) {
        if (term instanceof Term.Number number) {
            return number.value();
        }
        return term instanceof Term.Apply apply
                        && apply.operation() == Operation.NEGATE
                        && apply.terms().get(0) instanceof Term.Number number
                ? Double.valueOf(-number.value())
                : null;
    }

    private String named(Term term) {
        if (term instanceof Term.Part part) {
            return "« %s »".formatted(labels.get(part.index()));
        }
        List<String> inside = labels(term).distinct().toList();
        return "le calcul sur " + inside.stream().map("« %s »"::formatted).collect(Collectors.joining(", "));
    }

    private java.util.stream.Stream<String> labels(Term term) {
        if (term instanceof Term.Part part) {
            return java.util.stream.Stream.of(labels.get(part.index()));
        }
        return term instanceof Term.Apply apply
                ? apply.terms().stream().flatMap(this::labels)
                : java.util.stream.Stream.empty();
    }

    private static FormulaFault fault(Term.Apply apply, String sentence) {
        int length = Math.max(1, apply.operation().sign().length());
        return new FormulaFault(sentence, apply.at(), apply.at() + length);
    }
}
