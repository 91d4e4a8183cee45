package fr.diair.atlas.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the {@code .sql} files that stand beside their reader's package. */
public final class Sql {
    private Sql() {}

    /**
     * The text of a file of the reader's package; call it from a static field, so that a missing file stops the boot.
     *
     * @param reader the class whose package holds the file, under {@code src/main/resources}
     * @param file for example {@code territory-search.sql}
     * @throws IllegalStateException when there is no such file
     */
    public static String file(Class<?> reader, String file) {
        try (InputStream in = reader.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("SQL file missing: " + reader.getPackageName() + "/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
