package fr.diair.atlas.territory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readers see at one moment: the boundaries published and the version of the figures. Tiles are addressed by the
 * first, figures by the second.
 *
 * @param vintage the year of the official geographic code on show
 * @param first the earliest day of the dated facts, null without facts
 * @param last the latest
 */
public record Publication(
        Boundaries boundary,
        long dataVersion,
        int vintage,
        List<Dataset> datasets,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /**
     * The published boundary version.
     *
     * @param vintage of the file they came from
     * @param quality {@code official} or {@code approximate}
     */
    public record Boundaries(
            String version,
            int vintage,
            String quality,
            String source,
            @Nullable LocalDate date) {
        public boolean approximate() {
            return quality.equals("approximate");
        }
    }

    /** Whether fictitious data is loaded: it is then said wherever figures show. */
    public boolean demo() {
        return datasets.stream().anyMatch(Dataset::demo);
    }

    /** The sources of the figures in one line. */
    public String sources() {
        return String.join(
                " ; ",
                datasets.stream()
                        .filter(dataset -> !dataset.code().equals("outline")
                                && !dataset.code().equals("centres"))
                        .map(Dataset::title)
                        .toList());
    }
}
