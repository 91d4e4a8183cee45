package fr.diair.atlas.vector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of features is, before it is read.
 *
 * @param format {@code geojson}, {@code shapefile}, {@code geopackage} or {@code flatgeobuf}
 * @param layers those that could be read; empty when the format has no names for them
 * @param layer the one that is looked at
 * @param epsg the EPSG number of the coordinates; null when it is not known
 * @param crs the name of their system; null when it is not known
 * @param epsgNeeded why somebody must say the system before the file is read; null when nobody must
 * @param count how many features the file says it has; null when only reading tells
 * @param polygons whether one of the first features has an area, or a shape that cannot be read
 * @param fields in the order of the file, with samples
 */
public record FeatureShape(
        String format,
        List<String> layers,
        @Nullable String layer,
        @Nullable Integer epsg,
        @Nullable String crs,
        @Nullable String epsgNeeded,
        @Nullable Long count,
        boolean polygons,
        List<FeatureField> fields) {
    public FeatureShape {
        layers = List.copyOf(layers);
        fields = List.copyOf(fields);
    }
}
