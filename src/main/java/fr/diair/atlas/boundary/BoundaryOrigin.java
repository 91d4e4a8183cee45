package fr.diair.atlas.boundary;

import fr.diair.atlas.territory.Vintage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where boundaries come from, as shown beside the map.
 *
 * @param vintage whose codes they bear
 * @param source who made them, in French
 * @param licence under which, in French
 * @param date of the data; null when unknown
 */
public record BoundaryOrigin(
        Vintage vintage,
        String source,
        String licence,
        @Nullable LocalDate date) {}
