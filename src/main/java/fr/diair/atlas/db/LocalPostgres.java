package fr.diair.atlas.db;

import fr.diair.atlas.fault.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The private PostGIS server of one Atlas folder.
 *
 * <ul>
 *   <li>It is made with the distribution's own programs, listens on 127.0.0.1 only, on a port of its own, without a socket
 *       file, and has one account with a generated password.
 *   <li>It outlives a killed Atlas. The next one finds it by {@code pg_ctl status} and takes it over.
 *   <li>{@link #close} stops it when an Atlas started it, this one or one that was killed, and no other Atlas uses it. A
 *       server that somebody else started on that folder is used and left running.
 * </ul>
 */
public final class LocalPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);

    private final ClusterServer server;
    private final ClusterLock lock;
    private final DatabaseSettings settings;
    private boolean open = true;

    private LocalPostgres(ClusterServer server, ClusterLock lock, DatabaseSettings settings) {
        this.server = server;
        this.lock = lock;
        this.settings = settings;
    }

    /** As {@link #start(Path, Path, List)}, with the binaries of the system and the usual settings. */
    public static LocalPostgres start(Path home) {
        return start(home, null, List.of());
    }

    /**
     * Makes the server when there is none, starts it when it does not run, and waits until it takes connections.
     *
     * @param home the Atlas folder; the cluster goes in {@code postgres} under it
     * @param chosenBinaries the folder of {@code initdb} and {@code pg_ctl}; null to look for it
     * @param overrides server settings such as {@code fsync=off}, which only tests should need
     * @throws UsageException one sentence, whenever the machine does not allow it
     */
    public static LocalPostgres start(Path home, @Nullable Path chosenBinaries, List<String> overrides) {
        try {
            ClusterFolder folder = ClusterFolder.in(home);
            ClusterLock lock = ClusterLock.takeTurn(folder.path());
            try {
                PostgresBinaries binaries = PostgresBinaries.find(chosenBinaries, folder.dataMajor(), folder.data());
                ClusterServer server = new ClusterServer(folder, binaries);
                if (!folder.hasData()) {
                    server.make();
                }
                int port = server.ensureRunning(overrides);
                DatabaseSettings settings = new DatabaseSettings(
                        "jdbc:postgresql://127.0.0.1:" + port + "/" + ClusterServer.NAME,
                        ClusterServer.NAME,
                        password(folder));
                ClusterDatabase.ensure(settings, folder);
                lock.useTogether();
                return new LocalPostgres(server, lock, settings);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw ClusterFault.of(e);
        }
    }

    /** How to reach the database {@code atlas}, whose account may do everything on this server. */
    public DatabaseSettings settings() {
        return settings;
    }

    /** Where it lives, for messages. */
    public Path folder() {
        return server.folder().path();
    }

    /** Ends the use, and stops the server if that is ours to do. May be called twice. */
    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        try (lock) {
            lock.takeTurnAgain();
            if (lock.isLast() && server.startedByAtlas()) {
                server.stop();
            }
        } catch (IOException | UsageException e) {
            LOG.warn("private PostgreSQL was left running", e);
        }
    }

    private static String password(ClusterFolder folder) throws IOException {
        if (Files.notExists(folder.password())) {
            throw new UsageException(
                    "cluster-password",
                    "Le fichier %s, mot de passe de la base privée, a disparu : remettez-le, ou renommez le dossier %s pour qu'Atlas en refasse un."
                            .formatted(folder.password(), folder.path()));
        }
        return Files.readString(folder.password()).strip();
    }
}
