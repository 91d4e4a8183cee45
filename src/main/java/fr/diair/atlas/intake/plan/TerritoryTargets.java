package fr.diair.atlas.intake.plan;

import static fr.diair.atlas.intake.plan.CommonFields.CODE;
import static fr.diair.atlas.intake.plan.CommonFields.DEPARTEMENT;
import static fr.diair.atlas.intake.plan.CommonFields.NAME;
import static fr.diair.atlas.intake.plan.Field.given;

import fr.diair.atlas.intake.plan.Field.Kind;
import java.util.List;

/** What is told of territories: figures and boundaries. */
final class TerritoryTargets {
    static final Target INDICATORS = new Target(
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
            null);

    static final Target BOUNDARIES = new Target(
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
            null);

    private TerritoryTargets() {}
}
