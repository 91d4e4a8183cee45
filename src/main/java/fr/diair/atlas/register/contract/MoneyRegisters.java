package fr.diair.atlas.register.contract;

import fr.diair.atlas.contract.FundingStage;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.form.Change;
import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Faults;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import java.util.Arrays;
import java.util.List;

/** The money of contracts, who gives it and up to how much; what alerts are raised upon. */
public final class MoneyRegisters {
    private MoneyRegisters() {}

    public static final Register FUNDERS = new Register(
            "funders",
            "funder",
            new Register.Words("Financeurs", "financeur", false),
            new Register.Shape("funder", List.of("name"), Register.KeyForm.GIVEN, "name", "name"),
            List.of(
                    Field.of("name", FieldKind.TEXT, "Nom").required().fixed(),
                    Field.choice(
                                    "kind",
                                    "Nature",
                                    new Choice("state", "État"),
                                    new Choice("local", "Collectivité"),
                                    new Choice("europe", "Union européenne"),
                                    new Choice("other", "Autre"))
                            .required(),
                    Field.of("remarks", FieldKind.LONG_TEXT, "Remarques")),
            List.of(MoneyRegisters::plainName));

    public static final Register FUNDINGS = new Register(
            "fundings",
            "funding",
            new Register.Words("Financements", "ligne de financement", true),
            new Register.Shape(
                            "contract",
                            List.of("id"),
                            Register.KeyForm.NUMBERED,
                            "funder",
                            "contract",
                            "year",
                            "stage",
                            "funder")
                    .under("contract", "contracts"),
            List.of(
                    Field.reference("contract", "Contrat", "contracts").required(),
                    Field.of("year", FieldKind.YEAR, "Année").required(),
                    Field.choice(
                                    "stage",
                                    "Étape",
                                    Arrays.stream(FundingStage.values())
                                            .map(stage -> new Choice(stage.id(), stage.label()))
                                            .toList())
                            .required(),
                    Field.reference("funder", "Financeur", "funders").required(),
                    Field.of("amount_cents", FieldKind.MONEY, "Montant").required(),
                    Field.of("source", FieldKind.TEXT, "Source").required(),
                    Field.of("source_on", FieldKind.DATE, "Source datée du")
                            .help(
                                    "Entre sources contradictoires, la plus récente fait foi tant que rien n'est choisi."),
                    Field.of("counts", FieldKind.BOOLEAN, "Fait foi")
                            .help(
                                    "Oui : ce montant l'emporte sur les autres sources. Non : il est écarté. Vide : selon la règle."),
                    Field.of("explanation", FieldKind.LONG_TEXT, "Pourquoi le plafond est dépassé")
                            .help("Exigé quand le montant dépasse le plafond du financeur pour l'année.")),
            List.of());

    public static final Register CEILINGS = new Register(
                    "ceilings",
                    "funding_ceiling",
                    new Register.Words("Plafonds", "plafond", false),
                    new Register.Shape(
                            "ceiling", List.of("id"), Register.KeyForm.NUMBERED, "funder", "-year", "funder"),
                    List.of(
                            Field.of("year", FieldKind.YEAR, "Année").required(),
                            Field.reference("funder", "Financeur", "funders").required(),
                            Field.of("amount_cents", FieldKind.MONEY, "Plafond par contrat")
                                    .required(),
                            Field.of("source", FieldKind.TEXT, "Source").required()),
                    List.of())
            .writtenBy(Role.ADMINISTRATOR);

    public static final Register ALERT_RULES = new Register(
                    "alert-rules",
                    "alert_rule",
                    new Register.Words("Seuils d'alerte", "seuil", false),
                    new Register.Shape("alert-rule", List.of("kind"), Register.KeyForm.GIVEN, "label", "place"),
                    List.of(
                            Field.of("kind", FieldKind.TEXT, "Alerte")
                                    .required()
                                    .fixed(),
                            Field.of("label", FieldKind.TEXT, "Intitulé").required(),
                            Field.choice("severity", "Gravité", Severity.CHOICES)
                                    .required(),
                            Field.of("days", FieldKind.WHOLE, "Jours"),
                            Field.of("months", FieldKind.WHOLE, "Mois"),
                            Field.of("percent", FieldKind.WHOLE, "Pour cent"),
                            Field.of("active", FieldKind.BOOLEAN, "En service").required(),
                            Field.of("explanation", FieldKind.LONG_TEXT, "Ce que l'alerte dit")
                                    .required()),
                    List.of(MoneyRegisters::onlyKnownAlerts))
            .writtenBy(Role.ADMINISTRATOR);

    public static final Register SLEEPS = new Register(
            "alert-sleeps",
            "alert_sleep",
            new Register.Words("Alertes en sommeil", "alerte en sommeil", true),
            new Register.Shape("contract", List.of("alert"), Register.KeyForm.GIVEN, "reason", "contract", "until")
                    .under("contract", "contracts"),
            List.of(
                    Field.reference("contract", "Contrat", "contracts")
                            .required()
                            .fixed(),
                    Field.of("alert", FieldKind.TEXT, "Alerte").required().fixed(),
                    Field.of("until", FieldKind.DATE, "En sommeil jusqu'au").required(),
                    Field.of("reason", FieldKind.LONG_TEXT, "Raison").required()),
            List.of());

    static final List<Register> ALL = List.of(FUNDINGS, FUNDERS, CEILINGS, ALERT_RULES, SLEEPS);

    private static void plainName(Change change, Faults faults) {
        String name = change.after().text("name");
        if (name != null && name.matches(".*[~/].*")) {
            faults.add("name", "Le nom d'un financeur ne contient ni « ~ » ni « / ».");
        }
    }

    private static void onlyKnownAlerts(Change change, Faults faults) {
        if (change.before() == null) {
            faults.add("kind", "Les alertes d'Atlas sont toutes là : seuls leurs seuils se règlent.");
        }
    }
}
