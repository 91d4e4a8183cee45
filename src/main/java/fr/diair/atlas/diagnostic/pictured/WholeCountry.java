package fr.diair.atlas.diagnostic.pictured;

import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Measures.Scope;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.diagnostic.portrait.Subject;
import fr.diair.atlas.diagnostic.portrait.WholeValues;
import fr.diair.atlas.diagnostic.whole.Together;
import fr.diair.atlas.diagnostic.whole.Wholes;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** The whole country taken as one territory: by its regions where they have a value, else by what lies below. */
public final class WholeCountry {
    private final Measures measures;
    private final Wholes wholes;

    public WholeCountry(Measures measures, Wholes wholes) {
        this.measures = measures;
        this.wholes = wholes;
    }

    Subject.Values values(Publication publication, LocalDate day) {
        return new WholeValues(wholes, publication, together(publication, day));
    }

    private Together together(Publication publication, LocalDate day) {
        Places communes = measures.places(new Scope(publication, Level.COMMUNE, day));
        BitSet placed = new BitSet(communes.size());
        List<Place> list = communes.list();
        for (int row = 0; row < list.size(); row++) {
            placed.set(row, list.get(row).within().region() != null);
        }
        List<Together.Ground> grounds = Stream.of(Level.REGION, Level.DEPARTEMENT, Level.EPCI, Level.COMMUNE)
                .map(level -> new Together.Ground(
                        level,
                        all(measures.places(new Scope(publication, level, day)).size())))
                .toList();
        return new Together("france:picture", placed, grounds);
    }

    private static BitSet all(int size) {
        BitSet rows = new BitSet(size);
        rows.set(0, size);
        return rows;
    }
}
