package fr.diair.atlas.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An action as it stands on a day. */
public record Action(
        String key,
        String title,
        String field,
        String carrier,
        Link link,
        String status,
        Calendar calendar,
        Measure measure) {

    /** Where it takes place, and the contract it belongs to, if any. */
    public record Link(
            String place,
            @Nullable String contract,
            @Nullable String contractTitle,
            String source,
            boolean demo) {}

    /** Days planned and days kept; null when unknown or still to come. */
    public record Calendar(
            @Nullable LocalDate plannedStart,
            @Nullable LocalDate plannedEnd,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn) {}

    /**
     * What is counted, on the day it was counted.
     *
     * @param reachedState {@code value}, {@code unavailable} or {@code secret}
     */
    public record Measure(
            @Nullable Integer beneficiariesPlanned,
            @Nullable Integer beneficiariesReached,
            String reachedState,
            @Nullable Long plannedCents,
            @Nullable Long spentCents,
            LocalDate reportedOn) {}

    public String statusLabel() {
        return switch (status) {
            case "planned" -> "Prévue";
            case "started" -> "En cours";
            case "done" -> "Achevée";
            case "late" -> "En retard";
            case "abandoned" -> "Abandonnée";
            default -> status;
        };
    }

    /** Beneficiaries reached over planned, at most 1; null when either is unknown or secret. */
    public @Nullable Double progress() {
        Integer planned = measure.beneficiariesPlanned();
        Integer reached = measure.beneficiariesReached();
        return planned == null || planned == 0 || reached == null ? null : Math.min(1.0, (double) reached / planned);
    }
}
