package fr.diair.atlas.vector;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A file of features on its way out, one by one: nothing is kept in memory. Closing completes the file. */
public interface FeatureWriter extends AutoCloseable {
    /**
     * Writes one feature.
     *
     * @param attributes in the order of columns: String, whole number, other number, Boolean, LocalDate or null
     * @param lonLat in EPSG:4326 degrees, x = longitude; null for none
     */
    void feature(Map<String, @Nullable Object> attributes, @Nullable Geometry lonLat);

    @Override
    void close();
}
