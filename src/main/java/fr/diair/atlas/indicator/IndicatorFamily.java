package fr.diair.atlas.indicator;

import fr.diair.atlas.fault.DataException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The headings of a shared diagnostic under which an indicator can stand, in their order. */
public enum IndicatorFamily {
    TERRITORY("Territoire"),
    PROTECTION("Bénéficiaires de la protection"),
    RECEPTION("Places d'accueil"),
    HOUSING("Logement"),
    EMPLOYMENT("Emploi"),
    LANGUAGE("Langue"),
    HEALTH("Santé");

    private final String label;

    IndicatorFamily(String label) {
        this.label = label;
    }

    /** The lower-case word of files and of the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /**
     * @param id null or blank for none
     * @throws DataException that lists the families, when the word is not one of them
     */
    public static @Nullable IndicatorFamily of(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        return Arrays.stream(values())
                .filter(family -> family.id().equals(id.strip()))
                .findFirst()
                .orElseThrow(() -> new DataException(
                        "unknown-word",
                        "Famille « %s » inconnue : choisissez parmi %s, ou aucune."
                                .formatted(
                                        id,
                                        Arrays.stream(values())
                                                .map(IndicatorFamily::id)
                                                .collect(Collectors.joining(", ")))));
    }
}
