package fr.diair.atlas.vector.source;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One layer of a file of features, as it is stored: coordinates in the system of the file, attributes as they are written.
 * Opening it reads no more than its head, and throws {@link fr.diair.atlas.fault.DataException} with a stable code and a
 * sentence in French for a file that is not what it seems; memory does not grow with the file.
 */
public interface FeatureSource extends AutoCloseable {
    /** {@code geojson}, {@code shapefile}, {@code geopackage} or {@code flatgeobuf}. */
    String format();

    /** The layers that could be read, in the order of the file; one without a name when the format has none. */
    List<String> layers();

    /** The one that is read: the one asked for, else the first; null when the format has no names for them. */
    @Nullable
    String layer();

    /** What the file says of its coordinate system; null when it says nothing. */
    @Nullable
    CrsClaim crs();

    /** The attributes, in the order of the file; those of the first features when the format has no list of them. */
    List<String> fields();

    /** How many features the file says it has; null when only reading tells. */
    @Nullable
    Long count();

    /** Things to know of the file as a whole, such as texts that were read in another encoding than it says. */
    List<SourceNotice> notices();

    /**
     * Reads the features from the first, once.
     *
     * @param to is given each feature in the order of the file; what it throws ends the reading and goes through
     * @throws fr.diair.atlas.fault.DataException where the file is damaged beyond one feature
     */
    void read(Consumer<RawFeature> to);

    @Override
    void close();
}
