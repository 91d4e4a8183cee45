package fr.diair.atlas.diagnostic.similar;

import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.shown.MeasureChoice;
import java.util.BitSet;
import java.util.List;

/** The ten territories of the level that are most like one in structure, as a reference for its figures. */
public final class Alike {
    private static final int COUNT = 10;

    private final Measures measures;
    private final Axes scales;

    public Alike(Measures measures, Axes scales) {
        this.measures = measures;
        this.scales = scales;
    }

    /** Rows of the places of the scope's level, without its own. */
    public BitSet rows(Measures.Scope scope, int row) {
        List<Axis> axes = measures.columns(MeasureChoice.structural(measures, scope), scope).stream()
                .map(scales::of)
                .toList();
        BitSet rows = new BitSet();
        Similarity.nearest(axes, row, other -> true, COUNT).near().forEach(near -> rows.set(near.row()));
        return rows;
    }
}
