package fr.diair.atlas.diagnostic.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.Log10Function;
import com.ezylang.evalex.functions.basic.LogFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.functions.basic.SqrtFunction;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPowerOfOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.util.List;
import java.util.Map;

/**
 * A formula over indicators, as in {@code [funding-planned] / [population] * 1000}.
 *
 * <ul>
 *   <li>Numbers with a decimal point; {@code + - * / ^} and parentheses; {@code min max abs round sqrt ln log10 if}; within
 *       {@code if(…)}, the comparisons {@code < <= > >= = <>}. Arguments are parted by {@code ;} or {@code ,}. Nothing else:
 *       no names, no texts, no dates, no chance.
 *   <li>{@code ^} binds closer than a minus before it ({@code -2^2} is −4) and from the right; a product is always written.
 *   <li>What has no finite result (a division by zero, the root of a negative number) is NaN.
 * </ul>
 */
public final class Formula {
    private static final ExpressionConfiguration SAFE = ExpressionConfiguration.builder()
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .defaultConstants(Map.of())
            .powerOfPrecedence(OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
            .operatorDictionary(MapBasedOperatorDictionary.ofOperators(
                    Map.entry("+", new PrefixPlusOperator()),
                    Map.entry("-", new PrefixMinusOperator()),
                    Map.entry("+", new InfixPlusOperator()),
                    Map.entry("-", new InfixMinusOperator()),
                    Map.entry("*", new InfixMultiplicationOperator()),
                    Map.entry("/", new InfixDivisionOperator()),
                    Map.entry("^", new InfixPowerOfOperator()),
                    Map.entry("<", new InfixLessOperator()),
                    Map.entry("<=", new InfixLessEqualsOperator()),
                    Map.entry(">", new InfixGreaterOperator()),
                    Map.entry(">=", new InfixGreaterEqualsOperator()),
                    Map.entry("=", new InfixEqualsOperator()),
                    Map.entry("<>", new InfixNotEqualsOperator())))
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                    Map.entry("MIN", new MinFunction()),
                    Map.entry("MAX", new MaxFunction()),
                    Map.entry("ABS", new AbsFunction()),
                    Map.entry("ROUND", new RoundFunction()),
                    Map.entry("SQRT", new SqrtFunction()),
                    Map.entry("LN", new LogFunction()),
                    Map.entry("LOG10", new Log10Function()),
                    Map.entry("IF", new IfFunction())))
            .build();

    private final String text;
    private final List<String> parts;
    private final Term root;

    private Formula(String text, List<String> parts, Term root) {
        this.text = text;
        this.parts = parts;
        this.root = root;
    }

    /** @throws FormulaFault that says what is wrong, and where */
    public static Formula read(String text) {
        FormulaText looked = new FormulaText(text);
        Term root;
        try {
            root = term(new Expression(looked.plain(), SAFE).getAbstractSyntaxTree(), text);
        } catch (ParseException e) {
            throw unreadable(e, text);
        }
        if (looked.parts().isEmpty()) {
            throw new FormulaFault(
                    "La formule ne porte sur aucun indicateur : écrivez-en un entre crochets, comme [population].",
                    0,
                    text.length());
        }
        if (root instanceof Term.Apply apply && apply.operation().compares()) {
            throw new FormulaFault(
                    "Une comparaison dit oui ou non, et non combien : mettez-la dans if(… ; … ; …).", 0, text.length());
        }
        return new Formula(text, looked.parts(), root);
    }

    private static FormulaFault unreadable(ParseException fault, String text) {
        int at = Math.max(0, Math.min(fault.getStartPosition() - 1, text.length()));
        String message = String.valueOf(fault.getMessage());
        if (message.contains("parameters")) {
            return new FormulaFault("Il manque un argument à cette fonction, ou il y en a un de trop.", at, at + 1);
        }
        if (message.toLowerCase(java.util.Locale.ROOT).contains("brace")) {
            return new FormulaFault("Une parenthèse n'a pas son autre moitié.", at, at + 1);
        }
        if (at >= text.stripTrailing().length()) {
            return new FormulaFault("La formule s'arrête trop tôt : il manque quelque chose à la fin.", at, at);
        }
        return new FormulaFault(
                "La formule ne se lit pas à partir de « %s » : il manque un signe ou un nombre."
                        .formatted(text.substring(at, Math.min(text.length(), at + 15))),
                at,
                Math.min(text.length(), at + 1));
    }

    private static Term term(ASTNode node, String text) {
        Token token = node.getToken();
        int at = Math.max(0, token.getStartPosition() - 1);
        List<Term> terms =
                node.getParameters().stream().map(one -> term(one, text)).toList();
        return switch (token.getType()) {
            case NUMBER_LITERAL -> new Term.Number(Double.parseDouble(token.getValue()), at);
            case VARIABLE_OR_CONSTANT -> new Term.Part(FormulaText.index(token.getValue()), at);
            case PREFIX_OPERATOR ->
                token.getValue().equals("-") ? new Term.Apply(Operation.NEGATE, terms, at) : terms.get(0);
            case INFIX_OPERATOR, FUNCTION -> checked(new Term.Apply(operation(token), terms, at));
            default -> throw new FormulaFault("La formule ne se lit pas ici.", at, at + 1);
        };
    }

    private static Operation operation(Token token) {
        return Operation.of(token.getValue())
                .orElseThrow(() -> new IllegalStateException("an operation that was not let in: " + token));
    }

    /** A yes or no is asked for as the first argument of {@code if}, and nowhere else. */
    private static Term.Apply checked(Term.Apply apply) {
        for (int i = 0; i < apply.terms().size(); i++) {
            Term term = apply.terms().get(i);
            boolean question =
                    term instanceof Term.Apply inner && inner.operation().compares();
            boolean asked = apply.operation() == Operation.IF && i == 0;
            if (question != asked) {
                throw new FormulaFault(
                        asked
                                ? "if(… ; … ; …) commence par une comparaison, comme [population] > 1000."
                                : "Une comparaison n'est admise qu'au début de if(… ; … ; …).",
                        term.at(),
                        term.at() + 1);
            }
        }
        int most = apply.operation() == Operation.ROUND ? 2 : Integer.MAX_VALUE;
        if (apply.terms().size() > most) {
            throw new FormulaFault("round a deux arguments au plus.", apply.at(), apply.at() + 1);
        }
        return apply;
    }

    /** A fault of one of the indicators of a text. */
    public static FormulaFault faultAt(String text, String part, String sentence) {
        int at = Math.max(0, text.indexOf("[" + part));
        return new FormulaFault(sentence, at, Math.max(at, text.indexOf(']', at) + 1));
    }

    public String text() {
        return text;
    }

    /** The ids of its indicators, each once, in the order in which they come. */
    public List<String> parts() {
        return parts;
    }

    /**
     * The result; NaN where there is none.
     *
     * @param values of the indicators, in the order of {@link #parts}
     */
    public double value(double[] values) {
        return value(root, values);
    }

    private static double value(Term term, double[] values) {
        if (term instanceof Term.Number number) {
            return number.value();
        }
        if (term instanceof Term.Part part) {
            return values[part.index()];
        }
        Term.Apply apply = (Term.Apply) term;
        double[] x = new double[apply.terms().size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = value(apply.terms().get(i), values);
        }
        // a branch that is not taken may have no result
        boolean lacking =
                apply.operation() != Operation.IF && java.util.Arrays.stream(x).anyMatch(Double::isNaN);
        return lacking ? Double.NaN : apply.operation().of(x);
    }

    /**
     * The unit of the result.
     *
     * @param units of the indicators, in the order of {@link #parts}
     * @param labels of the indicators, to name them in a fault
     * @throws FormulaFault when quantities of different units are added or compared
     */
    public Dimension dimension(List<Dimension> units, List<String> labels) {
        return new UnitCheck(units, labels).of(root);
    }
}
