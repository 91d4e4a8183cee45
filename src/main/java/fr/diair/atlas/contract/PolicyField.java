package fr.diair.atlas.contract;

import fr.diair.atlas.fault.Choices;
import fr.diair.atlas.fault.RequestException;

/** The fields of public policy that actions belong to. */
public enum PolicyField {
    ACCES_DROITS("acces-droits", "Accès aux droits"),
    LANGUE("langue", "Langue française"),
    SANTE("sante", "Santé"),
    EMPLOI("emploi", "Formation et emploi"),
    LOGEMENT("logement", "Logement"),
    CULTURE_SPORT("culture-sport", "Culture et sport"),
    MOBILISATION("mobilisation", "Mobilisation citoyenne"),
    GOUVERNANCE("gouvernance", "Gouvernance");

    private final String id;
    private final String label;

    PolicyField(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** @throws RequestException a 400 that lists the fields, when the word is not one of them */
    public static PolicyField of(String id) {
        return Choices.named(
                values(), PolicyField::id, id, "unknown-field", "Domaine « %s » inconnu : choisissez parmi %s.");
    }
}
