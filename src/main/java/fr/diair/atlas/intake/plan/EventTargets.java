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
            CONTRACT);

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
