package fr.diair.atlas.diagnostic.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.operators.OperatorIfc;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas: what is let in, what comes out, in which unit. */
class FormulaTest {
    private static double value(String text, double... values) {
        return Formula.read(text).value(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a] / [b] * 1000 | 6 | 3 | 2000",
                "-[a]^2 | 3 | 0 | -9",
                "2^[a]^2 + 0*[b] | 3 | 0 | 512",
                "max([a]; [b]; 10) | 3 | 12 | 12",
                "min([a], [b]) | 3 | 12 | 3",
                "round([a] / [b]; 2) | 1 | 3 | 0.33",
                "round([a] / [b]) | 5 | 2 | 3",
                "sqrt([a] + [b]) | 9 | 16 | 5",
                "log10([a]) + ln([b]) | 1000 | 1 | 3",
                "if([a] > 10; [b]; -[b]) | 11 | 4 | 4",
                "if([a] > 10; [b]; -[b]) | 10 | 4 | -4",
                "IF([a] <> 0; [b]/[a]; 0) | 0 | 4 | 0",
                "abs([a] - [b]) | 3 | 10 | 7",
                "+([a]) - (-[b]) | 3 | 10 | 13"
            })
    void a_formula_says_what_its_signs_say(String text, double a, double b, double expected) {
        assertThat(value(text, a, b)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a] / [b]", "sqrt([b] - 1 - [a]*0)", "ln([b]*[a])", "1 / [b] + [a]", "[a] / 0 + [b]"})
    void what_has_no_finite_result_is_no_number(String text) {
        assertThat(value(text, 1, 0)).isNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "population / 2 | 0 | entre crochets",
                "[a] + system(1) | 6 | Fonction « system » inconnue",
                "[a] + \"x\" | 6 | n'est pas admis",
                "[a] + | 5 | trop tôt",
                "([a] + 1 | 0 | parenthèse",
                "[a] 2 | 4 | ne se lit pas",
                "2[a] | 1 | ne se lit pas",
                "[] + 1 | 0 | crochets vides",
                "[a] > 1 | 0 | Une comparaison",
                "([a] > 1) + 2 | 5 | Une comparaison",
                "if([a]; 1; 2) | 3 | comparaison",
                "if([a] > 1; 2) | 0 | argument",
                "1 + 2 | 0 | aucun indicateur",
                "[a] % 2 | 4 | n'est pas admis",
                "random() + [a] | 0 | Fonction « random » inconnue",
                "[a].x | 3 | n'est pas admis"
            })
    void what_is_wrong_is_said_with_its_place(String text, int from, String words) {
        FormulaFault fault = catchThrowableOfType(FormulaFault.class, () -> Formula.read(text));
        assertThat(fault).as(text).isNotNull();
        assertThat(fault.sentence()).contains(words);
        assertThat(fault.from()).as(fault.sentence()).isEqualTo(from);
    }

    @Test
    void a_formula_has_bounds() {
        assertThatThrownBy(() -> Formula.read("[a]" + "+1".repeat(300))).isInstanceOf(FormulaFault.class);
        assertThatThrownBy(() -> Formula.read("(".repeat(21) + "[a]" + ")".repeat(21)))
                .isInstanceOf(FormulaFault.class);
        assertThat(value("(".repeat(20) + "[a]" + ")".repeat(20), 5)).isEqualTo(5);
        assertThat(value("-".repeat(400) + "[a]", 5)).isEqualTo(5);
    }

    private static String unit(String text, String... units) {
        return Formula.read(text)
                .dimension(List.of(units).stream().map(Dimension::of).toList(), List.of("A", "B", "C"))
                .text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a] / [b] * 1000 | € | habitants | €/habitant",
                "[a] / [b] | habitants | km² | habitants/km²",
                "[a] * [b] | hab./km² | km² | habitants",
                "[a] * [b] / 100 | habitants | % | habitants",
                "100 * [a] / [b] | communes | communes | sans unité",
                "100 - [a] + 0*[b] | % des communes | % de la population | %",
                "[a] + [b] | € | € | €",
                "max([a]; 10) + 0*[b] | places | places | places",
                "sqrt([a] * [b]) | km | km | km",
                "[a]^2 / [b] | km | habitants | km²/habitant",
                "if([b] > 100; [a]; 0) | € | habitants | €",
                "ln([a]) / [b] | habitants | km | par km",
                "[a] / [b] | € pour 1 000 habitants | jours | €/habitant/jour"
            })
    void the_unit_follows_from_those_of_the_indicators(String text, String a, String b, String expected) {
        assertThat(unit(text, a, b)).isEqualTo(expected);
        // what is written is read back as the same unit
        assertThat(Dimension.of(expected.equals("sans unité") ? "" : expected.replace("par km", "1/km"))
                        .text())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a] + [b] | € | habitants | « A » (€) et « B » (habitants) ne sont pas de même unité",
                "[a] - [b] | communes | habitants | ne se retranchent pas",
                "if([a] > [b]; 1; 2) | € | km | ne se comparent pas",
                "[a] + [b] | % | habitants | « A » (%)",
                "[a] * 2 + [b] | € | km | le calcul sur « A » (€)",
                "sqrt([a]) + 0*[b] | km | km | racine carrée",
                "[a] ^ [b] | € | % | puissance",
                "2 ^ [a] + 0*[b] | km | km | exposant"
            })
    void what_cannot_be_added_or_compared_is_refused_with_both_names(String text, String a, String b, String words) {
        assertThatThrownBy(() -> unit(text, a, b)).hasMessageContaining(words);
    }

    /** The library itself is the oracle of every value. */
    @Property(tries = 300)
    void values_are_those_of_the_expression_library(@ForAll("formulas") String text) throws Exception {
        double[] values = {3, 0.5, 7};
        double ours = value(text + " + 0*[a]", 3, 0.5, 7);
        ExpressionConfiguration library = ExpressionConfiguration.builder()
                .powerOfPrecedence(OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
                .build();
        String plain = text.replace("[a]", "(3)").replace("[b]", "(0.5)").replace("[c]", "(7)");
        double theirs;
        try {
            theirs = new Expression(plain, library).evaluate().getNumberValue().doubleValue();
        } catch (com.ezylang.evalex.EvaluationException e) {
            assertThat(ours).as(text).isNaN();
            return;
        }
        assertThat(values).hasSize(3);
        assertThat(ours).as(text).isCloseTo(theirs, within(1e-9 * Math.max(1, Math.abs(theirs))));
    }

    @Provide
    Arbitrary<String> formulas() {
        return Arbitraries.of("[a] + [b] * [c]", "[c] - [a] - [b]", "[a]", "[b]", "[c]", "2", "0.25")
                .flatMap(leaf -> Combinators.combine(
                                Arbitraries.of("+", "-", "*", "/"),
                                Arbitraries.of(
                                        "[a]", "[b]", "[c]", "(1 - [b])", "min([a], [c])", "-[a]^2", "abs([b] - 2)"),
                                Arbitraries.of("+", "-", "*", "/"),
                                Arbitraries.of(
                                        "[a]", "max([b], 1)", "sqrt([c])", "([a] - 3)", "round([b], 1)", "2^[a]"))
                        .as((first, x, second, y) -> leaf + " " + first + " " + x + " " + second + " " + y));
    }
}
