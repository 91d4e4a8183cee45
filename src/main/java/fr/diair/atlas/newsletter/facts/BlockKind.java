package fr.diair.atlas.newsletter.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.diair.atlas.fault.RequestException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a block of a letter tells. */
public enum BlockKind {
    TEXT("Texte libre", ""),
    FIGURE("Chiffre clé", "Le chiffre du réseau"),
    MEMBERS("Nouveaux membres", "Ils rejoignent le réseau"),
    CONTRACTS("Contrats", "Contrats territoriaux"),
    ACTIONS("Actions", "Les actions"),
    EVENTS_PAST("Événements passés", "Retour sur les événements"),
    EVENTS_AHEAD("Événements à venir", "À vos agendas"),
    MAP("Carte", "La carte");

    private final String label;
    private final String heading;

    BlockKind(String label, String heading) {
        this.label = label;
        this.heading = heading;
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For who composes the letter. */
    public String label() {
        return label;
    }

    /** For who reads it, unless the editor writes another. */
    public String heading() {
        return heading;
    }

    /** @throws RequestException a 422 that lists the kinds, when the word is not one of them */
    @JsonCreator
    public static BlockKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RequestException.unprocessable(
                        "unknown-block",
                        "Bloc « %s » inconnu : choisissez parmi %s."
                                .formatted(
                                        id,
                                        Arrays.stream(values())
                                                .map(BlockKind::id)
                                                .collect(Collectors.joining(", ")))));
    }
}
