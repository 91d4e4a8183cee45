package fr.diair.atlas.register.event;

import fr.diair.atlas.register.form.Change;
import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Faults;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Values;
import java.util.List;
import java.util.stream.Stream;

/** Events, the communes that took part, the contracts they were about, their documents. */
public final class EventRegisters {
    private static final String PUBLIC_TOO = "Publique, sauf événement interne.";

    private EventRegisters() {}

    public static final Register EVENTS = new Register(
            "events",
            "event",
            new Register.Words("Événements", "événement", false),
            new Register.Shape("event", List.of("key"), Register.KeyForm.NAMED, "title", "-on_date", "title"),
            List.of(
                    Field.of("title", FieldKind.TEXT, "Intitulé").required().help("Publié : sans nom de personne."),
                    Field.choice("kind", "Nature", choices(EventKind.values())).required(),
                    Field.choice("status", "Statut", choices(EventStatus.values()))
                            .help("Vide : à venir jusqu'à sa date, tenu ensuite."),
                    Field.of("on_date", FieldKind.DATE, "Date").required(),
                    Field.of("starts_at", FieldKind.TIME, "Début").help("Heure de Paris ; vide : toute la journée."),
                    Field.of("ends_at", FieldKind.TIME, "Fin"),
                    Field.choice(
                                    "place_level",
                                    "Niveau du lieu",
                                    new Choice("commune", "Commune"),
                                    new Choice("epci", "EPCI"))
                            .required(),
                    Field.place("place_code", "Lieu", "place_level").required(),
                    Field.of("address", FieldKind.TEXT, "Adresse")
                            .help(PUBLIC_TOO + " Un bâtiment, jamais un domicile."),
                    Field.of("longitude", FieldKind.LONGITUDE, "Longitude du point")
                            .help("Vide : l'événement est dessiné sur son territoire."),
                    Field.of("latitude", FieldKind.LATITUDE, "Latitude du point"),
                    Field.of("description", FieldKind.LONG_TEXT, "Description"),
                    Field.of("programme", FieldKind.LONG_TEXT, "Programme"),
                    Field.of("organiser", FieldKind.TEXT, "Organisateur"),
                    Field.of("participants", FieldKind.WHOLE, "Participants").help("Vide : non comptés."),
                    Field.reference("contract", "Contrat", "contracts")
                            .help("Les autres contrats liés s'ajoutent sur la fiche."),
                    Field.of("internal", FieldKind.BOOLEAN, "Interne")
                            .help("Oui : absent de la carte, des chiffres et du calendrier publics."),
                    Field.of("cancelled_on", FieldKind.DATE, "Annulé le")
                            .help("Vide : annulé quelle que soit la date choisie."),
                    Field.of("cancel_reason", FieldKind.TEXT, "Raison de l'annulation"),
                    Field.of("code_date", FieldKind.DATE, "Code en vigueur le"),
                    Field.of("source", FieldKind.TEXT, "Source").required()),
            List.of(EventRegisters::hours, EventRegisters::point, EventRegisters::cancellation));

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

    public static final Register CONTRACTS = new Register(
            "event-contracts",
            "event_contract",
            new Register.Words("Autres contrats liés", "contrat lié", false),
            new Register.Shape(
                            "event",
                            List.of("event", "contract"),
                            Register.KeyForm.GIVEN,
                            "contract",
                            "event",
                            "contract")
                    .under("event", "events"),
            List.of(
                    Field.reference("event", "Événement", "events").required().fixed(),
                    Field.reference("contract", "Contrat", "contracts")
                            .required()
                            .fixed()),
            List.of());

    public static final Register DOCUMENTS = new Register(
            "event-documents",
            "event_document",
            new Register.Words("Documents", "document", false),
            new Register.Shape("event", List.of("id"), Register.KeyForm.NUMBERED, "title", "event", "title")
                    .under("event", "events"),
            List.of(
                    Field.reference("event", "Événement", "events").required().fixed(),
                    Field.of("title", FieldKind.TEXT, "Intitulé").required(),
                    Field.of("url", FieldKind.URL, "Adresse").required()),
            List.of());

    public static final List<Register> ALL = List.of(EVENTS, PARTICIPANTS, CONTRACTS, DOCUMENTS);

    private static List<Choice> choices(EventWord... words) {
        return Stream.of(words).map(word -> new Choice(word.id(), word.label())).toList();
    }

    private static void hours(Change change, Faults faults) {
        String start = change.after().text("starts_at");
        String end = change.after().text("ends_at");
        if (end != null && start == null) {
            faults.add("starts_at", "L'heure de fin est donnée, celle du début manque.");
        } else if (start != null && end != null && end.compareTo(start) <= 0) {
            faults.add("ends_at", "La fin ne vient pas après le début.");
        }
    }

    private static void point(Change change, Faults faults) {
        Values row = change.after();
        if ((row.text("longitude") == null) != (row.text("latitude") == null)) {
            faults.add(
                    row.text("longitude") == null ? "longitude" : "latitude",
                    "Un point a une longitude et une latitude : donnez les deux, ou aucune.");
        }
    }

    private static void cancellation(Change change, Faults faults) {
        Values row = change.after();
        if (EventStatus.CANCELLED.id().equals(row.text("status"))) {
            if (row.text("cancel_reason") == null) {
                faults.add("cancel_reason", "Un événement annulé dit pourquoi il l'est.");
            }
            return;
        }
        for (String field : List.of("cancelled_on", "cancel_reason")) {
            if (row.text(field) != null) {
                faults.add(field, "L'événement n'est pas annulé : videz ce champ, ou changez le statut.");
            }
        }
    }
}
