package fr.diair.atlas.db;

import fr.diair.atlas.fault.UsageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may start and stop the private cluster. The file {@code lock} of its folder has two bytes: the first is held alone, by
 * the Atlas that is starting or stopping the server; the second is shared by all that use it, so that the last one out
 * knows it. The system lets go of both when a process dies, however it dies.
 */
final class ClusterLock implements AutoCloseable {
    /** Within one process the system does not tell two holders apart, and closing one file lets go of the other's locks. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final FileChannel file;
    private @Nullable FileLock turn;
    private @Nullable FileLock use;

    private ClusterLock(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Opens the lock and waits for the turn.
     *
     * @param folder a real path
     * @throws UsageException when this process uses the folder already, or another keeps the turn for two minutes
     */
    static ClusterLock takeTurn(Path folder) throws IOException {
        if (!HELD_HERE.add(folder)) {
            throw busy(folder);
        }
        FileChannel file = null;
        try {
            file = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            ClusterLock lock = new ClusterLock(folder, file);
            lock.takeTurnAgain();
            return lock;
        } catch (IOException | RuntimeException e) {
            if (file != null) {
                file.close();
            }
            HELD_HERE.remove(folder);
            throw e;
        }
    }

    void takeTurnAgain() throws IOException {
        for (int tenth = 0; turn == null; tenth++) {
            turn = file.tryLock(0, 1, false);
            if (turn == null) {
                if (tenth == PATIENCE_SECONDS * 10) {
                    throw busy(folder);
                }
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw busy(folder);
                }
            }
        }
    }

    /** From the turn to the use: others may come. */
    void useTogether() throws IOException {
        use = file.lock(1, 1, true);
        endTurn();
    }

    /** Ends the use; true when no other Atlas uses the cluster. The turn must be held. */
    boolean isLast() throws IOException {
        if (use != null) {
            use.release();
            use = null;
        }
        FileLock alone = file.tryLock(1, 1, false);
        if (alone == null) {
            return false;
        }
        alone.release();
        return true;
    }

    private void endTurn() throws IOException {
        if (turn != null) {
            turn.release();
            turn = null;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            HELD_HERE.remove(folder);
        }
    }

    private static UsageException busy(Path folder) {
        return new UsageException(
                "cluster-busy",
                "Un autre Atlas se sert déjà du dossier %s : attendez qu'il ait fini, ou choisissez un autre ATLAS_HOME."
                        .formatted(folder));
    }
}
