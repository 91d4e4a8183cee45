package fr.diair.atlas.diagnostic.shown;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
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
     * The measures by which territories are alike when nobody chooses any.
     *
     * @param taken those that count
     * @param fictitious those that would count if their values were real
     */
    public record Usual(List<Measure> taken, List<Measure> fictitious) {}

    /** Those that count of {@link #usual}. */
    public static List<Measure> structural(Measures measures, Measures.Scope scope) {
        return usual(measures, scope).taken();
    }

    /**
     * What tells the structure of a territory rather than its activity: population, density, into how many communes it is cut
     * and how many of its people live in an engaged one, then the imported rates and indices that nearly every territory of
     * the level has. Counts would only tell the population again; contracts and actions are what similar territories are
     * looked up for; fictitious values tell nothing.
     */
    public static Usual usual(Measures measures, Measures.Scope scope) {
        Publication publication = scope.publication();
        List<Measure> taken = new ArrayList<>();
        List<Measure> fictitious = new ArrayList<>();
        List<Measure> wanted = new ArrayList<>();
        List.of("population", "density").forEach(id -> wanted.add(measures.measure(publication, id)));
        if (scope.level() != Level.COMMUNE) {
            List.of("communes", "engagement-share-population")
                    .forEach(id -> wanted.add(measures.measure(publication, id)));
        }
        measures.catalogue(publication).values().stream()
                .filter(measure -> measure.origin() instanceof Measure.Imported
                        && !(measure.whole() instanceof Measure.Sum)
                        && measure.levels().contains(scope.level()))
                .forEach(wanted::add);
        for (Measure measure : wanted) {
            Column column = measures.column(measure, scope);
            List<Measure> into = column.provenance().demo() ? fictitious : taken;
            boolean imported = measure.origin() instanceof Measure.Imported;
            if (into.size() < MOST_USUAL && (!imported || wellKnown(column))) {
                into.add(measure);
            }
        }
        return new Usual(taken, fictitious);
    }

    private static boolean wellKnown(Column column) {
        return column.known() >= WELL_KNOWN * column.size();
    }
}
