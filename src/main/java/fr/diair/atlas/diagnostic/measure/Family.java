package fr.diair.atlas.diagnostic.measure;

import fr.diair.atlas.indicator.IndicatorFamily;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The headings of the catalogue of measures, in the order of a shared diagnostic. */
public enum Family {
    TERRITORY(IndicatorFamily.TERRITORY.label()),
    PROTECTION(IndicatorFamily.PROTECTION.label()),
    RECEPTION(IndicatorFamily.RECEPTION.label()),
    HOUSING(IndicatorFamily.HOUSING.label()),
    EMPLOYMENT(IndicatorFamily.EMPLOYMENT.label()),
    LANGUAGE(IndicatorFamily.LANGUAGE.label()),
    HEALTH(IndicatorFamily.HEALTH.label()),
    NETWORK("Réseau des élus"),
    CONTRACT("Contrats et financements"),
    ACTION("Actions et événements"),
    FORMULA("Formules"),
    OTHER("Autres indicateurs");

    private final String label;

    Family(String label) {
        this.label = label;
    }

    /** The lower-case word of the API and of the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** @param id null, or a word that is none of them: among the others */
    static Family of(@Nullable String id) {
        return Arrays.stream(values())
                .filter(family -> family.id().equals(id))
                .findFirst()
                .orElse(OTHER);
    }
}
