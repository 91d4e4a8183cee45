package fr.diair.atlas.diagnostic.whole;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.diagnostic.measure.Column.State;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Measures.Scope;
import fr.diair.atlas.diagnostic.measure.OwnFigure;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.layer.Figure.Mark;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Set;

/**
 * Who is engaged around some communes: the communes that touch one of them and are none of them. Communes that are exactly an
 * EPCI, a departement or a region have its neighbours, which are of its level.
 */
record Around(Measures measures, Publication publication, LocalDate day) {
    private static final Set<Mark> AMONG_COMMUNES = Set.of(Mark.AMONG_COMMUNES);

    Cell cell(Measure measure, OwnFigure figure, BitSet communes) {
        Cell own = new Exactly(measures, publication, day).cell(measure, communes);
        if (own != null) {
            return own;
        }
        Scope scope = new Scope(publication, Level.COMMUNE, day);
        Places places = measures.places(scope);
        BitSet touching = touching(places, communes);
        Column engaged = measures.column(measures.measure(publication, "engaged-communes"), scope);
        long count = touching.stream().filter(row -> engaged.value(row) > 0).count();
        if (figure == OwnFigure.NEIGHBOURS_ENGAGED) {
            boolean drawn = communes.stream().anyMatch(row -> places.at(row).site() != null);
            return drawn ? new Cell(State.VALUE, (double) count, AMONG_COMMUNES) : Cell.UNAVAILABLE;
        }
        return touching.isEmpty()
                ? Cell.NONE
                : new Cell(State.VALUE, 100.0 * count / touching.cardinality(), AMONG_COMMUNES);
    }

    static BitSet touching(Places places, BitSet communes) {
        BitSet touching = new BitSet(places.size());
        for (int row = communes.nextSetBit(0); row >= 0; row = communes.nextSetBit(row + 1)) {
            for (int other : places.neighbours(row)) {
                touching.set(other);
            }
        }
        touching.andNot(communes);
        return touching;
    }
}
