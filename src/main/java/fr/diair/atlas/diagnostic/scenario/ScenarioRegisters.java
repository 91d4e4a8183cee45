package fr.diair.atlas.diagnostic.scenario;

import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import java.util.List;

/** What the journal calls scenarios: they have routes of their own. */
public final class ScenarioRegisters {
    static final List<Choice> KINDS = List.of(
            new Choice("ranking", "Classement"),
            new Choice("comparison", "Comparaison"),
            new Choice("portfolio", "Portefeuille"),
            new Choice("places", "Lieux"));

    private static final Register SCENARIOS = new Register(
            "scenarios",
            "scenario",
            new Register.Words("Scénarios", "scénario", false),
            new Register.Shape("scenario", List.of("key"), Register.KeyForm.DRAWN, "title", "title"),
            List.of(
                    Field.of("title", FieldKind.TEXT, "Titre"),
                    Field.of("description", FieldKind.LONG_TEXT, "Description"),
                    Field.choice("kind", "Nature", KINDS),
                    Field.of("on_date", FieldKind.DATE, "Situation au")),
            List.of());

    public static final List<Register> JOURNALED = List.of(SCENARIOS);

    private ScenarioRegisters() {}
}
