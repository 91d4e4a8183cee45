package fr.diair.atlas.register.contract.follow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something about a contract that calls for attention on a day.
 *
 * @param id the same from one day to the next, as long as it is about the same thing
 * @param kind of {@code alert_rule}
 * @param severity {@code serious}, {@code warning} or {@code info}
 * @param sleep null while it is awake
 */
public record Alert(
        String id,
        String kind,
        String label,
        String severity,
        String severityLabel,
        String sentence,
        Target target,
        LocalDate since,
        @Nullable Sleep sleep) {

    /** The contract, and what of it: {@code action}, {@code funding}, {@code document} or {@code contract}. */
    public record Target(String contract, String contractTitle, String objectKind, String objectKey) {}

    /** Until the day before which it is not shown, and why. */
    public record Sleep(LocalDate until, String reason, long revision) {}

    boolean awake() {
        return sleep == null;
    }
}
