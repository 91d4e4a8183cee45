package fr.diair.atlas.vector;

import fr.diair.atlas.fault.DataException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A file of polygons with attributes: GeoJSON (plain, gzip, one feature per line), Shapefile (zip), GeoPackage or
 * FlatGeobuf, told by its bytes, whatever its name. What comes out is in EPSG:4326 degrees, x = longitude, valid.
 */
public final class FeatureFile implements AutoCloseable {
    private FeatureFile() {}

    /**
     * Opens a file and finds out what it is.
     *
     * @param name as the person knows the file, for messages
     * @throws DataException when it is none of these, or cannot be read
     */
    public static FeatureFile open(Path file, String name, FeatureOptions options) {
        throw new DataException("format-unknown", "Le fichier %s n'est pas d'un format connu.".formatted(name));
    }

    public FeatureShape shape() {
        throw new IllegalStateException();
    }

    /**
     * Reads all features of the layer, each given to one of the two, in the order of the file, on the caller's thread.
     * May be called again.
     *
     * @throws DataException when the layer or the system must be chosen first, or the file breaks off
     */
    public FeatureSummary read(Consumer<VectorFeature> taker, Consumer<FeatureRefusal> refusals) {
        throw new IllegalStateException();
    }

    /** The hash of the whole file as stored, in hexadecimal. */
    public String sha256() {
        throw new IllegalStateException();
    }

    @Override
    public void close() {}
}
