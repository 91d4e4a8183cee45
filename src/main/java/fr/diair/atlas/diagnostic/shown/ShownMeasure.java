package fr.diair.atlas.diagnostic.shown;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is and where its values come from, as the API writes it beside the values.
 *
 * @param direction {@code need}, {@code capacity} or {@code neutral}
 * @param period in French, null for what is known as of the day
 * @param demo whether its values are fictitious
 */
public record ShownMeasure(
        String id,
        String label,
        String definition,
        String family,
        String familyLabel,
        String unit,
        String format,
        int decimals,
        String direction,
        String source,
        @Nullable String period,
        @Nullable String vintages,
        boolean demo) {
    public static ShownMeasure of(Column column) {
        return of(column.measure(), column.provenance());
    }

    public static ShownMeasure of(Measure measure, Column.Provenance provenance) {
        return new ShownMeasure(
                measure.id(),
                measure.label(),
                measure.definition(),
                measure.family().id(),
                measure.family().label(),
                measure.unit().text(),
                measure.unit().format(),
                measure.unit().decimals(),
                measure.direction().name().toLowerCase(Locale.ROOT),
                provenance.source(),
                provenance.period(),
                provenance.vintages(),
                provenance.demo());
    }
}
