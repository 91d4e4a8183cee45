package fr.diair.atlas.diagnostic.similar;

import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.portrait.References;
import fr.diair.atlas.diagnostic.shown.MeasureChoice;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/** The ten territories of the level that are most like one in structure, as a reference for its figures. */
public final class Alike implements References.Similar {
    private static final int COUNT = 10;

    private final Measures measures;
    private final Axes scales;

    public Alike(Measures measures, Axes scales) {
        this.measures = measures;
        this.scales = scales;
    }

    @Override
    public BitSet rows(Measures.Scope scope, ToDoubleFunction<Measure> value, IntPredicate candidate) {
        List<Axis> axes = axes(scope);
        BitSet rows = new BitSet();
        Similarity.nearest(axes, own(axes, value), candidate, COUNT).near().forEach(near -> rows.set(near.row()));
        return rows;
    }

    @Override
    public int count(Measures.Scope scope, ToDoubleFunction<Measure> value, IntPredicate candidate) {
        List<Axis> axes = axes(scope);
        return Similarity.count(axes, own(axes, value), candidate, COUNT);
    }

    private List<Axis> axes(Measures.Scope scope) {
        return measures.columns(MeasureChoice.structural(measures, scope), scope).stream()
                .map(scales::of)
                .toList();
    }

    private static double[] own(List<Axis> axes, ToDoubleFunction<Measure> value) {
        return axes.stream()
                .mapToDouble(axis -> value.applyAsDouble(axis.column().measure()))
                .toArray();
    }
}
