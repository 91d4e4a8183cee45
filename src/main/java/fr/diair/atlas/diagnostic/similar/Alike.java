package fr.diair.atlas.diagnostic.similar;

import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.shown.MeasureChoice;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/** The ten territories of the level that are most like one in structure, as a reference for its figures. */
public final class Alike {
    private static final int COUNT = 10;

    private final Measures measures;
    private final Axes scales;

    public Alike(Measures measures, Axes scales) {
        this.measures = measures;
        this.scales = scales;
    }

    /**
     * Rows of the places of the scope's level.
     *
     * @param value of the one for a measure; NaN when it has none
     * @param candidate which rows may be answered
     */
    public BitSet rows(Measures.Scope scope, ToDoubleFunction<Measure> value, IntPredicate candidate) {
        List<Axis> axes = measures.columns(MeasureChoice.structural(measures, scope), scope).stream()
                .map(scales::of)
                .toList();
        double[] own = axes.stream()
                .mapToDouble(axis -> value.applyAsDouble(axis.column().measure()))
                .toArray();
        BitSet rows = new BitSet();
        Similarity.nearest(axes, own, candidate, COUNT).near().forEach(near -> rows.set(near.row()));
        return rows;
    }
}
