package fr.diair.atlas.intake.plan;

import static fr.diair.atlas.intake.plan.Field.given;
import static fr.diair.atlas.intake.plan.Field.place;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.ingest.FactTable;
import fr.diair.atlas.intake.plan.Field.Kind;
import fr.diair.atlas.intake.plan.Target.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that a received file can become: the page and the command line know targets from here alone. */
public final class Targets {
    private static final Field CODE = place(
            Kind.CODE,
            "code",
            "Code du territoire",
            "Code INSEE de la commune, ou SIREN de l'EPCI. À défaut, le nom et le département.",
            "code insee, insee, insee com, codgeo, code commune, code com, code geo, com, depcom, "
                    + "codecommune, commune code, place code, code officiel, insee commune, codeinsee, "
                    + "code insee commune, num com, siren, siren epci, epci, code epci, no siren, "
                    + "numero siren, code departement, code dep, code region, code reg, code du territoire, "
                    + "code lieu");
    private static final Field NAME = place(
            Kind.NAME,
            "name",
            "Nom du territoire",
            "Vérifie le code ; sans code, il faut aussi le département.",
            "libgeo, commune, nom commune, libelle commune, nom de la commune, ville, lib com, "
                    + "libcom, nom com, libelle, collectivite, nom epci, libepci, territoire, "
                    + "nom du territoire, lieu, commune name, place name");
    private static final Field DEPARTEMENT = place(
            Kind.DEPARTEMENT,
            "departement",
            "Département",
            "Code ou nom : distingue les communes de même nom.",
            "departement, dep, dept, dpt, code departement, num dep, nom departement, "
                    + "libelle departement, departement code, no departement");
    private static final Field LEVEL = place(
                    Kind.LEVEL,
                    "level",
                    "Niveau",
                    "Commune ou EPCI ; d'après le code si rien n'est dit.",
                    "niveau, place level, type de territoire, type collectivite, type de collectivite")
            .withWords(Words.LEVELS);
    private static final Field CODE_DATE = given(
            Kind.CODE_DATE,
            "code_date",
            "code_date",
            "Date du code",
            "Jour où le code était en vigueur ; d'après la date de l'acte si rien n'est dit.",
            "date du code");
    private static final Field CONTRACT = given(
            Kind.REFERENCE,
            "contract",
            "contract",
            "Contrat",
            "Clé ou titre d'un contrat connu.",
            "contrat, cle contrat, cle du contrat, contrat territorial, ctai, ctair, " + "numero contrat");
    private static final Field SOURCE = given(
            Kind.TEXT,
            "source",
            "source",
            "Source",
            "D'où vient la ligne ; celle du fichier si rien n'est dit.",
            "sources, origine, provenance");
    private static final Field TITLE = given(
                    Kind.TEXT,
                    "title",
                    "title",
                    "Intitulé",
                    "",
                    "titre, intitule, libelle, objet, nom, intitule de l action, action, nom de l action, "
                            + "intitule du contrat")
            .needed();
    private static final Option FILE_SOURCE =
            Option.text("source", "Source à citer (nom du fichier par défaut)", false);

    /** What people wrote by hand stays as it is, unless somebody wants the file to replace it. */
    public static final String REPLACE_BY_HAND = "replace_by_hand";

    private static final Field DEMO = given(
                    Kind.WORD,
                    FactTable.DEMO,
                    FactTable.DEMO,
                    "Ligne fictive",
                    "Vrai pour une donnée de démonstration, comme les exports le disent ; faux sans cela.",
                    "demonstration, fictif, donnee fictive")
            .withWords(Words.YES_OR_NO);

    private static final List<Target> ALL = List.of(
            facts(
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
                            "cle, identifiant, id")),
            facts(
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
                            .needed()),
            facts(
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
                            "signataire, nom du signataire, nom signataire")),
            facts(
                    FactTable.STATUSES,
                    "Avancement des contrats",
                    "Une étape d'un contrat par ligne.",
                    new Place("code", "level", "", "date"),
                    CONTRACT.needed(),
                    LEVEL,
                    given(
                                    Kind.WORD,
                                    "status",
                                    "status",
                                    "Étape",
                                    "",
                                    "statut, etape, etat, avancement, etat d avancement")
                            .withWords(Words.STATUSES)
                            .needed(),
                    given(
                            Kind.DATE,
                            "date",
                            "date",
                            "Date de l'étape",
                            "Vide : inconnue.",
                            "date, date de l etape, le")),
            facts(
                    FactTable.FUNDINGS,
                    "Financements",
                    "Un montant d'un financeur, d'une année et d'un stade par ligne.",
                    null,
                    CONTRACT.needed(),
                    given(Kind.YEAR, "year", "year", "Année", "", "annee, exercice, an, millesime")
                            .needed(),
                    given(
                                    Kind.WORD,
                                    "stage",
                                    "stage",
                                    "Stade",
                                    "Prévu, engagé ou versé.",
                                    "stade, nature, type, phase, etat")
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
                            .needed()),
            facts(
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
                    given(
                            Kind.DATE,
                            "planned_start",
                            "planned_start",
                            "Début prévu",
                            "",
                            "debut prevu, date de debut prevue"),
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
                            "")),
            facts(
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
                    CONTRACT),
            facts(
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
                    given(Kind.DATE, "date", "", "Date", "Jour où le code vaut.", "date, date de l evenement")),
            new Target(
                    "indicators",
                    "Indicateurs",
                    "Une ou plusieurs colonnes de chiffres par territoire.",
                    "table",
                    List.of(
                            CODE,
                            NAME,
                            DEPARTEMENT,
                            given(
                                    Kind.PERIOD,
                                    "period",
                                    "",
                                    "Période",
                                    "2019, 2019-T3… si elle est dans une colonne.",
                                    "periode, trimestre, annee, semestre, mois, millesime"),
                            given(
                                    Kind.TEXT,
                                    "state",
                                    "",
                                    "État",
                                    "Colonne qui dit « secret statistique » là où le chiffre est absent.",
                                    "etat, statut de la valeur, secret, secret statistique")),
                    List.of(
                            new Option(
                                    "level",
                                    "Niveau",
                                    "choice",
                                    List.of(
                                            Word.of("commune", "Commune"),
                                            Word.of("epci", "EPCI"),
                                            Word.of("departement", "Département"),
                                            Word.of("region", "Région")),
                                    true),
                            Option.text("period", "Période (2019, 2019-T3, 2019-09-30…)", false),
                            Option.text("source", "Source à citer", true),
                            Option.text("licence", "Licence", false)),
                    null,
                    null),
            new Target(
                    "boundaries",
                    "Contours des communes",
                    "Polygones de toutes les communes d'un millésime.",
                    "features",
                    List.of(
                            given(Kind.TEXT, "code", "", "Code INSEE", "", "insee com, code insee, code, insee, codgeo")
                                    .needed(),
                            given(Kind.TEXT, "name", "", "Nom", "", "nom, nom com, libgeo, nom officiel")),
                    List.of(
                            new Option("vintage", "Millésime des codes", "year", null, true),
                            Option.text("source", "Source à citer", false),
                            Option.text("licence", "Licence", false),
                            Option.of("date", "date", "Date des données")),
                    null,
                    null));

    private Targets() {}

    public static List<Target> all() {
        return ALL;
    }

    /** @throws DataException that lists the targets, when the word is none of them */
    public static Target of(String id) {
        return ALL.stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DataException(
                        "unknown-target",
                        "« %s » n'est pas une cible : choisissez parmi %s."
                                .formatted(id, ALL.stream().map(Target::id).collect(Collectors.joining(", ")))));
    }

    private static Target facts(
            FactTable table, String label, String description, @Nullable Place place, Field... own) {
        List<Field> fields = new ArrayList<>();
        if (place != null) {
            fields.addAll(List.of(CODE, NAME, DEPARTEMENT));
            if (!place.codeDate().isEmpty()) {
                fields.add(CODE_DATE);
            }
        }
        fields.addAll(List.of(own));
        if (table.columns().contains("source")) {
            fields.add(SOURCE);
        }
        if (table.optionalColumns().contains(FactTable.DEMO)) {
            fields.add(DEMO);
        }
        List<Option> options = new ArrayList<>(List.of(FILE_SOURCE));
        if (table == FactTable.ACTIONS) {
            options.add(Option.of("date", "counted_on", "Jour où les chiffres ont été comptés"));
        }
        options.add(Option.of("boolean", REPLACE_BY_HAND, "Remplacer aussi ce qui a été modifié à la main"));
        return new Target(table.id(), label, description, "table", fields, options, table, place);
    }
}
