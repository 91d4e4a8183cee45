package fr.diair.atlas.contract;

import java.util.Arrays;
import java.util.Locale;

/** The steps of a contract in their usual order, each with the colour it has on every map. */
public enum Status {
    TALKS("Échanges engagés", "#c9c4e3"),
    PREPARATION("En préparation", "#a59ad0"),
    LETTER("Lettre d'intention", "#7f70b8"),
    DELIBERATION("Délibération prise", "#5a73b5"),
    SIGNED("Contrat signé", "#00736b"),
    RENEWED("Contrat renouvelé", "#004d47"),
    ENDED("Contrat terminé", "#8c7a66");

    private final String label;
    private final String colour;

    Status(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** As {@code #rrggbb}. */
    public String colour() {
        return colour;
    }

    /** Whether money is expected of a contract that stands here. */
    public boolean binding() {
        return compareTo(SIGNED) >= 0;
    }

    /** @throws IllegalArgumentException when the word is not one of them */
    public static Status of(String id) {
        return Arrays.stream(values())
                .filter(status -> status.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown contract status: " + id));
    }
}
