package fr.diair.atlas.register.contract.follow;

import fr.diair.atlas.contract.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract in the list, as it stands on a day.
 *
 * @param signatories their names between commas; empty when none is known
 */
public record Followed(
        String key,
        String title,
        int year,
        boolean demo,
        String signatories,
        Standing standing,
        Amounts amounts,
        Actions actions,
        AlertBoard.Counts alerts) {

    /**
     * The last step reached, and what is to come.
     *
     * @param status null before the first step
     * @param date null when the day is unknown
     */
    public record Standing(
            @Nullable String status,
            String label,
            @Nullable LocalDate date,
            @Nullable LocalDate renewalOn,
            @Nullable LocalDate endsOn) {
        static String label(@Nullable String status, boolean hasStep) {
            return status != null ? Status.of(status).label() : hasStep ? "Pas encore commencé" : "Sans étape";
        }
    }

    /** Whole cents; null when no line is known, which is not zero. */
    public record Amounts(
            @Nullable Long plannedCents,
            @Nullable Long committedCents,
            @Nullable Long paidCents) {}

    /** @param total without those abandoned */
    public record Actions(int total, int done, int started, int late) {}

    Followed with(AlertBoard.Counts counted) {
        return new Followed(key, title, year, demo, signatories, standing, amounts, actions, counted);
    }
}
