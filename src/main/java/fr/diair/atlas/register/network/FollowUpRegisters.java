package fr.diair.atlas.register.network;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import java.util.Arrays;
import java.util.List;

/** The follow-up of officials: contacts, needs and answers, invitations. */
final class FollowUpRegisters {
    static final List<Choice> CHANNELS = List.of(
            new Choice("phone", "Téléphone"),
            new Choice("email", "Courriel"),
            new Choice("letter", "Courrier"),
            new Choice("visit", "Visite"),
            new Choice("meeting", "Réunion"),
            new Choice("other", "Autre"));

    static final List<Choice> STATUSES = List.of(
            new Choice("open", "À traiter"),
            new Choice("in-progress", "En cours"),
            new Choice("answered", "Répondu"),
            new Choice("closed", "Clos"));

    static final List<Choice> FIELDS = Arrays.stream(PolicyField.values())
            .map(field -> new Choice(field.id(), field.label()))
            .toList();

    private static final String NO_NAME = "Sans nom de personne : le texte reste quand une personne est effacée.";

    private FollowUpRegisters() {}

    static final Register CONTACTS = new Register(
            "contacts",
            "contact",
            new Register.Words("Contacts", "contact", false),
            new Register.Shape("contact", List.of("id"), Register.KeyForm.NUMBERED, "channel", "-on_date")
                    .under("person_id", "persons"),
            List.of(
                    Field.reference("engagement", "Engagement", "engagements"),
                    Field.reference("person_id", "Élu", "persons").personal(),
                    Field.of("on_date", FieldKind.DATE, "Le").required(),
                    Field.choice("channel", "Par", CHANNELS).required(),
                    Field.of("by_whom", FieldKind.TEXT, "Qui, à la délégation").personal(),
                    Field.of("summary", FieldKind.LONG_TEXT, "Résumé")
                            .personal()
                            .help("Ce qui a été dit ; effacé avec la personne.")),
            List.of((change, faults) -> {
                if (change.after().text("engagement") == null && change.after().text("person_id") == null) {
                    faults.add("engagement", "Indiquez l'engagement ou l'élu.");
                }
            }));

    static final Register NEEDS = new Register(
            "needs",
            "need",
            new Register.Words("Besoins", "besoin", false),
            new Register.Shape("need", List.of("id"), Register.KeyForm.NUMBERED, "title", "-raised_on")
                    .under("engagement", "engagements"),
            List.of(
                    Field.of("title", FieldKind.TEXT, "Besoin").required().help(NO_NAME),
                    Field.choice("field", "Domaine", FIELDS).required(),
                    Field.of("raised_on", FieldKind.DATE, "Exprimé le").required(),
                    Field.of("text", FieldKind.LONG_TEXT, "Précisions").help(NO_NAME),
                    Field.reference("engagement", "Engagement", "engagements"),
                    Field.of("commune_code", FieldKind.COMMUNE, "Commune").required(),
                    Field.of("code_date", FieldKind.DATE, "Code en vigueur le")),
            List.of());

    static final Register NEED_STATUSES = new Register(
            "need-statuses",
            "need_status",
            new Register.Words("Suites données", "suite", true),
            new Register.Shape("need", List.of("id"), Register.KeyForm.NUMBERED, "status", "need", "on_date")
                    .under("need", "needs"),
            List.of(
                    Field.reference("need", "Besoin", "needs").required(),
                    Field.choice("status", "Suite", STATUSES).required(),
                    Field.of("on_date", FieldKind.DATE, "Le").required(),
                    Field.of("note", FieldKind.TEXT, "Pourquoi").help(NO_NAME)),
            List.of());

    static final Register NEED_ANSWERS = new Register(
            "need-answers",
            "need_answer",
            new Register.Words("Réponses", "réponse", true),
            new Register.Shape("need", List.of("id"), Register.KeyForm.NUMBERED, "text", "need", "on_date")
                    .under("need", "needs"),
            List.of(
                    Field.reference("need", "Besoin", "needs").required(),
                    Field.of("on_date", FieldKind.DATE, "Le").required(),
                    Field.of("text", FieldKind.LONG_TEXT, "Réponse").required().help(NO_NAME),
                    Field.of("by_whom", FieldKind.TEXT, "Par").required().help("Le service qui a répondu.")),
            List.of());

    static final Register INVITATIONS = new Register(
            "invitations",
            "invitation",
            new Register.Words("Invitations", "invitation", true),
            new Register.Shape("invitation", List.of("id"), Register.KeyForm.NUMBERED, "event", "event", "invited_on")
                    .under("event", "events"),
            List.of(
                    Field.reference("event", "Événement", "events").required(),
                    Field.reference("engagement", "Engagement", "engagements").required(),
                    Field.of("invited_on", FieldKind.DATE, "Invité le").required(),
                    Field.choice(
                                    "answer",
                                    "Réponse",
                                    new Choice("accepted", "Viendra"),
                                    new Choice("declined", "Ne viendra pas"))
                            .help("Vide : pas encore de réponse."),
                    Field.of("attended", FieldKind.BOOLEAN, "Est venu").help("Vide : pas encore noté."),
                    Field.of("note", FieldKind.TEXT, "Remarque").help(NO_NAME)),
            List.of());

    static final List<Register> ALL = List.of(CONTACTS, NEEDS, NEED_STATUSES, NEED_ANSWERS, INVITATIONS);
}
