package fr.diair.atlas.diagnostic.derived;

import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import java.util.List;

/** The register of formulas. */
public final class FormulaRegister {
    public static final String ID = "formulas";

    private static final Register FORMULAS = new Register(
            ID,
            "formula",
            new Register.Words("Formules", "formule", true),
            new Register.Shape("formula", List.of("key"), Register.KeyForm.NAMED, "label", "label"),
            List.of(
                    Field.of("label", FieldKind.TEXT, "Intitulé").required(),
                    Field.of("expression", FieldKind.TEXT, "Formule")
                            .required()
                            .help("Les indicateurs entre crochets, comme [funding-planned] / [population]."),
                    Field.of("unit", FieldKind.TEXT, "Unité").required(),
                    Field.of("decimals", FieldKind.WHOLE, "Décimales").required(),
                    Field.choice(
                                    "direction",
                                    "Sens",
                                    new Choice("need", "Plus, c'est un besoin"),
                                    new Choice("capacity", "Plus, c'est une capacité"),
                                    new Choice("neutral", "Neutre"))
                            .required(),
                    Field.of("definition", FieldKind.LONG_TEXT, "Définition")),
            List.of());

    public static final List<Register> ALL = List.of(FORMULAS);

    private FormulaRegister() {}
}
