package fr.diair.atlas.register.action;

import fr.diair.atlas.contract.ActionState;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.geo.FrenchLand;
import fr.diair.atlas.register.form.Change;
import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Faults;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Rule;
import fr.diair.atlas.register.form.Values;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Actions; what hangs on them is in {@link ActionPartRegisters}. */
public final class ActionRegisters {
    static final List<Choice> STATUSES = Arrays.stream(ActionState.values())
            .map(state -> new Choice(state.id(), state.label()))
            .toList();

    /** Policy fields, as every register names them. */
    public static final List<Choice> POLICY_FIELDS = Arrays.stream(PolicyField.values())
            .map(field -> new Choice(field.id(), field.label()))
            .toList();

    private static final List<Choice> KNOWN = List.of(
            new Choice("value", "Nombre connu"),
            new Choice("unavailable", "Non disponible"),
            new Choice("secret", "Secret statistique"));
    static final String LONGITUDE = "longitude";
    static final String LATITUDE = "latitude";
    private static final String OUTSIDE =
            "Ce point n'est pas en France : vérifiez que la longitude et la latitude ne sont pas inversées.";

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
                    Field.of("carrier", FieldKind.TEXT, "Porteur").required().help("La structure qui mène l'action."),
                    Field.of("partners", FieldKind.TEXT, "Partenaires")
                            .help("Les autres structures, séparées par des virgules."),
                    Field.of("description", FieldKind.LONG_TEXT, "Description"),
                    Field.choice("place_level", "Niveau du lieu", ActionPartRegisters.LEVELS)
                            .required(),
                    Field.place("place_code", "Lieu", "place_level")
                            .required()
                            .help("Les autres communes ou EPCI s'ajoutent sur la fiche de l'action."),
                    Field.of("code_date", FieldKind.DATE, "Code en vigueur le"),
                    Field.of("longitude", FieldKind.LONGITUDE, "Longitude")
                            .help("Le point se place aussi d'un clic sur la carte ; vide : le lieu suffit."),
                    Field.of("latitude", FieldKind.LATITUDE, "Latitude"),
                    Field.of("planned_start", FieldKind.DATE, "Début prévu"),
                    Field.of("planned_end", FieldKind.DATE, "Fin prévue"),
                    Field.of("started_on", FieldKind.DATE, "Commencée le"),
                    Field.of("ended_on", FieldKind.DATE, "Finie le"),
                    Field.choice("status", "État déclaré", STATUSES)
                            .required()
                            .help("« En retard » se calcule d'après le calendrier et ne se déclare pas."),
                    Field.of("beneficiaries_planned", FieldKind.WHOLE, "Bénéficiaires prévus"),
                    Field.choice("planned_state", "Ce qu'on sait des bénéficiaires prévus", KNOWN),
                    Field.of("beneficiaries_reached", FieldKind.WHOLE, "Bénéficiaires atteints"),
                    Field.choice("reached_state", "Ce qu'on sait des bénéficiaires atteints", KNOWN),
                    Field.of("planned_cents", FieldKind.MONEY, "Coût prévu"),
                    Field.of("spent_cents", FieldKind.MONEY, "Dépensé"),
                    Field.of("reported_on", FieldKind.DATE, "Compté le")
                            .required()
                            .help("Le jour où les bénéficiaires et la dépense ont été relevés."),
                    Field.of("source", FieldKind.TEXT, "Source").required()),
            List.of(
                    Rule.inOrder("planned_start", "planned_end", "La fin prévue vient avant le début prévu."),
                    Rule.inOrder("started_on", "ended_on", "La fin vient avant le début."),
                    Rule.reasonFor("status", "Un changement d'état s'explique : dites pourquoi."),
                    ActionRegisters::declared,
                    (change, faults) -> plannedState(change.after()),
                    (change, faults) -> state(change.after(), "beneficiaries_reached", "reached_state"),
                    ActionRegisters::point));

    public static final List<Register> ALL =
            Stream.concat(Stream.of(ACTIONS), ActionPartRegisters.ALL.stream()).toList();

    /** To be late is computed, never stated anew. */
    private static void declared(Change change, Faults faults) {
        if (change.touches("status")
                && ActionState.LATE.id().equals(change.after().text("status"))) {
            faults.add(
                    "status",
                    "« En retard » se calcule d'après le calendrier : choisissez « Prévue », « En cours » ou « Bloquée ».");
        }
    }

    /** A number is a value; without a number, it is unavailable unless it is secret. */
    private static void state(Values row, String number, String state) {
        String said = row.text(state);
        if (row.whole(number) != null) {
            row.columns().put(state, "value");
        } else if (!"secret".equals(said)) {
            row.columns().put(state, "unavailable");
        }
    }

    /** As the number says where nobody said otherwise: rows that were there before stay as they are. */
    private static void plannedState(Values row) {
        if (row.text("planned_state") != null) {
            state(row, "beneficiaries_planned", "planned_state");
        }
    }

    /** Both degrees or none, and in France. WGS84. */
    private static void point(Change change, Faults faults) {
        String longitude = change.after().text(LONGITUDE);
        String latitude = change.after().text(LATITUDE);
        if ((longitude == null) != (latitude == null)) {
            faults.add(
                    longitude == null ? LONGITUDE : LATITUDE,
                    "Un point a une longitude et une latitude : remplissez les deux, ou aucune.");
        } else if (longitude != null
                && latitude != null
                && !FrenchLand.has(Double.parseDouble(longitude), Double.parseDouble(latitude))) {
            faults.add(LONGITUDE, OUTSIDE);
        }
    }
}
