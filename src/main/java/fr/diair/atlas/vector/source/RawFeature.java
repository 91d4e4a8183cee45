package fr.diair.atlas.vector.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature as it is stored.
 *
 * @param index rank in the layer, from 1
 * @param line line of the file on which it starts, from 1; in formats without lines, the rank
 * @param attributes by name, in the order of the file: String, Long, Double, Boolean, LocalDate or null
 * @param geometry of any type, maybe empty, not valid or with NaN, in the system of the file, x first; null when there is none
 * @param fault why the geometry could not be read; null when it could, or when there is none
 * @param closedRings how many of its rings did not end where they started, and were closed
 * @param altitudes whether positions had a third or fourth value, left out
 */
public record RawFeature(
        long index,
        int line,
        Map<String, @Nullable Object> attributes,
        @Nullable Geometry geometry,
        @Nullable SourceNotice fault,
        int closedRings,
        boolean altitudes) {}
