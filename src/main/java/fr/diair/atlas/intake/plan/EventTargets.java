package fr.diair.atlas.intake.plan;

import static fr.diair.atlas.intake.plan.CommonFields.CONTRACT;
import static fr.diair.atlas.intake.plan.CommonFields.LEVEL;
import static fr.diair.atlas.intake.plan.CommonFields.TITLE;
import static fr.diair.atlas.intake.plan.CommonFields.facts;
import static fr.diair.atlas.intake.plan.Field.given;

import fr.diair.atlas.ingest.FactTable;
import fr.diair.atlas.intake.plan.Field.Kind;
import fr.diair.atlas.intake.plan.Target.Place;

/** Events as they come in files, with the communes that took part. */
final class EventTargets {
    static final Target EVENTS = facts(
            FactTable.EVENTS,
            "Événements",
            "Un événement du réseau par ligne.",
            new Place("place_code", "place_level", "code_date", "date"),
            LEVEL,
            given(
                    Kind.KEY,
                    "key",
                    "key",
                    "Identifiant",
                    "Faite de la date, du lieu et de l'intitulé si elle manque.",
                    "cle, identifiant, id, numero, evenement"),
            given(Kind.WORD, "kind", "kind", "Type", "", "type, nature, type d evenement, format")
                    .withWords(Words.EVENT_KINDS)
                    .needed(),
            TITLE,
            given(Kind.DATE, "date", "date", "Date", "", "date, jour, date de l evenement")
                    .needed(),
            given(
                    Kind.WHOLE,
                    "participants",
                    "participants",
                    "Participants",
                    "Vide : non comptés.",
                    "participants, nombre de participants, presents"),
            CONTRACT,
            given(
                    Kind.TIME,
                    "starts_at",
                    "starts_at",
                    "Début",
                    "Heure de Paris ; vide : toute la journée.",
                    "heure, heure de debut, debut, horaire, commence a"),
            given(Kind.TIME, "ends_at", "ends_at", "Fin", "", "heure de fin, fin, finit a"),
            given(
                    Kind.TEXT,
                    "address",
                    "address",
                    "Adresse",
                    "Publique, sauf événement interne. Un bâtiment, jamais un domicile.",
                    "adresse, adresse du lieu, lieu exact, salle"),
            given(
                    Kind.DEGREES,
                    "longitude",
                    "longitude",
                    "Longitude du point",
                    "Degrés WGS 84 ; vide : l'événement est dessiné sur son territoire.",
                    "lon, lng"),
            given(Kind.DEGREES, "latitude", "latitude", "Latitude du point", "", "lat"),
            given(
                            Kind.WORD,
                            "status",
                            "status",
                            "Statut",
                            "Vide : à venir jusqu'à sa date, tenu ensuite.",
                            "statut, etat, etat de l evenement")
                    .withWords(Words.EVENT_STATUSES),
            given(Kind.DATE, "cancelled_on", "cancelled_on", "Annulé le", "", "annule le, date d annulation"),
            given(
                    Kind.TEXT,
                    "cancel_reason",
                    "cancel_reason",
                    "Raison de l'annulation",
                    "",
                    "raison de l annulation, motif d annulation, motif"),
            given(
                    Kind.TEXT,
                    "organiser",
                    "organiser",
                    "Organisateur",
                    "Montré aux seules personnes connectées.",
                    "organisateur, organise par, organisatrice"),
            given(
                    Kind.LONG_TEXT,
                    "description",
                    "description",
                    "Description",
                    "Montrée aux seules personnes connectées.",
                    "presentation, resume"),
            given(
                    Kind.LONG_TEXT,
                    "programme",
                    "programme",
                    "Programme",
                    "Montré aux seules personnes connectées.",
                    "ordre du jour, deroule"));

    static final Target PARTICIPANTS = facts(
            FactTable.PARTICIPANTS,
            "Participations",
            "Une commune présente à un événement connu par ligne.",
            new Place("commune_code", "", "code_date", "date"),
            given(
                            Kind.REFERENCE,
                            "event",
                            "event",
                            "Événement",
                            "Identifiant d'un événement connu.",
                            "evenement, id evenement, cle evenement, identifiant evenement")
                    .needed(),
            given(Kind.DATE, "date", "", "Date", "Jour où le code vaut.", "date, date de l evenement"));

    private EventTargets() {}
}
