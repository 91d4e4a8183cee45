package fr.diair.atlas.app;

import fr.diair.atlas.fault.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second {@code ./atlas serve} off the same ATLAS_HOME, and tells it where the first one answers. */
final class ServeLock implements AutoCloseable {
    private static final String NAME = "serve.lock";
    /** Far behind the text, so that the text stays readable where a lock forbids reading. */
    private static final long LOCKED_BYTE = 1L << 20;

    private final FileChannel file;

    private ServeLock(FileChannel file) {
        this.file = file;
    }

    /** @throws UsageException when another Atlas serves from this folder, or the folder cannot be written */
    static ServeLock take(Path home) {
        Path path = home.resolve(NAME);
        try {
            Files.createDirectories(home);
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (file.tryLock(LOCKED_BYTE, 1, false) != null) {
                    return new ServeLock(file);
                }
            } catch (OverlappingFileLockException e) {
                // The same, within this process.
            }
            // Not closed: within one process, closing it would let go of the first one's lock.
            throw new UsageException(
                    "already-running",
                    alreadyRunning(home, Files.readString(path).strip()));
        } catch (IOException e) {
            throw new UsageException(
                    "home-right",
                    "Atlas ne peut pas écrire dans %s : changez ses droits, faites-y de la place, ou choisissez un autre dossier par ATLAS_HOME."
                            .formatted(home),
                    e);
        }
    }

    /** Leaves the address for whoever comes second. */
    void announce(String address) {
        try {
            file.truncate(0);
            file.write(ByteBuffer.wrap((address + "\n").getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw new UsageException(
                    "home-right", "Atlas ne peut plus écrire dans son dossier : le disque est peut-être plein.", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static String alreadyRunning(Path home, String address) {
        return address.isEmpty()
                ? "Un autre Atlas démarre en ce moment dans %s : attendez qu'il soit prêt.".formatted(home)
                : "Atlas tourne déjà (%s) : ouvrez cette adresse, ou arrêtez-le d'abord par Ctrl-C.".formatted(address);
    }
}
