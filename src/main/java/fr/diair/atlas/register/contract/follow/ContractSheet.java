package fr.diair.atlas.register.contract.follow;

import fr.diair.atlas.register.RegisterRow;
import fr.diair.atlas.register.contract.document.ContractDocument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a contract, as it stands on a day.
 *
 * @param row as the register keeps it, with its revision
 * @param steps reached by the day, the earliest first
 */
public record ContractSheet(
        LocalDate date,
        RegisterRow row,
        Followed.Standing standing,
        List<Signatory> signatories,
        List<Step> steps,
        Money money,
        Linked linked,
        AlertBoard alerts) {

    /** Who signs, in the code of that day; where the map shows it, null when it is nowhere. */
    public record Signatory(
            String level,
            String code,
            String name,
            @Nullable String shownCode,
            @Nullable String shownName) {}

    /** @param date null when the day is unknown */
    public record Step(
            String status, String label, @Nullable LocalDate date, String signatory, String source) {}

    /** What belongs to it. */
    public record Linked(List<ActionCount> actions, List<ContractDocument> documents, List<LinkedEvent> events) {}

    /** Actions of a status; cents are null when no action of it says an amount. */
    public record ActionCount(
            String status,
            String label,
            int count,
            @Nullable Long plannedCents,
            @Nullable Long spentCents) {}

    public record LinkedEvent(String key, String title, String kind, LocalDate date) {}
}
