package fr.diair.atlas.territory;

import fr.diair.atlas.fault.Choices;
import fr.diair.atlas.fault.RequestException;
import java.util.Locale;

/** A level of territory, from the finest to the coarsest. */
public enum Level {
    COMMUNE("Communes"),
    EPCI("EPCI et métropoles"),
    DEPARTEMENT("Départements"),
    REGION("Régions");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** The word used in URLs, CSV files and the database: {@code commune}, {@code epci}, {@code departement}, {@code region}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The French plural shown on the page. */
    public String label() {
        return label;
    }

    /** @throws RequestException a 400 that lists the levels, when the word is not one of them */
    public static Level of(String id) {
        return Choices.named(values(), Level::id, id, "unknown-level", "Niveau « %s » inconnu : choisissez parmi %s.");
    }
}
