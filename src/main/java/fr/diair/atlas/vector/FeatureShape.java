package fr.diair.atlas.vector;

import java.util.List;

/**
 * What a file of features is, before it is read.
 *
 * @param format {@code geojson}
 * @param epsg the EPSG number of the coordinates
 * @param fields in the order of the file, with samples
 */
public record FeatureShape(String format, int epsg, List<FeatureField> fields) {
    public FeatureShape {
        fields = List.copyOf(fields);
    }
}
