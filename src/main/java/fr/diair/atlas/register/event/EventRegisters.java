package fr.diair.atlas.register.event;

import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import java.util.List;

/** Events, and the communes that took part. */
public final class EventRegisters {
    static final List<Choice> KINDS = List.of(
            new Choice("meeting", "Réunion"),
            new Choice("visit", "Visite"),
            new Choice("exchange-day", "Journée d'échanges"),
            new Choice("signature", "Signature"));

    private EventRegisters() {}

    public static final Register EVENTS = new Register(
            "events",
            "event",
            new Register.Words("Événements", "événement", false),
            new Register.Shape("event", List.of("key"), Register.KeyForm.NAMED, "title", "-on_date", "title"),
            List.of(
                    Field.of("title", FieldKind.TEXT, "Intitulé").required(),
                    Field.choice("kind", "Nature", KINDS).required(),
                    Field.of("on_date", FieldKind.DATE, "Date").required(),
                    Field.choice(
                                    "place_level",
                                    "Niveau du lieu",
                                    new Choice("commune", "Commune"),
                                    new Choice("epci", "EPCI"))
                            .required(),
                    Field.place("place_code", "Lieu", "place_level").required(),
                    Field.of("code_date", FieldKind.DATE, "Code en vigueur le"),
                    Field.of("participants", FieldKind.WHOLE, "Participants").help("Vide : non comptés."),
                    Field.reference("contract", "Contrat", "contracts"),
                    Field.of("source", FieldKind.TEXT, "Source").required()),
            List.of());

    public static final Register PARTICIPANTS = new Register(
            "participants",
            "event_participant",
            new Register.Words("Communes présentes", "commune présente", true),
            new Register.Shape(
                            "event",
                            List.of("event", "commune_code"),
                            Register.KeyForm.GIVEN,
                            "commune_code",
                            "event",
                            "commune_code")
                    .under("event", "events"),
            List.of(
                    Field.reference("event", "Événement", "events").required().fixed(),
                    Field.of("commune_code", FieldKind.COMMUNE, "Commune")
                            .required()
                            .fixed(),
                    Field.of("code_date", FieldKind.DATE, "Code en vigueur le")),
            List.of());

    public static final List<Register> ALL = List.of(EVENTS, PARTICIPANTS);
}
