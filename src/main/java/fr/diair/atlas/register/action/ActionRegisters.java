package fr.diair.atlas.register.action;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Rule;
import java.util.Arrays;
import java.util.List;

/** Actions. */
public final class ActionRegisters {
    static final List<Choice> STATUSES = List.of(
            new Choice("planned", "Prévue"),
            new Choice("started", "En cours"),
            new Choice("done", "Achevée"),
            new Choice("late", "En retard"),
            new Choice("abandoned", "Abandonnée"));

    /** Policy fields, as every register names them. */
    public static final List<Choice> POLICY_FIELDS = Arrays.stream(PolicyField.values())
            .map(field -> new Choice(field.id(), field.label()))
            .toList();

    private ActionRegisters() {}

    public static final Register ACTIONS = new Register(
            "actions",
            "action",
            new Register.Words("Actions", "action", true),
            new Register.Shape("action", List.of("key"), Register.KeyForm.NAMED, "title", "planned_start", "title")
                    .under("contract", "contracts"),
            List.of(
                    Field.of("title", FieldKind.TEXT, "Intitulé").required(),
                    Field.reference("contract", "Contrat", "contracts").help("Vide : une action hors contrat."),
                    Field.choice("field", "Domaine", POLICY_FIELDS).required(),
                    Field.of("carrier", FieldKind.TEXT, "Porteur").required(),
                    Field.choice(
                                    "place_level",
                                    "Niveau du lieu",
                                    new Choice("commune", "Commune"),
                                    new Choice("epci", "EPCI"))
                            .required(),
                    Field.place("place_code", "Lieu", "place_level").required(),
                    Field.of("code_date", FieldKind.DATE, "Code en vigueur le"),
                    Field.of("planned_start", FieldKind.DATE, "Début prévu"),
                    Field.of("planned_end", FieldKind.DATE, "Fin prévue"),
                    Field.of("started_on", FieldKind.DATE, "Commencée le"),
                    Field.of("ended_on", FieldKind.DATE, "Finie le"),
                    Field.choice("status", "État déclaré", STATUSES).required(),
                    Field.of("beneficiaries_planned", FieldKind.WHOLE, "Bénéficiaires prévus"),
                    Field.of("beneficiaries_reached", FieldKind.WHOLE, "Bénéficiaires atteints"),
                    Field.choice(
                            "reached_state",
                            "Ce qu'on sait des bénéficiaires",
                            new Choice("value", "Nombre connu"),
                            new Choice("unavailable", "Non disponible"),
                            new Choice("secret", "Secret statistique")),
                    Field.of("planned_cents", FieldKind.MONEY, "Coût prévu"),
                    Field.of("spent_cents", FieldKind.MONEY, "Dépensé"),
                    Field.of("reported_on", FieldKind.DATE, "Compté le").required(),
                    Field.of("source", FieldKind.TEXT, "Source").required()),
            List.of(
                    Rule.inOrder("planned_start", "planned_end", "La fin prévue vient avant le début prévu."),
                    Rule.inOrder("started_on", "ended_on", "La fin vient avant le début."),
                    ActionRegisters::reachedState));

    public static final List<Register> ALL = List.of(ACTIONS);

    /** A number is a value; without a number, it is unavailable unless it is secret. */
    private static void reachedState(
            fr.diair.atlas.register.form.Change change, fr.diair.atlas.register.form.Faults faults) {
        boolean known = change.after().whole("beneficiaries_reached") != null;
        if (known) {
            change.after().columns().put("reached_state", "value");
        } else if (!"secret".equals(change.after().text("reached_state"))) {
            change.after().columns().put("reached_state", "unavailable");
        }
    }
}
