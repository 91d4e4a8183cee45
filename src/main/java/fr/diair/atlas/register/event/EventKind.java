package fr.diair.atlas.register.event;

import fr.diair.atlas.fault.Choices;
import fr.diair.atlas.fault.RequestException;
import java.util.Locale;

/** What an event is. */
public enum EventKind implements EventWord {
    MEETING("Réunion"),
    VISIT("Visite"),
    EXCHANGE_DAY("Journée d'échanges"),
    SIGNATURE("Signature");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String label() {
        return label;
    }

    /** @throws RequestException a 400 that lists the words, when it is none of them */
    public static EventKind of(String id) {
        return Choices.named(
                values(), EventKind::id, id, "unknown-kind", "Nature « %s » inconnue : choisissez parmi %s.");
    }
}
