package fr.diair.atlas.report;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.diair.atlas.diagnostic.measure.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money of the contracts that bind, up to the year of the day, in whole cents.
 *
 * @param withoutAmount how many of these contracts no planned amount is known of: the sums are then at least so much
 */
public record MoneyPart(
        Stages total, List<Line> byYear, List<Line> byFunder, List<Region> byRegion, int withoutAmount, String source) {

    /** Null when no line is known, which is not zero. */
    public record Stages(
            @Nullable Long plannedCents,
            @Nullable Long committedCents,
            @Nullable Long paidCents) {}

    public record Line(String label, Stages stages) {}

    /** In euros, as the map shows them. */
    public record Region(
            String code,
            String name,
            @JsonSerialize(converter = CellWriting.class) Column.Cell planned,
            @JsonSerialize(converter = CellWriting.class) Column.Cell committed,
            @JsonSerialize(converter = CellWriting.class) Column.Cell paid,
            @JsonSerialize(converter = CellWriting.class) Column.Cell plannedPerInhabitant) {}
}
