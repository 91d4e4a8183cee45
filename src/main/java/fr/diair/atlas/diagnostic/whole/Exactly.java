package fr.diair.atlas.diagnostic.whole;

import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Measures.Scope;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the territory that some communes exactly are. */
record Exactly(Measures measures, Publication publication, LocalDate day) {

    /** What that territory has of a measure; null when they are none. */
    @Nullable
    Cell cell(Measure measure, BitSet communes) {
        Cell found = of(Level.EPCI, measure, communes, place -> place.within().epci());
        if (found == null) {
            found = of(Level.DEPARTEMENT, measure, communes, place -> place.within()
                    .departement());
        }
        return found == null
                ? of(Level.REGION, measure, communes, place -> place.within().region())
                : found;
    }

    private @Nullable Cell of(Level level, Measure measure, BitSet communes, Function<Place, @Nullable String> code) {
        Scope scope = new Scope(publication, level, day);
        Places above = measures.places(scope);
        Places places = measures.places(new Scope(publication, Level.COMMUNE, day));
        String exactly = Together.exactly(communes, places, above, code);
        return exactly == null ? null : measures.column(measure, scope).cell(above.row(exactly));
    }
}
