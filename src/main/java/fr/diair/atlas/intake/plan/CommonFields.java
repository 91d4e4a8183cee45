package fr.diair.atlas.intake.plan;

import static fr.diair.atlas.intake.plan.Field.given;
import static fr.diair.atlas.intake.plan.Field.place;

import fr.diair.atlas.ingest.FactTable;
import fr.diair.atlas.intake.plan.Field.Kind;
import fr.diair.atlas.intake.plan.Target.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the targets of several tables want to know: the place, the contract, the title, the source. */
final class CommonFields {
    static final Field CODE = place(
            Kind.CODE,
            "code",
            "Code du territoire",
            "Code INSEE de la commune, ou SIREN de l'EPCI. À défaut, le nom et le département.",
            "code insee, insee, insee com, codgeo, code commune, code com, code geo, com, depcom, "
                    + "codecommune, commune code, place code, code officiel, insee commune, codeinsee, "
                    + "code insee commune, num com, siren, siren epci, epci, code epci, no siren, "
                    + "numero siren, code departement, code dep, code region, code reg, code du territoire, "
                    + "code lieu");
    static final Field NAME = place(
            Kind.NAME,
            "name",
            "Nom du territoire",
            "Vérifie le code ; sans code, il faut aussi le département.",
            "libgeo, commune, nom commune, libelle commune, nom de la commune, ville, lib com, "
                    + "libcom, nom com, libelle, collectivite, nom epci, libepci, territoire, "
                    + "nom du territoire, lieu, commune name, place name");
    static final Field DEPARTEMENT = place(
            Kind.DEPARTEMENT,
            "departement",
            "Département",
            "Code ou nom : distingue les communes de même nom.",
            "departement, dep, dept, dpt, code departement, num dep, nom departement, "
                    + "libelle departement, departement code, no departement");
    static final Field LEVEL = place(
                    Kind.LEVEL,
                    "level",
                    "Niveau",
                    "Commune ou EPCI ; d'après le code si rien n'est dit.",
                    "niveau, place level, type de territoire, type collectivite, type de collectivite")
            .withWords(Words.LEVELS);
    static final Field CODE_DATE = given(
            Kind.CODE_DATE,
            "code_date",
            "code_date",
            "Date du code",
            "Jour où le code était en vigueur ; d'après la date de l'acte si rien n'est dit.",
            "date du code");
    static final Field CONTRACT = given(
            Kind.REFERENCE,
            "contract",
            "contract",
            "Contrat",
            "Clé ou titre d'un contrat connu.",
            "contrat, cle contrat, cle du contrat, contrat territorial, ctai, ctair, " + "numero contrat");
    static final Field SOURCE = given(
            Kind.TEXT,
            "source",
            "source",
            "Source",
            "D'où vient la ligne ; celle du fichier si rien n'est dit.",
            "sources, origine, provenance");
    static final Field TITLE = given(
                    Kind.TEXT,
                    "title",
                    "title",
                    "Intitulé",
                    "",
                    "titre, intitule, libelle, objet, nom, intitule de l action, action, nom de l action, "
                            + "intitule du contrat")
            .needed();
    static final Field DEMO = given(
                    Kind.WORD,
                    FactTable.DEMO,
                    FactTable.DEMO,
                    "Ligne fictive",
                    "Vrai pour une donnée de démonstration, comme les exports le disent ; faux sans cela.",
                    "demonstration, fictif, donnee fictive")
            .withWords(Words.YES_OR_NO);

    private static final Option FILE_SOURCE =
            Option.text("source", "Source à citer (nom du fichier par défaut)", false);

    private CommonFields() {}

    /** A target of a table of facts: where they take place, what is their own, then what many tables have. */
    static Target facts(FactTable table, String label, String description, @Nullable Place place, Field... own) {
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
        options.add(Option.of("boolean", Targets.REPLACE_BY_HAND, "Remplacer aussi ce qui a été modifié à la main"));
        return new Target(table.id(), label, description, "table", fields, options, table, place);
    }
}
