package fr.diair.atlas.export;

import fr.diair.atlas.fault.Choices;
import fr.diair.atlas.fault.RequestException;
import java.util.List;
import java.util.Locale;

/**
 * What can leave. Facts leave in the columns of {@code data/README.md}, so that they can come back; what else a row has
 * (the name of its commune, say) stands in columns of its own.
 */
public enum ExportTable {
    CONTRACTS("Contrats", "Les contrats territoriaux, leur titre et leur année.", Parameter.DATE),
    SIGNATORIES("Signataires", "Les collectivités signataires, à leur code du jour de l'acte.", Parameter.DATE),
    STATUSES("Étapes des contrats", "Chaque étape datée de chaque contrat, avec sa source.", Parameter.DATE),
    ENGAGEMENTS("Engagements", "Les engagements d'élus, commune par commune, sans nom de personne.", Parameter.DATE),
    FUNDINGS("Financements", "Les montants prévus, engagés et versés, par financeur et par source.", Parameter.DATE),
    ACTIONS("Actions", "Les actions, leur calendrier, leurs bénéficiaires et leurs montants.", Parameter.DATE),
    EVENTS("Événements", "Réunions, visites, journées d'échanges et signatures.", Parameter.DATE),
    EVENT_PARTICIPANTS("Participations", "Les communes présentes à chaque événement.", Parameter.DATE),
    TERRITORIES("Territoires", "Les codes officiels, noms et populations d'un niveau.", Parameter.LEVEL),
    BOUNDARIES("Contours", "Les contours publiés d'un niveau, avec leur surface.", Parameter.LEVEL),
    INDICATORS("Indicateurs", "Les définitions des indicateurs, et ce qui en a été reçu."),
    INDICATOR_VALUES(
            "Valeurs d'indicateurs",
            "Les chiffres reçus pour un niveau, une période et un millésime : une colonne par indicateur.",
            Parameter.LEVEL,
            Parameter.PERIOD,
            Parameter.VINTAGE),
    LAYER(
            "Couche de la carte",
            "Le thème de la carte : valeur et état de chaque territoire.",
            Parameter.THEME,
            Parameter.LEVEL,
            Parameter.DATE,
            Parameter.FIELD);

    /** What must be said for a table to be chosen. */
    public enum Parameter {
        LEVEL("Niveau", true),
        PERIOD("Période", true),
        VINTAGE("Millésime", true),
        THEME("Thème", true),
        DATE("Date", false),
        FIELD("Domaine d'action", false);

        private final String label;
        private final boolean required;

        Parameter(String label, boolean required) {
            this.label = label;
            this.required = required;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return label;
        }

        public boolean required() {
            return required;
        }
    }

    private final String label;
    private final String description;
    private final List<Parameter> parameters;

    ExportTable(String label, String description, Parameter... parameters) {
        this.label = label;
        this.description = description;
        this.parameters = List.of(parameters);
    }

    /** The word of addresses and of the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    public String description() {
        return description;
    }

    /** Whether its rows are dated facts, which can be read as of a day. */
    public boolean dated() {
        return this != LAYER && parameters.contains(Parameter.DATE);
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** @throws RequestException a 404 that lists the tables, when the word is not one of them */
    public static ExportTable of(String id) {
        return Choices.addressed(
                values(), ExportTable::id, id, "unknown-table", "Table « %s » inconnue : choisissez parmi %s.");
    }
}
