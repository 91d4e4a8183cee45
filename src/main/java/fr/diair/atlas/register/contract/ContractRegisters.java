package fr.diair.atlas.register.contract;

import fr.diair.atlas.contract.FundingStage;
import fr.diair.atlas.contract.Status;
import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import java.util.Arrays;
import java.util.List;

/** Contracts, who signs them, their steps and their money. */
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
                    Field.of("year", FieldKind.YEAR, "Année").required()),
            List.of());

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
                    Field.choice("level", "Niveau du signataire", LEVELS).required(),
                    Field.of("code", FieldKind.TEXT, "Code du signataire").required(),
                    Field.choice(
                                    "status",
                                    "Étape",
                                    Arrays.stream(Status.values())
                                            .map(status -> new Choice(status.id(), status.label()))
                                            .toList())
                            .required(),
                    Field.of("on_date", FieldKind.DATE, "Le").help("Vide : jour inconnu."),
                    Field.of("source", FieldKind.TEXT, "Source").required()),
            List.of());

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
                    Field.of("amount_cents", FieldKind.MONEY, "Montant").required(),
                    Field.of("funder", FieldKind.TEXT, "Financeur").required(),
                    Field.of("source", FieldKind.TEXT, "Source").required()),
            List.of());

    public static final List<Register> ALL = List.of(CONTRACTS, SIGNATORIES, STATUSES, FUNDINGS);
}
