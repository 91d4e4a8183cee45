package fr.diair.atlas.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network of engaged officials, without their names.
 *
 * @param joined and {@code ended}: during the year, by the day
 * @param undated of those of the day, how many whose day of joining is not known
 */
public record NetworkPart(
        List<Month> months,
        List<Mandate> byMandate,
        List<Region> byRegion,
        int joined,
        int ended,
        int undated,
        int toConfirm,
        @Nullable LocalDate lastElection,
        @Nullable LocalDate nextElection,
        String source) {

    /** At the end of a month, or on the day itself. */
    public record Month(LocalDate date, int officials, int communes) {}

    public record Mandate(String id, String label, int officials, int toConfirm) {}

    public record Region(String code, String name, int officials, int officialsBefore, int communes, int toConfirm) {}

    /** What is read of it at once. */
    record Moves(
            int joined,
            int ended,
            int undated,
            @Nullable LocalDate lastElection,
            @Nullable LocalDate nextElection) {}
}
