package fr.diair.atlas.intake;

import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Suggestion;
import fr.diair.atlas.vector.FeatureField;
import fr.diair.atlas.vector.FeatureFile;
import fr.diair.atlas.vector.FeatureOptions;
import fr.diair.atlas.vector.FeatureShape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** How a received file of features looks, before anything is done with it. */
record FeaturePreview(
        String format,
        List<String> layers,
        @Nullable String layer,
        @Nullable Integer epsg,
        @Nullable String crs,
        @Nullable String epsgNeeded,
        @Nullable Long count,
        boolean polygons,
        List<Column> fields) {
    private static final int FIRST_BYTES = 64;
    private static final int MOST_ENTRIES = 1_000;

    /** An attribute, its first values, and what it is guessed to be. */
    record Column(String name, List<String> samples, Suggestion.@Nullable Guess guess) {}

    /** A preview and the plan that goes with it. */
    record Looked(FeaturePreview preview, Plan suggestion) {}

    /** Looks at a file as it is told to be. */
    static Looked of(ReceivedFile file, FeatureOptions options) {
        try (FeatureFile features = FeatureFile.open(file.path(), file.name(), options)) {
            FeatureShape shape = features.shape();
            List<String> names = shape.fields().stream().map(FeatureField::name).toList();
            Suggestion suggestion = new Suggestion(names, List.of(), file.name());
            Plan plan = suggestion.features(options.epsg(), options.layer(), options.encoding());
            return new Looked(
                    new FeaturePreview(
                            shape.format(),
                            shape.layers(),
                            shape.layer(),
                            shape.epsg(),
                            shape.crs(),
                            shape.epsgNeeded(),
                            shape.count(),
                            shape.polygons(),
                            shape.fields().stream()
                                    .map(field -> new Column(
                                            field.name(), field.samples(), suggestion.guess(field.name(), plan)))
                                    .toList()),
                    plan);
        }
    }

    /** The attributes of a Shapefile are read with its shapes only. */
    static boolean isTableToo(FeaturePreview preview) {
        return !preview.format().equals("shapefile");
    }

    /** Whether the first bytes are those of a file of features rather than of a table. */
    static boolean looksLikeFeatures(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(FIRST_BYTES), StandardCharsets.ISO_8859_1);
            if (start.startsWith("PK")) {
                return hasShapefile(file);
            }
            String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
            return start.startsWith("SQLite format 3")
                    || start.startsWith("fgb")
                    || start.startsWith("\u001f\u008b")
                    || text.stripLeading().startsWith("{")
                    || text.stripLeading().startsWith("[");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook is an archive too. */
    private static boolean hasShapefile(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().limit(MOST_ENTRIES).map(ZipEntry::getName).anyMatch(name -> name.toLowerCase(
                            Locale.ROOT)
                    .endsWith(".shp"));
        } catch (IOException e) {
            return false;
        }
    }
}
