package fr.diair.atlas.report;

import fr.diair.atlas.register.contract.follow.Followed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contracts that have reached a step by the day, those that bind first. */
public record ContractPart(List<Row> rows, List<Contradiction> contradictions, String source) {

    /**
     * One contract.
     *
     * @param followed as the register follows it: status, amounts, actions
     * @param regions of those who sign, between commas; empty when they are not known
     * @param progress of its launched actions that are measured, from 0 to 100; null without any
     * @param measured how many of its launched actions that is the mean of
     */
    public record Row(
            Followed followed,
            String regions,
            List<Step> steps,
            Shares shares,
            @Nullable Double progress,
            int measured) {
        /** Who signs; the title where nobody is known. */
        public String name() {
            return followed.signatories().isEmpty() ? followed.title() : followed.signatories();
        }
    }

    /** @param date null when the day is not known */
    public record Step(
            String status, String label, @Nullable LocalDate date, String source) {}

    /** What the delegation gives, and what others do. */
    public record Shares(Followed.Amounts delegation, Followed.Amounts others) {}

    /** Sources that say different amounts. @param countedCents null when all are put aside */
    public record Contradiction(
            String contract,
            int year,
            String stage,
            String funder,
            long differenceCents,
            @Nullable Long countedCents,
            @Nullable String countedSource,
            String sources,
            boolean settled) {}
}
