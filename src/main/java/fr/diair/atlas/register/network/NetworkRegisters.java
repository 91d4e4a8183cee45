package fr.diair.atlas.register.network;

import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import fr.diair.atlas.register.form.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Officials, their engagements, the elections that put these into question, and what was answered since. */
public final class NetworkRegisters {
    static final List<Choice> MANDATES = List.of(
            new Choice("maire", "Maire"),
            new Choice("adjoint", "Adjoint ou adjointe au maire"),
            new Choice("conseiller", "Conseiller ou conseillère municipale"),
            new Choice("president-epci", "Président ou présidente d'EPCI"),
            new Choice("maire-arrondissement", "Maire d'arrondissement"),
            new Choice("autre", "Autre mandat"));

    static final List<Choice> CIVILITIES = List.of(new Choice("madame", "Madame"), new Choice("monsieur", "Monsieur"));

    static final List<Choice> OUTCOMES = List.of(
            new Choice("confirmed", "Engagement confirmé"),
            new Choice("ended", "Engagement terminé"),
            new Choice("no-answer", "Sans réponse"));

    private NetworkRegisters() {}

    public static final Register PERSONS = new Register(
            "persons",
            "person",
            new Register.Words("Élus", "élu", false),
            new Register.Shape("person", List.of("id"), Register.KeyForm.NUMBERED, "full_name", "full_name"),
            List.of(
                    Field.choice("civility", "Civilité", CIVILITIES).personal(),
                    Field.of("full_name", FieldKind.TEXT, "Prénom et nom")
                            .required()
                            .personal(),
                    Field.of("email", FieldKind.EMAIL, "Courriel").personal(),
                    Field.of("phone", FieldKind.PHONE, "Téléphone").personal(),
                    Field.of("remarks", FieldKind.LONG_TEXT, "Remarques")
                            .personal()
                            .help("Ce qui sert au suivi, et que la personne pourra lire : elle a droit à une copie.")),
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
                    Field.of("to_date", FieldKind.DATE, "Jusqu'au")
                            .help(
                                    "Premier jour où l'engagement ne court plus. Laissez vide tant que la fin n'est pas sûre : "
                                            + "après une élection, l'engagement est montré « à confirmer »."),
                    Field.of("source", FieldKind.TEXT, "Source").required()),
            List.of(Rule.inOrder("from_date", "to_date", "La fin vient avant le début.")));

    public static final Register ELECTIONS = new Register(
            "elections",
            "election",
            new Register.Words("Élections générales", "élection", true),
            new Register.Shape("election", List.of("key"), Register.KeyForm.NAMED, "label", "-on_date"),
            List.of(
                    Field.of("label", FieldKind.TEXT, "Intitulé").required(),
                    Field.of("on_date", FieldKind.DATE, "Premier tour")
                            .required()
                            .help("Dès ce jour, les engagements d'avant sont à confirmer."),
                    Field.of("second_round", FieldKind.DATE, "Second tour"),
                    Field.of("office_from", FieldKind.DATE, "Entrée en fonction")
                            .help("Des conseils complets dès le premier tour ; vide : inconnue."),
                    Field.of("second_office_from", FieldKind.DATE, "Entrée en fonction après le second tour"),
                    Field.of("source", FieldKind.TEXT, "Source").required()),
            List.of(
                    Rule.inOrder("on_date", "second_round", "Le second tour vient avant le premier."),
                    Rule.inOrder("on_date", "office_from", "L'entrée en fonction vient avant l'élection.")));

    public static final Register CONFIRMATIONS = new Register(
            "confirmations",
            "confirmation",
            new Register.Words("Confirmations", "confirmation", true),
            new Register.Shape(
                            "engagement", List.of("id"), Register.KeyForm.NUMBERED, "outcome", "engagement", "-on_date")
                    .under("engagement", "engagements"),
            List.of(
                    Field.reference("engagement", "Engagement", "engagements").required(),
                    Field.choice("outcome", "Réponse", OUTCOMES).required(),
                    Field.of("on_date", FieldKind.DATE, "Le")
                            .required()
                            .help("Jour de la réponse ; pour un engagement terminé, son premier jour sans engagement."),
                    Field.of("source", FieldKind.TEXT, "Source")
                            .required()
                            .help("Courrier, appel, site de la mairie… sans nom de personne.")),
            List.of());

    /** Files of lists: written by Atlas, read in the journal. */
    private static final Register EXPORTS = new Register(
            "list-exports",
            "list_export",
            new Register.Words("Exports", "export", false),
            new Register.Shape("export", List.of("id"), Register.KeyForm.NUMBERED, "list", "id"),
            List.of(
                    Field.of("list", FieldKind.TEXT, "Liste"),
                    Field.of("criteria", FieldKind.TEXT, "Critères"),
                    Field.of("format", FieldKind.TEXT, "Fichier"),
                    Field.of("on_date", FieldKind.DATE, "Situation au"),
                    Field.of("row_count", FieldKind.WHOLE, "Lignes")),
            List.of());

    public static final List<Register> JOURNALED = List.of(EXPORTS);

    public static final List<Register> ALL = Stream.concat(
                    Stream.of(PERSONS, ENGAGEMENTS, ELECTIONS, CONFIRMATIONS), FollowUpRegisters.ALL.stream())
            .toList();
}
