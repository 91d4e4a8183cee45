package fr.diair.atlas.vector;

import fr.diair.atlas.fault.DataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/** A file on its way in: tells gzip from plain text by its first bytes, never by its name, and hashes what goes by. */
final class GeoJsonFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final DigestInputStream hashed;
    private final InputStream text;

    private GeoJsonFile(DigestInputStream hashed, InputStream text) {
        this.hashed = hashed;
        this.text = text;
    }

    /** @throws DataException when there is no such file, when it is empty or a ZIP archive */
    static GeoJsonFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DataException("file-missing", "Le fichier %s n'existe pas.".formatted(file));
        }
        DigestInputStream hashed = new DigestInputStream(Files.newInputStream(file), sha256Digest());
        BufferedInputStream raw = new BufferedInputStream(hashed, BUFFER);
        raw.mark(2);
        int magic = raw.read() << 8 | raw.read();
        raw.reset();
        return switch (magic) {
            case 0x1f8b -> new GeoJsonFile(hashed, new GZIPInputStream(raw, BUFFER));
            case 0x504b -> {
                raw.close();
                throw new DataException(
                        "file-zip",
                        "Le fichier %s est une archive ZIP : donnez le GeoJSON qu'elle contient.".formatted(file));
            }
            default -> {
                if (magic < 0) {
                    raw.close();
                    throw new DataException("file-empty", "Le fichier %s est vide.".formatted(file));
                }
                yield new GeoJsonFile(hashed, raw);
            }
        };
    }

    InputStream text() {
        return text;
    }

    /** The hash of the whole file as stored, in hexadecimal; reads what was not read yet. */
    String sha256() throws IOException {
        hashed.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
