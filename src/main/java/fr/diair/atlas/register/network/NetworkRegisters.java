package fr.diair.atlas.register.network;

import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Rule;
import java.util.List;

/** Officials and their engagements. */
public final class NetworkRegisters {
    static final List<Choice> MANDATES = List.of(
            new Choice("maire", "Maire"),
            new Choice("adjoint", "Adjoint ou adjointe au maire"),
            new Choice("conseiller", "Conseiller ou conseillère municipale"),
            new Choice("president-epci", "Président ou présidente d'EPCI"),
            new Choice("maire-arrondissement", "Maire d'arrondissement"),
            new Choice("autre", "Autre mandat"));

    private NetworkRegisters() {}

    public static final Register PERSONS = new Register(
            "persons",
            "person",
            new Register.Words("Élus", "élu", false),
            new Register.Shape("person", List.of("id"), Register.KeyForm.NUMBERED, "full_name", "full_name"),
            List.of(Field.of("full_name", FieldKind.TEXT, "Nom et prénom")
                    .required()
                    .personal()),
            List.of());

    public static final Register ENGAGEMENTS = new Register(
            "engagements",
            "engagement",
            new Register.Words("Engagements", "engagement", false),
            new Register.Shape(
                            "engagement",
                            List.of("key"),
                            Register.KeyForm.DRAWN,
                            "commune_code",
                            "commune_code",
                            "from_date")
                    .under("person_id", "persons"),
            List.of(
                    Field.reference("person_id", "Élu", "persons").personal(),
                    Field.choice("mandate", "Mandat", MANDATES).required(),
                    Field.of("mandate_label", FieldKind.TEXT, "Précision du mandat")
                            .help("Seulement pour un autre mandat."),
                    Field.of("commune_code", FieldKind.COMMUNE, "Commune").required(),
                    Field.of("code_date", FieldKind.DATE, "Code en vigueur le")
                            .help("Le jour auquel la commune portait ce code ; vide : celui de la carte."),
                    Field.of("from_date", FieldKind.DATE, "Engagé depuis le")
                            .help("Vide : date inconnue ; l'engagement compte, sans place dans une frise."),
                    Field.of("to_date", FieldKind.DATE, "Jusqu'au").help("Premier jour où l'engagement ne court plus."),
                    Field.of("source", FieldKind.TEXT, "Source").required()),
            List.of(Rule.inOrder("from_date", "to_date", "La fin vient avant le début.")));

    public static final List<Register> ALL = List.of(PERSONS, ENGAGEMENTS);
}
