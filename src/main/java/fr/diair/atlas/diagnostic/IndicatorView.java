package fr.diair.atlas.diagnostic;

import fr.diair.atlas.indicator.Readable;
import fr.diair.atlas.indicator.Shown;
import fr.diair.atlas.indicator.Statement;
import fr.diair.atlas.indicator.ValueState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An imported indicator in a profile, as the API writes it. */
record IndicatorView(
        String code,
        String label,
        String definition,
        String unit,
        String format,
        boolean demo,
        String state,
        @Nullable Double value,
        @Nullable String origin,
        boolean estimated,
        boolean incomplete,
        boolean notConverted,
        String period,
        String source,
        String licence,
        String vintages) {

    static List<IndicatorView> of(List<Statement> statements) {
        return statements.stream().map(IndicatorView::of).toList();
    }

    private static IndicatorView of(Statement statement) {
        Readable indicator = statement.indicator();
        Readable.Reading reading = statement.reading();
        Shown figure = statement.figure();
        return new IndicatorView(
                indicator.code(),
                indicator.label(),
                indicator.definition(),
                indicator.unit(),
                indicator.format(),
                indicator.demo(),
                figure == null ? ValueState.UNAVAILABLE.id() : figure.state().id(),
                figure == null ? null : figure.value(),
                figure == null ? null : figure.origin(),
                figure != null && figure.estimated(),
                figure != null && figure.incomplete(),
                figure != null && figure.notConverted(),
                reading.period().label(),
                reading.source(),
                reading.licence(),
                reading.vintages());
    }
}
