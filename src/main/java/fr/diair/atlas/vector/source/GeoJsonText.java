package fr.diair.atlas.vector.source;

import fr.diair.atlas.fault.DataException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The text of a file, plain or gzip: told by its first bytes, never by its name, and never without end. */
final class GeoJsonText {
    private static final int BUFFER = 1 << 16;

    /** More text than any boundary file: what unfolds beyond was made to fill the memory. */
    static final long MOST_BYTES = 4L << 30;

    private GeoJsonText() {}

    /** @throws DataException when there is no such file, when it is empty or a ZIP archive */
    static InputStream open(Path file, String name) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DataException("file-missing", "Le fichier %s n'existe pas.".formatted(name));
        }
        BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        raw.mark(2);
        int magic = raw.read() << 8 | raw.read();
        raw.reset();
        try {
            return switch (magic) {
                case 0x1f8b -> new Bounded(new GZIPInputStream(raw, BUFFER), name);
                case 0x504b ->
                    throw new DataException(
                            "file-zip",
                            "Le fichier %s est une archive ZIP sans Shapefile : donnez le GeoJSON qu'elle contient."
                                    .formatted(name));
                default -> {
                    if (magic < 0) {
                        throw new DataException("file-empty", "Le fichier %s est vide.".formatted(name));
                    }
                    yield raw;
                }
            };
        } catch (ZipException | DataException e) {
            raw.close();
            throw e;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private final String name;
        private long left = MOST_BYTES;

        Bounded(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = super.read(bytes, from, most);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new DataException(
                        "zip-bomb", "Le fichier %s se déplie sur plus de 4 Go : il est refusé.".formatted(name));
            }
        }
    }
}
