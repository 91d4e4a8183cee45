package fr.diair.atlas.register.event;

import java.util.Locale;

/** How an event is said to stand. Where nothing is said, its day says it. */
public enum EventStatus implements EventWord {
    PLANNED("Prévu"),
    CONFIRMED("Confirmé"),
    HELD("Tenu"),
    CANCELLED("Annulé");

    private final String label;

    EventStatus(String label) {
        this.label = label;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String label() {
        return label;
    }
}
