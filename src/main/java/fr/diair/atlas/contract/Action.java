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
        Measure measure,
        ActionProgress progress) {

    /** Where it takes place, all places together, and the contract it belongs to, if any. */
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
        return ActionState.label(status);
    }
}
