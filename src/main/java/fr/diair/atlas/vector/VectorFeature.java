package fr.diair.atlas.vector;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A feature of a file, ready to be used.
 *
 * @param index rank in the layer, from 1, refused ones counted
 * @param line line of the file on which it starts, from 1; in formats without lines, the rank
 * @param attributes by name, in the order of the file: String, Long, Double, Boolean, LocalDate or null
 * @param geometry valid, not empty, in EPSG:4326 degrees, x = longitude, two dimensions
 * @param corrections what was corrected on the way
 */
public record VectorFeature(
        long index,
        int line,
        Map<String, @Nullable Object> attributes,
        MultiPolygon geometry,
        List<FeatureNotice> corrections) {}
