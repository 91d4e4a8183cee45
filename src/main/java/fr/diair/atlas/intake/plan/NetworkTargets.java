package fr.diair.atlas.intake.plan;

import static fr.diair.atlas.intake.plan.CommonFields.facts;
import static fr.diair.atlas.intake.plan.Field.given;

import fr.diair.atlas.ingest.FactTable;
import fr.diair.atlas.intake.plan.Field.Kind;
import fr.diair.atlas.intake.plan.Target.Place;

/** The network as it comes in files. */
final class NetworkTargets {
    static final Target ENGAGEMENTS = facts(
            FactTable.ENGAGEMENTS,
            "Élus engagés",
            "Une ligne par mandat engagé dans le réseau.",
            new Place("commune_code", "", "code_date", "date"),
            given(
                            Kind.MANDATE,
                            "mandate",
                            "mandate",
                            "Mandat",
                            "Maire, adjoint, conseiller… ; un autre texte est gardé tel quel.",
                            "mandat, fonction, qualite, mandat electif, fonction elective, fonctions, "
                                    + "mandate label")
                    .withWords(Words.MANDATES),
            given(
                    Kind.DATE,
                    "date",
                    "from",
                    "Date d'adhésion",
                    "Vide : inconnue.",
                    "date d adhesion, date adhesion, adhesion, date engagement, date d engagement, "
                            + "date d entree, depuis, date, date de signature, engage le"),
            given(
                    Kind.DATE,
                    "to",
                    "to",
                    "Date de sortie",
                    "Premier jour hors du réseau ; vide : en cours.",
                    "date de sortie, date de fin, fin d engagement, date fin, sortie"),
            given(
                    Kind.PERSON,
                    "person",
                    "person",
                    "Nom de l'élu",
                    "Donnée personnelle : gardée dans la base, jamais montrée.",
                    "nom de l elu, elu, elue, nom prenom, prenom nom, nom et prenom, nom complet, personne, "
                            + "nom elu, identite"),
            given(
                    Kind.KEY,
                    "key",
                    "key",
                    "Identifiant",
                    "Faite du code, du mandat et du nom si elle manque.",
                    "cle, identifiant, id"));

    private NetworkTargets() {}
}
