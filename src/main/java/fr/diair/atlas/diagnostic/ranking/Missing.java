package fr.diair.atlas.diagnostic.ranking;

import fr.diair.atlas.fault.Choices;
import fr.diair.atlas.fault.RequestException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of a territory that has no value of a criterion. Nothing that is missing ever counts as 0. */
public enum Missing {
    /** It is not ranked, and said to be left out for it. */
    EXCLUDE("Écarter le territoire"),
    /** It is ranked on its other criteria, whose weights make up the whole. */
    IGNORE("Classer sur les autres critères"),
    /** The median of those who have a value stands in for its own. */
    MEDIAN("Prendre la médiane");

    private final String label;

    Missing(String label) {
        this.label = label;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** @throws RequestException a 400 that lists them, when the word is none of them; null is the first */
    static Missing of(@Nullable String id) {
        return id == null
                ? EXCLUDE
                : Choices.named(
                        values(),
                        Missing::id,
                        id,
                        "unknown-missing",
                        "Traitement des valeurs manquantes « %s » inconnu : choisissez parmi %s.");
    }
}
