package fr.diair.atlas.intake.plan;

import static fr.diair.atlas.intake.plan.CommonFields.CONTRACT;
import static fr.diair.atlas.intake.plan.CommonFields.LEVEL;
import static fr.diair.atlas.intake.plan.CommonFields.TITLE;
import static fr.diair.atlas.intake.plan.CommonFields.facts;
import static fr.diair.atlas.intake.plan.Field.given;

import fr.diair.atlas.ingest.FactTable;
import fr.diair.atlas.intake.plan.Field.Kind;
import fr.diair.atlas.intake.plan.Target.Place;

/** Contracts as they come in files: who signs, how far they are, their money. */
final class ContractTargets {
    static final Target CONTRACTS = facts(
            FactTable.CONTRACTS,
            "Contrats",
            "Un contrat territorial par ligne.",
            null,
            given(
                    Kind.KEY,
                    "key",
                    "contract",
                    "Clé du contrat",
                    "Faite du titre et de l'année si elle manque.",
                    "contrat, cle, contract, cle du contrat, identifiant, id"),
            TITLE,
            given(Kind.YEAR, "year", "year", "Année", "", "annee, millesime, exercice, an")
                    .needed());

    static final Target SIGNATORIES = facts(
            FactTable.SIGNATORIES,
            "Signataires",
            "Une collectivité signataire d'un contrat par ligne.",
            new Place("code", "level", "code_date", "date"),
            CONTRACT.needed(),
            LEVEL,
            given(
                    Kind.DATE,
                    "date",
                    "",
                    "Date de signature",
                    "Jour où le code vaut.",
                    "date de signature, signe le, date"),
            given(
                    Kind.TEXT,
                    "signed_name",
                    "name",
                    "Nom comme signé",
                    "Le nom officiel si rien n'est dit.",
                    "signataire, nom du signataire, nom signataire"));

    static final Target STATUSES = facts(
            FactTable.STATUSES,
            "Avancement des contrats",
            "Une étape d'un contrat par ligne.",
            new Place("code", "level", "", "date"),
            CONTRACT.needed(),
            LEVEL,
            given(Kind.WORD, "status", "status", "Étape", "", "statut, etape, etat, avancement, etat d avancement")
                    .withWords(Words.STATUSES)
                    .needed(),
            given(Kind.DATE, "date", "date", "Date de l'étape", "Vide : inconnue.", "date, date de l etape, le"));

    static final Target FUNDINGS = facts(
            FactTable.FUNDINGS,
            "Financements",
            "Un montant d'un financeur, d'une année et d'un stade par ligne.",
            null,
            CONTRACT.needed(),
            given(Kind.YEAR, "year", "year", "Année", "", "annee, exercice, an, millesime")
                    .needed(),
            given(Kind.WORD, "stage", "stage", "Stade", "Prévu, engagé ou versé.", "stade, nature, type, phase, etat")
                    .withWords(Words.STAGES)
                    .needed(),
            given(
                    Kind.MONEY,
                    "amount",
                    "amount_cents",
                    "Montant (€)",
                    "En euros ; k€ et M€ sont compris.",
                    "montant, montant eur, montant euros, montant en euros, subvention, credits, somme"),
            given(
                    Kind.CENTS,
                    "amount_cents",
                    "amount_cents",
                    "Montant (centimes)",
                    "À la place du montant en euros.",
                    "montant en centimes, montant centimes"),
            given(
                            Kind.TEXT,
                            "funder",
                            "funder",
                            "Financeur",
                            "",
                            "financeur, finance par, origine des credits, partenaire, programme")
                    .needed());

    private ContractTargets() {}
}
