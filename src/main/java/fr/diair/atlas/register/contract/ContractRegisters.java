package fr.diair.atlas.register.contract;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.contract.Status;
import fr.diair.atlas.register.form.Change;
import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Faults;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Contracts, who signs them, their steps, what they agree on, whom to call and their papers. */
public final class ContractRegisters {
    static final List<Choice> LEVELS = List.of(new Choice("commune", "Commune"), new Choice("epci", "EPCI"));

    private ContractRegisters() {}

    public static final Register CONTRACTS = new Register(
            "contracts",
            "contract",
            new Register.Words("Contrats", "contrat", false),
            new Register.Shape("contract", List.of("key"), Register.KeyForm.NAMED, "title", "year", "title"),
            List.of(
                    Field.of("title", FieldKind.TEXT, "Intitulé").required(),
                    Field.of("year", FieldKind.YEAR, "Année").required(),
                    Field.of("diagnostic_on", FieldKind.DATE, "Diagnostic partagé le"),
                    Field.of("diagnostic_url", FieldKind.URL, "Adresse du diagnostic")
                            .help("Ou déposez-le parmi les documents, de nature « diagnostic »."),
                    Field.of("renewal_on", FieldKind.DATE, "Renouvellement à décider avant le"),
                    Field.of("ends_on", FieldKind.DATE, "Dernier jour du contrat")
                            .help("Vide : sans terme connu."),
                    Field.of("remarks", FieldKind.LONG_TEXT, "Remarques")
                            .help("Sur le contrat. Ce qui concerne une personne va avec le référent.")),
            List.of(Rule.inOrder("renewal_on", "ends_on", "Le contrat finirait avant la date de son renouvellement.")));

    public static final Register SIGNATORIES = new Register(
            "signatories",
            "contract_signatory",
            new Register.Words("Signataires", "signataire", false),
            new Register.Shape(
                            "contract",
                            List.of("contract", "level", "code"),
                            Register.KeyForm.GIVEN,
                            "name",
                            "contract",
                            "name")
                    .under("contract", "contracts"),
            List.of(
                    Field.reference("contract", "Contrat", "contracts")
                            .required()
                            .fixed(),
                    Field.choice("level", "Niveau", LEVELS).required().fixed(),
                    Field.place("code", "Territoire", "level").required().fixed(),
                    Field.of("code_date", FieldKind.DATE, "Code en vigueur le"),
                    Field.of("name", FieldKind.TEXT, "Nom du signataire").required()),
            List.of());

    public static final Register STATUSES = new Register(
            "statuses",
            "contract_status",
            new Register.Words("Étapes", "étape", true),
            new Register.Shape("contract", List.of("id"), Register.KeyForm.NUMBERED, "status", "contract", "on_date")
                    .under("contract", "contracts"),
            List.of(
                    Field.reference("contract", "Contrat", "contracts").required(),
                    Field.choice(
                                    "status",
                                    "Étape",
                                    Arrays.stream(Status.values())
                                            .map(status -> new Choice(status.id(), status.label()))
                                            .toList())
                            .required(),
                    Field.of("on_date", FieldKind.DATE, "Le").help("Vide : jour inconnu."),
                    Field.choice("level", "Niveau du signataire", LEVELS).required(),
                    Field.place("code", "Signataire", "level").required().help("L'un des signataires du contrat."),
                    Field.of("source", FieldKind.TEXT, "Source").required()),
            List.of());

    public static final Register PILLARS = new Register(
            "pillars",
            "contract_pillar",
            new Register.Words("Axes", "axe", false),
            new Register.Shape(
                            "contract", List.of("id"), Register.KeyForm.NUMBERED, "title", "contract", "place", "title")
                    .under("contract", "contracts"),
            List.of(
                    Field.reference("contract", "Contrat", "contracts").required(),
                    Field.of("place", FieldKind.WHOLE, "Rang").required().help("1 pour le premier axe."),
                    Field.of("title", FieldKind.TEXT, "Intitulé").required(),
                    Field.choice(
                            "field",
                            "Domaine",
                            Arrays.stream(PolicyField.values())
                                    .map(field -> new Choice(field.id(), field.label()))
                                    .toList()),
                    Field.of("text", FieldKind.LONG_TEXT, "Ce qui est convenu")),
            List.of());

    public static final Register REFERENTS = new Register(
            "referents",
            "contract_referent",
            new Register.Words("Référents", "référent", false),
            new Register.Shape(
                            "contract", List.of("id"), Register.KeyForm.NUMBERED, "full_name", "contract", "full_name")
                    .under("contract", "contracts"),
            List.of(
                    Field.reference("contract", "Contrat", "contracts").required(),
                    Field.of("full_name", FieldKind.TEXT, "Nom et prénom")
                            .required()
                            .personal(),
                    Field.of("role", FieldKind.TEXT, "Fonction").personal(),
                    Field.of("email", FieldKind.EMAIL, "Courriel").personal(),
                    Field.of("phone", FieldKind.PHONE, "Téléphone").personal(),
                    Field.of("remarks", FieldKind.LONG_TEXT, "Remarques").personal()),
            List.of());

    static final List<Choice> DOCUMENT_KINDS = List.of(
            new Choice("contract", "Contrat signé"),
            new Choice("deliberation", "Délibération"),
            new Choice("agreement", "Convention financière"),
            new Choice("amendment", "Avenant"),
            new Choice("diagnostic", "Diagnostic partagé"),
            new Choice("report", "Bilan"),
            new Choice("minutes", "Compte rendu"),
            new Choice("other", "Autre"));

    public static final Register DOCUMENTS = new Register(
            "documents",
            "contract_document",
            new Register.Words("Documents", "document", false),
            new Register.Shape(
                            "contract",
                            List.of("id"),
                            Register.KeyForm.NUMBERED,
                            "title",
                            "contract",
                            "-on_date",
                            "title")
                    .under("contract", "contracts"),
            List.of(
                    Field.reference("contract", "Contrat", "contracts")
                            .required()
                            .fixed(),
                    Field.of("title", FieldKind.TEXT, "Intitulé").required(),
                    Field.choice("kind", "Nature", DOCUMENT_KINDS).required(),
                    Field.of("on_date", FieldKind.DATE, "Daté du"),
                    Field.of("year", FieldKind.YEAR, "Exercice").help("D'un bilan : l'année dont il rend compte.")),
            List.of(ContractRegisters::comesWithItsFile, ContractRegisters::reportOfAYear));

    /** The French word of a kind of document. */
    public static String documentKind(String id) {
        return DOCUMENT_KINDS.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .map(Choice::label)
                .orElse(id);
    }

    public static final List<Register> ALL = Stream.concat(
                    Stream.of(CONTRACTS, SIGNATORIES, STATUSES),
                    Stream.concat(MoneyRegisters.ALL.stream(), Stream.of(PILLARS, REFERENTS, DOCUMENTS)))
            .toList();

    private static void comesWithItsFile(Change change, Faults faults) {
        if (change.before() == null) {
            faults.add("title", "Un document s'ajoute en envoyant son fichier, depuis la fiche du contrat.");
        }
    }

    /** Held against what is said of a file that is sent, too. */
    public static void reportOfAYear(Change change, Faults faults) {
        if ("report".equals(change.after().text("kind")) && change.after().whole("year") == null) {
            faults.add("year", "Un bilan rend compte d'un exercice : indiquez l'année.");
        }
    }
}
