package fr.diair.atlas.register.event;

import fr.diair.atlas.fault.RequestException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RequestException.badRequest(
                        "unknown-kind",
                        "Nature « %s » inconnue : choisissez parmi %s."
                                .formatted(
                                        id,
                                        Arrays.stream(values())
                                                .map(EventKind::id)
                                                .collect(Collectors.joining(", ")))));
    }
}
