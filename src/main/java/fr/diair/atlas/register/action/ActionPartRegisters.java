package fr.diair.atlas.register.action;

import fr.diair.atlas.contract.ActionState;
import fr.diair.atlas.register.form.Change;
import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Faults;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import java.util.List;
import java.util.stream.Stream;

/** What hangs on an action: its other places, its milestones, its states, the progress stated in the place of the computed one. */
final class ActionPartRegisters {
    static final List<Choice> LEVELS = List.of(new Choice("commune", "Commune"), new Choice("epci", "EPCI"));

    /** What can be declared: to be late is computed. */
    static final List<Choice> DECLARED = Stream.of(
                    ActionState.PLANNED,
                    ActionState.STARTED,
                    ActionState.BLOCKED,
                    ActionState.DONE,
                    ActionState.ABANDONED)
            .map(state -> new Choice(state.id(), state.label()))
            .toList();

    private static final int HEAVIEST = 1_000;
    private static final String OBJECT = "action";
    private static final Field ACTION =
            Field.reference("action", "Action", "actions").required().fixed();

    private ActionPartRegisters() {}

    static final Register PLACES = new Register(
            "action-places",
            "action_other_place",
            new Register.Words("Autres lieux", "autre lieu", false),
            new Register.Shape(
                            OBJECT,
                            List.of("action", "level", "code"),
                            Register.KeyForm.GIVEN,
                            "code",
                            "action",
                            "code")
                    .under("action", "actions"),
            List.of(
                    ACTION,
                    Field.choice("level", "Niveau", LEVELS).required().fixed(),
                    Field.place("code", "Lieu", "level").required().fixed(),
                    Field.of("code_date", FieldKind.DATE, "Code en vigueur le")),
            List.of());

    static final Register MILESTONES = new Register(
            "milestones",
            "milestone",
            new Register.Words("Jalons", "jalon", false),
            new Register.Shape(
                            OBJECT,
                            List.of("id"),
                            Register.KeyForm.NUMBERED,
                            "title",
                            "action",
                            "rank",
                            "due_on",
                            "title")
                    .under("action", "actions"),
            List.of(
                    ACTION,
                    Field.of("title", FieldKind.TEXT, "Jalon").required().help("Ce qui doit être atteint."),
                    Field.of("due_on", FieldKind.DATE, "Échéance"),
                    Field.of("reached_on", FieldKind.DATE, "Atteint le").help("Vide : pas encore."),
                    Field.of("rank", FieldKind.WHOLE, "Ordre")
                            .help("Vide : 1 ; à ordre égal, l'échéance la plus proche d'abord."),
                    Field.of("weight", FieldKind.WHOLE, "Poids")
                            .help("Sa part de l'avancement : un jalon de poids 2 compte double. Vide : 1.")),
            List.of(ActionPartRegisters::usual));

    /** One, where nothing is said; a weight is never nothing. */
    private static void usual(Change change, Faults faults) {
        for (String name : List.of("rank", "weight")) {
            if (change.after().whole(name) == null) {
                change.after().columns().put(name, 1);
            }
        }
        Long weight = change.after().whole("weight");
        if (weight != null && (weight < 1 || weight > HEAVIEST)) {
            faults.add("weight", "Un poids de 1 à %d est attendu.".formatted(HEAVIEST));
        }
    }

    static final Register STATUSES = new Register(
            "action-statuses",
            "action_status",
            new Register.Words("Changements d'état", "changement d'état", false),
            new Register.Shape(OBJECT, List.of("id"), Register.KeyForm.NUMBERED, "status", "action", "-on_date", "-id")
                    .under("action", "actions"),
            List.of(
                    ACTION,
                    Field.choice("status", "État", DECLARED).required(),
                    Field.of("on_date", FieldKind.DATE, "Depuis le").required(),
                    Field.of("reason", FieldKind.LONG_TEXT, "Raison").required()),
            List.of());

    static final Register PROGRESS = new Register(
            "action-progress",
            "action_progress",
            new Register.Words("Avancements déclarés", "avancement déclaré", false),
            new Register.Shape(OBJECT, List.of("id"), Register.KeyForm.NUMBERED, "on_date", "action", "-on_date", "-id")
                    .under("action", "actions"),
            List.of(
                    ACTION,
                    Field.of("percent", FieldKind.PERCENT, "Avancement")
                            .help("À la place de l'avancement calculé. Vide : revenir au calcul."),
                    Field.of("on_date", FieldKind.DATE, "À partir du").required(),
                    Field.of("reason", FieldKind.LONG_TEXT, "Raison").required()),
            List.of());

    static final List<Register> ALL = List.of(PLACES, MILESTONES, STATUSES, PROGRESS);
}
