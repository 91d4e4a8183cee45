package fr.diair.atlas.report;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures by region, with what the country has as a whole. */
public record RegionPart(List<Region> regions, List<Indicator> indicators) {

    public record Region(String code, String name) {}

    /**
     * One measure.
     *
     * @param cells one to a region, in their order
     * @param france null where the whole cannot be told from its parts
     */
    public record Indicator(
            String id,
            String label,
            String family,
            Measure.Unit unit,
            String definition,
            Column.Provenance provenance,

            @JsonSerialize(contentConverter = CellWriting.class)
            List<Column.Cell> cells,

            @JsonSerialize(converter = CellWriting.class) Column.@Nullable Cell france) {}
}
