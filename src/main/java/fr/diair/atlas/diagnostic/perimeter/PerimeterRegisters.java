package fr.diair.atlas.diagnostic.perimeter;

import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import java.util.List;

/** What the journal calls perimeters and their communes, which are kept on their own screen. */
public final class PerimeterRegisters {
    private static final Register PERIMETERS = new Register(
            "perimeters",
            "perimeter",
            new Register.Words("Périmètres", "périmètre", false),
            new Register.Shape("perimeter", List.of("key"), Register.KeyForm.NAMED, "title", "title", "key"),
            List.of(
                    Field.of("title", FieldKind.TEXT, "Nom"),
                    Field.of("description", FieldKind.LONG_TEXT, "Description")),
            List.of());

    private static final Register COMMUNES = new Register(
            "perimeter-communes",
            "perimeter_commune",
            new Register.Words("Communes des périmètres", "commune d'un périmètre", true),
            new Register.Shape(
                    "perimeter",
                    List.of("perimeter", "commune_code"),
                    Register.KeyForm.GIVEN,
                    "commune_code",
                    "perimeter",
                    "commune_code"),
            List.of(
                    Field.of("perimeter", FieldKind.TEXT, "Périmètre"),
                    Field.of("commune_code", FieldKind.TEXT, "Commune"),
                    Field.of("code_date", FieldKind.DATE, "Code en vigueur le")),
            List.of());

    public static final List<Register> JOURNALED = List.of(PERIMETERS, COMMUNES);

    private PerimeterRegisters() {}
}
