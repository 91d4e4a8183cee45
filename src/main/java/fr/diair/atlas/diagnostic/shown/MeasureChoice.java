package fr.diair.atlas.diagnostic.shown;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Publication;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The measures of an address, and those taken when it names none. */
public final class MeasureChoice {
    /** A measure taken without being asked for is known for so many of the territories of the level. */
    public static final double WELL_KNOWN = 0.8;

    private static final int MOST_USUAL = 8;

    private MeasureChoice() {}

    /**
     * Measures named in an address: {@code population,density}.
     *
     * @param text null when none is named
     * @param most how many may be named
     * @return empty when none is named; each once, in the order given
     * @throws RequestException a 400 when one is unknown, or when there are too many
     */
    public static List<Measure> named(Measures measures, Publication publication, @Nullable String text, int most) {
        if (text == null) {
            return List.of();
        }
        LinkedHashSet<String> ids = new LinkedHashSet<>(List.of(text.split(",", -1)));
        if (ids.size() > most) {
            throw RequestException.badRequest(
                    "too-many-measures",
                    "%d indicateurs demandés : choisissez-en %d au plus.".formatted(ids.size(), most));
        }
        return ids.stream().map(id -> measures.measure(publication, id.trim())).toList();
    }

    /**
     * What tells the structure of a territory rather than its size: population and density, then the rates and indices
     * imported from real sources that nearly every territory of the level has. Counts would only tell the population again;
     * fictitious values tell nothing; the network and the contracts are what similar territories are looked up for.
     */
    public static List<Measure> structural(Measures measures, Measures.Scope scope) {
        Publication publication = scope.publication();
        List<Measure> usual = new ArrayList<>();
        usual.add(measures.measure(publication, "population"));
        usual.add(measures.measure(publication, "density"));
        for (Measure measure : measures.catalogue(publication).values()) {
            boolean rate = measure.origin() instanceof Measure.Imported
                    && !(measure.whole() instanceof Measure.Sum)
                    && !measure.mayBeFictitious()
                    && measure.levels().contains(scope.level());
            if (rate && usual.size() < MOST_USUAL && wellKnown(measures.column(measure, scope))) {
                usual.add(measure);
            }
        }
        return usual;
    }

    private static boolean wellKnown(Column column) {
        return column.sorted(row -> true).length >= WELL_KNOWN * column.size();
    }
}
