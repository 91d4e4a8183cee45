package fr.diair.atlas.db;

import fr.diair.atlas.fault.UsageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
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
    private static final String NAME = "atlas";
    private static final int INITDB_SECONDS = 300;
    /** A server that was cut off in full work reads its journal first. */
    private static final int START_SECONDS = 300;

    private static final int PORT_ATTEMPTS = 5;
    private static final long ROOM_BYTES = 300L << 20;

    private final ClusterFolder folder;
    private final PostgresBinaries binaries;
    private final ClusterLock lock;
    private final DatabaseSettings settings;
    private boolean open = true;

    private LocalPostgres(
            ClusterFolder folder, PostgresBinaries binaries, ClusterLock lock, DatabaseSettings settings) {
        this.folder = folder;
        this.binaries = binaries;
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
            ClusterFolder folder = ClusterFolder.in(home, ClusterAccount.current());
            ClusterLock lock = ClusterLock.takeTurn(folder.path());
            try {
                PostgresBinaries binaries = PostgresBinaries.find(chosenBinaries, folder.dataMajor(), folder.data());
                if (!folder.hasData()) {
                    make(folder, binaries);
                }
                int port = ensureRunning(folder, binaries, overrides);
                DatabaseSettings settings = new DatabaseSettings(
                        "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, NAME, password(folder));
                ClusterDatabase.ensure(settings, folder);
                lock.useTogether();
                return new LocalPostgres(folder, binaries, lock, settings);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (FileSystemException e) {
            throw ClusterFault.of(e);
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
        return folder.path();
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
            if (lock.isLast() && startedByAtlas(folder)) {
                ClusterAccount.Outcome stop = folder.account()
                        .run(
                                60,
                                List.of(
                                        binaries.command("pg_ctl"),
                                        "stop",
                                        "-D",
                                        folder.data().toString(),
                                        "-m",
                                        "fast",
                                        "-w",
                                        "-t",
                                        "50"));
                if (stop.exit() == 0) {
                    Files.deleteIfExists(folder.started());
                    LOG.info("private PostgreSQL stopped");
                } else {
                    LOG.warn("private PostgreSQL did not stop: {}", stop.said());
                }
            }
        } catch (IOException | UsageException e) {
            LOG.warn("private PostgreSQL was left running", e);
        }
    }

    private static void make(ClusterFolder folder, PostgresBinaries binaries) throws IOException {
        if (Files.getFileStore(folder.path()).getUsableSpace() < ROOM_BYTES) {
            throw ClusterFault.diskFull(folder);
        }
        long start = System.nanoTime();
        Path fresh = folder.path().resolve("data.new");
        Path passwordFile = folder.path().resolve("password.new");
        folder.account().run(60, List.of("rm", "-rf", fresh.toString())); // left by an initdb that was killed
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        folder.writeSecret(passwordFile, HexFormat.of().formatHex(random));
        ClusterAccount.Outcome made = folder.account()
                .run(
                        INITDB_SECONDS,
                        List.of(
                                binaries.command("initdb"),
                                "--pgdata=" + fresh,
                                "--username=" + NAME,
                                "--pwfile=" + passwordFile,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C.UTF-8",
                                "--data-checksums"));
        if (made.exit() != 0) {
            folder.account().run(60, List.of("rm", "-rf", fresh.toString()));
            throw ClusterFault.of("initdb", made.said(), folder);
        }
        Files.move(passwordFile, folder.password(), StandardCopyOption.ATOMIC_MOVE);
        Files.move(fresh, folder.data(), StandardCopyOption.ATOMIC_MOVE);
        LOG.info(
                "private PostgreSQL {} made in {} ({} ms)",
                binaries.major(),
                folder.path(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private static int ensureRunning(ClusterFolder folder, PostgresBinaries binaries, List<String> overrides)
            throws IOException {
        if (isRunning(folder, binaries)) {
            PostmasterFile running = PostmasterFile.awaitReady(folder, START_SECONDS);
            if (running != null) {
                LOG.info("private PostgreSQL found running on port {}", running.port());
                return running.port();
            }
        }
        for (int attempt = 1; ; attempt++) {
            long start = System.nanoTime();
            int port = freePort();
            Files.deleteIfExists(folder.log());
            ClusterAccount.Outcome started = folder.account()
                    .run(
                            START_SECONDS + 10,
                            List.of(
                                    binaries.command("pg_ctl"),
                                    "start",
                                    "-D",
                                    folder.data().toString(),
                                    "-w",
                                    "-t",
                                    String.valueOf(START_SECONDS),
                                    "-l",
                                    folder.log().toString(),
                                    "-o",
                                    serverOptions(port, overrides)));
            PostmasterFile running = started.exit() == 0 ? PostmasterFile.awaitReady(folder, 10) : null;
            if (running != null) {
                folder.writeSecret(folder.started(), running.identity());
                LOG.info(
                        "private PostgreSQL started on port {} ({} ms)",
                        running.port(),
                        (System.nanoTime() - start) / 1_000_000);
                return running.port();
            }
            String said =
                    started.said() + "\n" + (Files.isReadable(folder.log()) ? Files.readString(folder.log()) : "");
            if (attempt == PORT_ATTEMPTS || !said.contains("Address already in use")) {
                throw ClusterFault.of("pg_ctl start", said, folder);
            }
        }
    }

    /** Asks pg_ctl, and sees through a process file left by a crash whose number now belongs to some other program. */
    private static boolean isRunning(ClusterFolder folder, PostgresBinaries binaries) throws IOException {
        ClusterAccount.Outcome status = folder.account()
                .run(
                        10,
                        List.of(
                                binaries.command("pg_ctl"),
                                "status",
                                "-D",
                                folder.data().toString()));
        if (status.exit() != 0) {
            return false;
        }
        PostmasterFile file = PostmasterFile.read(folder);
        if (file != null && file.belongsToAnotherProgram()) {
            Files.deleteIfExists(folder.data().resolve(PostmasterFile.NAME));
            return false;
        }
        return true;
    }

    private static boolean startedByAtlas(ClusterFolder folder) throws IOException {
        PostmasterFile file = PostmasterFile.read(folder);
        return file != null
                && Files.exists(folder.started())
                && Files.readString(folder.started()).equals(file.identity());
    }

    /**
     * Settings for a small machine (2 cores, 4 GB): the whole of Atlas's tables fit in a few hundred MB. Commits wait for
     * the disk, since what a user saved must be there after a power cut; loads commit rarely enough not to feel it.
     * JIT costs more than it gives on queries of a few milliseconds.
     */
    private static String serverOptions(int port, List<String> overrides) {
        List<String> options = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=40",
                "shared_buffers=256MB",
                "effective_cache_size=1GB",
                "work_mem=32MB",
                "maintenance_work_mem=128MB",
                "max_wal_size=2GB",
                "checkpoint_timeout=15min",
                "wal_compression=on",
                "wal_level=minimal",
                "max_wal_senders=0",
                "random_page_cost=1.1",
                "jit=off",
                "log_min_duration_statement=2s"));
        options.addAll(overrides);
        StringBuilder line = new StringBuilder();
        for (String option : options) {
            line.append(" -c ").append(option);
        }
        return line.toString();
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
