package fr.diair.atlas.diagnostic.shown;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
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

    /** What is said of a measure beside its figures. */
    public record Stated(Measure measure, Column.Provenance provenance) {}

    /** @param columns whose figures are shown */
    public static Basis of(Publication publication, LocalDate day, Collection<Column> columns) {
        return stated(
                publication,
                day,
                columns.stream()
                        .map(column -> new Stated(column.measure(), column.provenance()))
                        .toList());
    }

    /**
     * Of an answer that rests on all that is loaded: fictitious as soon as anything loaded is.
     *
     * @param columns whose figures are counted besides
     */
    public static Basis ofAll(Publication publication, LocalDate day, Collection<Column> columns) {
        Basis basis = of(publication, day, columns);
        return new Basis(
                day,
                basis.vintage(),
                basis.dataVersion(),
                basis.boundaries(),
                basis.demo() || publication.demo(),
                basis.sources());
    }

    /** @param shown the measures whose figures are shown */
    public static Basis stated(Publication publication, LocalDate day, List<Stated> shown) {
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
        for (Stated stated : shown) {
            Column.Provenance provenance = stated.provenance();
            if (provenance.period() != null) {
                sources.add(new Source(
                        stated.measure().label() + ", " + provenance.period(),
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
                shown.stream().anyMatch(stated -> stated.provenance().demo()),
                List.copyOf(sources));
    }

    /** Whether the borders are cells around town halls, not those of the land register. */
    public boolean approximate() {
        return boundaries.quality().equals("approximate");
    }
}
