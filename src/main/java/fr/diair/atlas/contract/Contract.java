package fr.diair.atlas.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it stands on a day, seen from one territory.
 *
 * @param relation {@code signatory}, {@code inside} (a territory within signs) or {@code member} (of an EPCI that signs)
 * @param history the steps reached, earliest first
 */
public record Contract(
        String key,
        String title,
        int year,
        Standing standing,
        String relation,
        List<Signatory> signatories,
        List<Step> history,
        Funding funding) {

    /**
     * The last step reached.
     *
     * @param date null when the day is unknown
     */
    public record Standing(
            String status, String statusLabel, @Nullable LocalDate date, boolean demo) {}

    /** Who signs, in the code of that day, and the territory that stands for it in the vintage on show. */
    public record Signatory(String level, String code, String name, String shownCode, String shownName) {}

    /** A step, the day it was reached (null when unknown), by whom and from which source. */
    public record Step(
            String status, String label, @Nullable LocalDate date, String signatory, String source) {}

    /**
     * Money in whole cents; a total is null when no line is known: that is not zero. Of the lines that say the same thing by
     * different sources, one counts.
     */
    public record Funding(
            @Nullable Long plannedCents,
            @Nullable Long committedCents,
            @Nullable Long paidCents,
            List<Line> lines) {
        static Funding of(List<Line> lines) {
            return new Funding(total(lines, "planned"), total(lines, "committed"), total(lines, "paid"), lines);
        }

        private static @Nullable Long total(List<Line> lines, String stage) {
            List<Line> known = lines.stream()
                    .filter(line -> line.counted() && line.stage().equals(stage))
                    .toList();
            return known.isEmpty()
                    ? null
                    : known.stream().mapToLong(Line::amountCents).sum();
        }
    }

    /**
     * One amount of one funder for one year.
     *
     * @param counted whether it is part of the totals
     */
    public record Line(
            int year,
            String stage,
            String stageLabel,
            long amountCents,
            String funder,
            String source,
            boolean demo,
            boolean counted) {}

    public String relationLabel() {
        return switch (relation) {
            case "signatory" -> "signataire";
            case "member" -> "membre d'un EPCI signataire";
            default -> "un territoire d'ici est signataire";
        };
    }
}
