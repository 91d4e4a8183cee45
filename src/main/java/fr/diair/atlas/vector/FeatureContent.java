package fr.diair.atlas.vector;

import fr.diair.atlas.vector.source.SourceNotice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All features of a layer: each was either taken or refused.
 *
 * @param format {@code geojson}, {@code shapefile}, {@code geopackage} or {@code flatgeobuf}
 * @param epsg the EPSG number of the system they were written in; null when only its definition is known
 * @param crs the name of that system
 * @param fields the attributes the layer has
 * @param features in the order of the file
 * @param refusals in the order of the file
 * @param notices what was corrected on the way, or must be known of the file
 */
public record FeatureContent(
        String format,
        @Nullable Integer epsg,
        String crs,
        List<String> fields,
        List<VectorFeature> features,
        List<FeatureRefusal> refusals,
        List<SourceNotice> notices) {
    public FeatureContent {
        fields = List.copyOf(fields);
        features = List.copyOf(features);
        refusals = List.copyOf(refusals);
        notices = List.copyOf(notices);
    }
}
