package fr.diair.atlas.vector;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.vector.source.FeatureSource;
import fr.diair.atlas.vector.source.FlatGeobufSource;
import fr.diair.atlas.vector.source.GeoJsonSource;
import fr.diair.atlas.vector.source.GeoPackageSource;
import fr.diair.atlas.vector.source.ShapefileSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the format of a file by its first bytes. */
final class FeatureFormat {
    private static final int LEAST_BYTES = 16;

    private FeatureFormat() {}

    static FeatureSource open(Path file, String name, FeatureOptions options) {
        String start = start(file, name);
        if (start.startsWith("SQLite format 3")) {
            return GeoPackageSource.open(file, name, options.layer());
        }
        if (start.startsWith("fgb")) {
            return FlatGeobufSource.open(file, name);
        }
        return start.startsWith("PK")
                ? ShapefileSource.open(file, name, options.layer(), options.encoding())
                : GeoJsonSource.open(file, name);
    }

    private static String start(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw new DataException("file-missing", "Le fichier %s n'existe pas.".formatted(name));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LEAST_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new DataException("file-unreadable", "Le fichier %s ne peut pas être lu.".formatted(name), e);
        }
    }
}
