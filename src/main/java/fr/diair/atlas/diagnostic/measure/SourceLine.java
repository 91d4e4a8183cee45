package fr.diair.atlas.diagnostic.measure;

import fr.diair.atlas.territory.Dataset;
import fr.diair.atlas.territory.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which of all that is loaded a built-in measure rests on, in one line. */
final class SourceLine {
    private SourceLine() {}

    static String of(Measure measure, Publication publication) {
        List<String> parts = new ArrayList<>();
        boolean shaped = measure.origin() instanceof Measure.OfAtlas of
                && switch (of.figure()) {
                    case AREA, DENSITY, CONTRACT_DISTANCE, NEIGHBOURS_ENGAGED, NEIGHBOURS_ENGAGED_SHARE -> true;
                    default -> false;
                };
        switch (measure.family()) {
            case NETWORK -> parts.add("registre du réseau des élus");
            case ACTION -> parts.add("registres des actions et des événements");
            case CONTRACT ->
                parts.addAll(titles(publication, dataset -> dataset.code().equals("contracts")));
            default -> {
                // said below
            }
        }
        if (counted(measure)) {
            parts.addAll(titles(publication, dataset -> dataset.code().startsWith("cog")));
        }
        if (shaped) {
            parts.add((publication.boundary().approximate() ? "contours approchés, " : "contours, ")
                    + publication.boundary().source());
        }
        if (measure.mayBeFictitious()) {
            parts.addAll(titles(publication, Dataset::demo));
        }
        return String.join(" ; ", parts);
    }

    /** Whether communes or their people are counted in it. */
    private static boolean counted(Measure measure) {
        return measure.whole() instanceof Measure.Ratio
                || (measure.family() == Family.TERRITORY && !measure.id().equals("area"))
                || measure.id().equals("engaged-population");
    }

    private static List<String> titles(Publication publication, Predicate<Dataset> wanted) {
        return publication.datasets().stream()
                .filter(wanted)
                .map(Dataset::title)
                .toList();
    }
}
