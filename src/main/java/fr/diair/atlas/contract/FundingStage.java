package fr.diair.atlas.contract;

import java.util.Locale;

/** How far money has come: voted for, bound by an act, handed over. */
public enum FundingStage {
    PLANNED("prévu"),
    COMMITTED("engagé"),
    PAID("versé");

    private final String label;

    FundingStage(String label) {
        this.label = label;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException when the word is not one of them */
    public static FundingStage of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
