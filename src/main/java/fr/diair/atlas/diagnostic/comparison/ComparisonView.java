package fr.diair.atlas.diagnostic.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.ShownCell;
import fr.diair.atlas.diagnostic.shown.ShownMeasure;
import fr.diair.atlas.diagnostic.shown.ShownPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as the API writes it. */
record ComparisonView(
        @JsonUnwrapped Basis basis,
        List<ShownPlace> territories,
        boolean sameLevel,
        boolean usual,
        String rule,
        List<One> measures) {

    /**
     * A measure.
     *
     * @param cells of the territories, in their order
     * @param atLevel whether the measure exists at the level of each
     * @param gaps to the median, in the order of the territories; null where there is no value
     */
    record One(
            @JsonUnwrapped ShownMeasure measure,
            List<ShownCell> cells,
            List<Boolean> atLevel,
            Line.@Nullable Spread spread,
            List<Line.@Nullable Gap> gaps) {}

    static ComparisonView of(Comparison comparison) {
        return new ComparisonView(
                comparison.basis(),
                comparison.territories(),
                comparison.sameLevel(),
                comparison.usual(),
                comparison.rule(),
                comparison.lines().stream().map(ComparisonView::one).toList());
    }

    private static One one(Line line) {
        return new One(
                ShownMeasure.of(line.measure(), line.provenance()),
                line.cells().stream().map(ShownCell::of).toList(),
                line.atLevel(),
                line.spread(),
                line.gaps());
    }
}
