package fr.diair.atlas.vector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of features is, before it is read.
 *
 * @param format {@code geojson}, {@code shapefile}, {@code geopackage} or {@code flatgeobuf}
 * @param layers the names of all layers, in the order of the file
 * @param layer the one that is read; null when there are several and none was chosen: reading is refused then
 * @param epsg the EPSG number of the coordinates; null when it is not known
 * @param system what the coordinates are in, in words, with how it was found
 * @param epsgNeeded why the system must be asked for, in French, with what the coordinates look like; null when all is known
 * @param encoding of the texts, when the format leaves a choice
 * @param fields in the order of the file, with samples
 * @param count how many features the layer has, refused ones too; null when the file does not tell beforehand
 * @param notices what the reader had to correct or to guess
 */
public record FeatureShape(
        String format,
        List<String> layers,
        @Nullable String layer,
        @Nullable Integer epsg,
        String system,
        @Nullable String epsgNeeded,
        @Nullable String encoding,
        List<FeatureField> fields,
        @Nullable Long count,
        List<FeatureNotice> notices) {
    public FeatureShape {
        layers = List.copyOf(layers);
        fields = List.copyOf(fields);
        notices = List.copyOf(notices);
    }
}
