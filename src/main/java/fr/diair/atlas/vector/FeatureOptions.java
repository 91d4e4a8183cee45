package fr.diair.atlas.vector;

import org.jspecify.annotations.Nullable;

/**
 * What the person who brings a file says of it; null where the file is to tell.
 *
 * @param epsg the EPSG number of its coordinates, instead of what the file says
 * @param layer which of its layers to read
 * @param encoding of its texts, by a name that Java knows, instead of what the file says
 */
public record FeatureOptions(
        @Nullable Integer epsg,
        @Nullable String layer,
        @Nullable String encoding) {
    /** All is found in the file. */
    public static final FeatureOptions DETECT = new FeatureOptions(null, null, null);
}
