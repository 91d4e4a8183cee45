package fr.diair.atlas.intake.plan;

import static fr.diair.atlas.intake.plan.CommonFields.CONTRACT;
import static fr.diair.atlas.intake.plan.CommonFields.LEVEL;
import static fr.diair.atlas.intake.plan.CommonFields.TITLE;
import static fr.diair.atlas.intake.plan.CommonFields.facts;
import static fr.diair.atlas.intake.plan.Field.given;

import fr.diair.atlas.ingest.FactTable;
import fr.diair.atlas.intake.plan.Field.Kind;
import fr.diair.atlas.intake.plan.Target.Place;

/** Actions as they come in files. */
final class ActionTargets {
    static final Target ACTIONS = facts(
            FactTable.ACTIONS,
            "Actions",
            "Une action et son avancement par ligne.",
            new Place("place_code", "place_level", "code_date", "started_on"),
            LEVEL,
            given(
                    Kind.KEY,
                    "key",
                    "key",
                    "Identifiant",
                    "Faite du lieu, de l'intitulé et du porteur si elle manque.",
                    "cle, identifiant, id, numero"),
            CONTRACT,
            given(Kind.WORD, "field", "field", "Domaine", "", "domaine, thematique, theme, axe, champ")
                    .withWords(Words.FIELDS)
                    .needed(),
            TITLE,
            given(
                            Kind.TEXT,
                            "carrier",
                            "carrier",
                            "Porteur",
                            "",
                            "porteur, operateur, association, structure, porteur de projet, structure porteuse")
                    .needed(),
            given(Kind.DATE, "planned_start", "planned_start", "Début prévu", "", "debut prevu, date de debut prevue"),
            given(Kind.DATE, "planned_end", "planned_end", "Fin prévue", "", "fin prevue, date de fin prevue"),
            given(
                    Kind.DATE,
                    "started_on",
                    "started_on",
                    "Commencée le",
                    "",
                    "debut, date de debut, commencee le, demarrage"),
            given(Kind.DATE, "ended_on", "ended_on", "Terminée le", "", "fin, date de fin, terminee le"),
            given(Kind.WORD, "status", "status", "État", "", "etat, statut, avancement")
                    .withWords(Words.ACTION_STATUSES)
                    .needed(),
            given(
                    Kind.WHOLE,
                    "beneficiaries_planned",
                    "beneficiaries_planned",
                    "Bénéficiaires prévus",
                    "",
                    "beneficiaires prevus, public vise, nombre de beneficiaires prevus"),
            given(
                    Kind.REACHED,
                    "beneficiaries_reached",
                    "beneficiaries_reached",
                    "Bénéficiaires touchés",
                    "s : secret statistique.",
                    "beneficiaires, beneficiaires touches, nombre de beneficiaires, beneficiaires reels"),
            given(
                    Kind.MONEY,
                    "planned",
                    "planned_cents",
                    "Budget prévu (€)",
                    "",
                    "budget, budget prevu, cout prevu, montant prevu"),
            given(
                    Kind.CENTS,
                    "planned_cents",
                    "planned_cents",
                    "Budget prévu (centimes)",
                    "À la place du budget en euros.",
                    ""),
            given(
                    Kind.MONEY,
                    "spent",
                    "spent_cents",
                    "Dépensé (€)",
                    "",
                    "depense, depenses, cout reel, realise, montant depense"),
            given(
                    Kind.CENTS,
                    "spent_cents",
                    "spent_cents",
                    "Dépensé (centimes)",
                    "À la place de la dépense en euros.",
                    ""));

    private ActionTargets() {}
}
