package fr.diair.atlas.contract;

import java.util.Arrays;
import java.util.Locale;

/** Where an action stands on a day. All but {@link #LATE} are declared; that one is computed from the calendar. */
public enum ActionState {
    PLANNED("Prévue"),
    STARTED("En cours"),
    BLOCKED("Bloquée"),
    DONE("Achevée"),
    LATE("En retard"),
    ABANDONED("Abandonnée");

    private final String label;

    ActionState(String label) {
        this.label = label;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** The French word of a state; the word itself where there is none. */
    public static String label(String id) {
        return Arrays.stream(values())
                .filter(state -> state.id().equals(id))
                .map(ActionState::label)
                .findFirst()
                .orElse(id);
    }
}
