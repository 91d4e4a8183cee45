package fr.diair.atlas.diagnostic.derived;

import fr.diair.atlas.diagnostic.formula.Dimension;
import fr.diair.atlas.diagnostic.formula.Formula;
import fr.diair.atlas.diagnostic.formula.FormulaFault;
import fr.diair.atlas.diagnostic.measure.DerivedColumns;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.register.form.Change;
import fr.diair.atlas.register.form.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a formula against the catalogue: its indicators are there, lead round in no circle, and their units go together. */
public final class FormulaCheck {
    private static final int MOST_DECIMALS = 6;

    private final Map<String, Measure> catalogue;

    public FormulaCheck(Map<String, Measure> catalogue) {
        this.catalogue = catalogue;
    }

    /** A formula that is right, and its unit. */
    public record Right(Formula formula, Dimension dimension, List<Measure> parts) {
        List<Dimension> units() {
            return parts.stream().map(part -> Dimension.of(part.unit().text())).toList();
        }
    }

    /**
     * @param self the id of the formula itself as a measure; null for a new one
     * @throws FormulaFault that says what is wrong, and where
     */
    public Right check(String expression, @Nullable String self) {
        Formula formula = Formula.read(expression);
        List<Measure> parts = new ArrayList<>();
        for (String id : formula.parts()) {
            Measure measure = catalogue.get(id);
            if (measure == null) {
                throw Formula.faultAt(
                        expression,
                        id,
                        "Indicateur « %s » inconnu : choisissez-le dans la liste des indicateurs.".formatted(id));
            }
            if (id.equals(self)) {
                throw Formula.faultAt(expression, id, "Une formule ne peut pas porter sur elle-même.");
            }
            if (self != null
                    && measure.origin() instanceof Measure.Derived derived
                    && derived.formula() != null
                    && DerivedColumns.leansOn(derived.formula(), catalogue).contains(self)) {
                throw Formula.faultAt(
                        expression,
                        id,
                        "« %s » est calculé à partir de cette formule : elles tourneraient en rond."
                                .formatted(measure.label()));
            }
            parts.add(measure);
        }
        List<Dimension> units =
                parts.stream().map(part -> Dimension.of(part.unit().text())).toList();
        Dimension dimension =
                formula.dimension(units, parts.stream().map(Measure::label).toList());
        return new Right(formula, dimension, parts);
    }

    /** Why a unit cannot be that of a formula; null when it can. */
    static @Nullable String unitFault(String unit, Right right) {
        Dimension given = Dimension.of(unit);
        Dimension due = right.dimension();
        if (!due.isPure()) {
            return given.sameAs(due)
                    ? null
                    : "Cette formule donne des « %s » et non des « %s » : écrivez « %s », ou corrigez la formule."
                            .formatted(due.text(), unit, due.text());
        }
        return right.units().stream().anyMatch(given::sharesUnit)
                ? "Cette formule donne un rapport, sans unité : écrivez « %s », « %% » ou un autre mot que « %s »."
                        .formatted(due.text(), unit)
                : null;
    }

    /** Of a row that is to be kept: see {@link fr.diair.atlas.register.RowCheck}. */
    public static void check(Change change, Faults faults, Map<String, Measure> catalogue) {
        String key = change.after().text("key");
        String self = change.before() == null ? null : Measures.FORMULA_PREFIX + key;
        Long decimals = change.after().whole("decimals");
        if (decimals != null && decimals > MOST_DECIMALS) {
            faults.add("decimals", "De 0 à %d décimales.".formatted(MOST_DECIMALS));
        }
        try {
            Right right = new FormulaCheck(catalogue)
                    .check(String.valueOf(change.after().text("expression")), self);
            String fault = unitFault(String.valueOf(change.after().text("unit")), right);
            if (fault != null) {
                faults.add("unit", fault);
            }
        } catch (FormulaFault fault) {
            faults.add("expression", fault.sentence());
        }
    }
}
