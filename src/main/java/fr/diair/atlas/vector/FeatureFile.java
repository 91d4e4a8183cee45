package fr.diair.atlas.vector;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.geo.SourceCrs;
import fr.diair.atlas.vector.source.FeatureSource;
import fr.diair.atlas.vector.source.RawFeature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A file of features of any known format, told by its bytes whatever its name: looked at before it is read, then read
 * whole. Coordinates come out in EPSG:4326 degrees, x = longitude, from whatever system the file or the person says.
 */
public final class FeatureFile implements AutoCloseable {
    private static final int FIRST_FEATURES = 200;
    private static final int SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 80;

    /** Above what the finest boundaries of France have, three times over. */
    private static final long MOST_POINTS = 40_000_000;

    private static final int MOST_FEATURES = 1_000_000;

    private final FeatureSource source;
    private final String name;
    private final FeatureOptions options;

    private FeatureFile(FeatureSource source, String name, FeatureOptions options) {
        this.source = source;
        this.name = name;
        this.options = options;
    }

    /**
     * Opens a file and finds out what it is.
     *
     * @param name as the person knows the file, for messages
     * @throws DataException when it is none of the known formats, or damaged
     */
    public static FeatureFile open(Path file, String name, FeatureOptions options) {
        return new FeatureFile(FeatureFormat.open(file, name, options), name, options);
    }

    /**
     * What its first features have. A system of coordinates that nobody tells is not an error here: it is asked for.
     *
     * @throws DataException when it cannot be read
     */
    public FeatureShape shape() {
        Map<String, List<String>> samples = new LinkedHashMap<>();
        source.fields().forEach(field -> samples.put(field, new ArrayList<>()));
        List<Coordinate> points = new ArrayList<>();
        boolean[] polygons = {false};
        first(feature -> {
            feature.attributes().forEach((field, value) -> sample(samples, field, value));
            Geometry geometry = feature.geometry();
            polygons[0] |= feature.fault() != null || (geometry != null && geometry.getDimension() == 2);
            if (geometry != null && geometry.getCoordinate() != null) {
                points.add(geometry.getCoordinate());
            }
        });
        SourceCrs crs = null;
        String needed = null;
        try {
            crs = crs(points);
            if (options.epsg() == null
                    && crs.isGeographic()
                    && !points.isEmpty()
                    && points.stream().noneMatch(at -> Math.abs(at.getX()) <= 180 && Math.abs(at.getY()) <= 90)) {
                needed =
                        "Les coordonnées du fichier %s ne sont pas des longitudes et latitudes%s. Donnez son numéro EPSG."
                                .formatted(name, FeatureCrs.offer(points));
                crs = null;
            }
        } catch (DataException e) {
            needed = e.sentence();
        }
        List<FeatureField> fields = new ArrayList<>();
        samples.forEach((field, values) -> fields.add(new FeatureField(field, values)));
        return new FeatureShape(
                source.format(),
                source.layers(),
                source.layer(),
                crs == null ? null : crs.epsg(),
                crs == null ? null : crs.label(),
                needed,
                source.count(),
                polygons[0],
                fields);
    }

    public String format() {
        return source.format();
    }

    /** The layers that could be read; empty when the format has no names for them. */
    public List<String> layers() {
        return source.layers();
    }

    /** The one that is read; null when the format has no names for them. */
    public @Nullable String layer() {
        return source.layer();
    }

    /** The names of its attributes. */
    public List<String> fields() {
        return source.fields();
    }

    /** What takes the attributes of a feature. */
    public interface Attributes {
        /** @param rank from 1 @return whether more are wanted */
        boolean take(long rank, Map<String, @Nullable Object> attributes);
    }

    /**
     * Gives the attributes of every feature in order, whatever its shape is. May be called again.
     *
     * @throws DataException where the file is damaged
     */
    public void attributes(Attributes taker) {
        until(feature -> taker.take(feature.index(), feature.attributes()));
    }

    /**
     * Reads the whole layer, once.
     *
     * @param kept the attributes to keep; memory does not hold the others
     * @throws DataException when the file is damaged, or its coordinates are not where they should be
     */
    public FeatureContent read(Predicate<String> kept) {
        List<RawFeature> raw = new ArrayList<>();
        long[] points = {0};
        source.read(feature -> {
            points[0] += feature.geometry() == null ? 0 : feature.geometry().getNumPoints();
            if (points[0] > MOST_POINTS || raw.size() >= MOST_FEATURES) {
                throw new DataException(
                        "too-large",
                        "Le fichier %s a plus de %d millions de points ou d'un million d'objets : prenez une version moins fine."
                                .formatted(name, MOST_POINTS / 1_000_000));
            }
            raw.add(slim(feature, kept));
        });
        List<Coordinate> some = new ArrayList<>();
        raw.stream().limit(FIRST_FEATURES).forEach(feature -> {
            if (feature.geometry() != null && feature.geometry().getCoordinate() != null) {
                some.add(feature.geometry().getCoordinate());
            }
        });
        return new FeatureReading(name, crs(some)).all(source.format(), source.fields(), raw, source.notices());
    }

    private SourceCrs crs(List<Coordinate> points) {
        return FeatureCrs.of(name, options.epsg(), source.crs(), source.format().equals("geojson"), points);
    }

    private static RawFeature slim(RawFeature feature, Predicate<String> kept) {
        Map<String, @Nullable Object> some = new LinkedHashMap<>();
        feature.attributes().forEach((field, value) -> {
            if (kept.test(field)) {
                some.put(field, value);
            }
        });
        return new RawFeature(
                feature.index(),
                feature.line(),
                some,
                feature.geometry(),
                feature.fault(),
                feature.closedRings(),
                feature.altitudes());
    }

    private void first(java.util.function.Consumer<RawFeature> look) {
        int[] seen = {0};
        until(feature -> {
            look.accept(feature);
            return ++seen[0] < FIRST_FEATURES;
        });
    }

    private void until(Predicate<RawFeature> look) {
        try {
            source.read(feature -> {
                if (!look.test(feature)) {
                    throw Enough.SEEN;
                }
            });
        } catch (Enough seenEnough) {
            // The rest is read when it is wanted.
        }
    }

    private static void sample(Map<String, List<String>> samples, String field, @Nullable Object value) {
        List<String> known = samples.computeIfAbsent(field, absent -> new ArrayList<>());
        if (value != null && known.size() < SAMPLES) {
            String text = value.toString();
            String sample = text.substring(0, Math.min(LONGEST_SAMPLE, text.length()));
            if (!known.contains(sample)) {
                known.add(sample);
            }
        }
    }

    @Override
    public void close() {
        source.close();
    }

    /** Enough was seen of a file. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final Enough SEEN = new Enough();

        private Enough() {
            super("enough features", null, false, false);
        }
    }
}
