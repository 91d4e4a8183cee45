package fr.diair.atlas.diagnostic.shown;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.territory.Dataset;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of an answer rest on.
 *
 * @param date as of which
 * @param vintage of the official geographic code on show
 * @param demo whether fictitious figures are among them
 */
public record Basis(
        LocalDate date, int vintage, long dataVersion, Boundaries boundaries, boolean demo, List<Source> sources) {

    /** @param quality {@code official} or {@code approximate} */
    public record Boundaries(
            String version,
            String quality,
            int vintage,
            String source,
            @Nullable LocalDate date) {}

    /** @param date of the file, null when it is not known */
    public record Source(
            String label, String source, @Nullable LocalDate date, boolean demo) {}

    /** @param columns whose figures are shown */
    public static Basis of(Publication publication, LocalDate day, Collection<Column> columns) {
        Publication.Boundaries boundary = publication.boundary();
        List<Source> sources = new ArrayList<>();
        sources.add(new Source(
                boundary.approximate() ? "Contours (approchés)" : "Contours",
                boundary.source(),
                boundary.date(),
                false));
        for (Dataset dataset : publication.datasets()) {
            sources.add(new Source(dataset.title(), dataset.source(), dataset.date(), dataset.demo()));
        }
        for (Column column : columns) {
            Column.Provenance provenance = column.provenance();
            if (provenance.period() != null) {
                sources.add(new Source(
                        column.measure().label() + ", " + provenance.period(),
                        provenance.source(),
                        null,
                        provenance.demo()));
            }
        }
        return new Basis(
                day,
                publication.vintage(),
                publication.dataVersion(),
                new Boundaries(
                        boundary.version(), boundary.quality(), boundary.vintage(), boundary.source(), boundary.date()),
                columns.stream().anyMatch(column -> column.provenance().demo()),
                List.copyOf(sources));
    }

    /** Whether the borders are cells around town halls, not those of the land register. */
    public boolean approximate() {
        return boundaries.quality().equals("approximate");
    }
}
