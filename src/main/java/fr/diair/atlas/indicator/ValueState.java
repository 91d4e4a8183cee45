package fr.diair.atlas.indicator;

import java.util.Locale;

/** A value, or what stands in its place. The three are never mixed. */
public enum ValueState {
    VALUE,
    UNAVAILABLE,
    SECRET;

    /** The lower-case word of the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
