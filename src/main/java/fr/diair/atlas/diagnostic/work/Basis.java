package fr.diair.atlas.diagnostic.work;

import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;

/**
 * What an answer rests on.
 *
 * @param date as of which
 * @param demo whether fictitious data may be in it
 */
public record Basis(
        LocalDate date, int vintage, long dataVersion, Boundaries boundaries, boolean demo, String sources) {
    /** @param quality {@code official} or {@code approximate} */
    public record Boundaries(String version, String quality) {}

    public static Basis of(Publication publication, LocalDate date) {
        return new Basis(
                date,
                publication.vintage(),
                publication.dataVersion(),
                new Boundaries(
                        publication.boundary().version(), publication.boundary().quality()),
                publication.demo(),
                publication.sources());
    }
}
