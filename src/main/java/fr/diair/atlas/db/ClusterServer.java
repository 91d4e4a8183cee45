package fr.diair.atlas.db;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of one cluster folder, through initdb and pg_ctl alone. Whoever calls holds the turn of {@link ClusterLock}.
 */
record ClusterServer(ClusterFolder folder, PostgresBinaries binaries) {
    static final String NAME = "atlas";

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    /** In the command line of each run that an Atlas starts, and so in the server's process titles. */
    private static final String MARK = "cluster_name=atlas";

    private static final int INITDB_SECONDS = 300;
    /** A server that was cut off in full work reads its journal first. */
    private static final int START_SECONDS = 300;

    private static final int STOP_SECONDS = 60;
    private static final int PORT_ATTEMPTS = 5;
    private static final long ROOM_BYTES = 300L << 20;

    /** Makes an empty cluster, whole or not at all. */
    void make() throws IOException {
        // Not through a FileStore, which wants to know the mount point and does not find it in a changed root.
        File disk = folder.path().toFile();
        if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < ROOM_BYTES) {
            throw ClusterFault.diskFull(folder);
        }
        long start = System.nanoTime();
        Path fresh = folder.path().resolve("data.new");
        Path passwordFile = folder.path().resolve("password.new");
        remove(fresh); // left by an initdb that was killed
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
            remove(fresh);
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

    /**
     * Finds the server running, or starts it.
     *
     * @param overrides settings that win over the usual ones
     * @return its port on 127.0.0.1
     */
    int ensureRunning(List<String> overrides) throws IOException {
        if (isRunning()) {
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
            ClusterAccount.Outcome started = pgCtl(
                    START_SECONDS + 10,
                    "start",
                    "-w",
                    "-t",
                    String.valueOf(START_SECONDS),
                    "-l",
                    folder.log().toString(),
                    "-o",
                    serverOptions(port, overrides));
            PostmasterFile running = started.exit() == 0 ? PostmasterFile.awaitReady(folder, 10) : null;
            if (running != null) {
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

    /** Stops it, whoever uses it. */
    void stop() throws IOException {
        ClusterAccount.Outcome stop = pgCtl(STOP_SECONDS, "stop", "-m", "fast", "-w", "-t", "50");
        if (stop.exit() == 0) {
            LOG.info("private PostgreSQL stopped");
        } else {
            LOG.warn("private PostgreSQL did not stop: {}", stop.said());
        }
    }

    /** Whether the run of the server that is going on was started by an Atlas, this one or an earlier one. */
    boolean startedByAtlas() throws IOException {
        // The server keeps the command line of its present run there.
        Path options = folder.data().resolve("postmaster.opts");
        return Files.exists(options) && Files.readString(options).contains(MARK);
    }

    /** Asks pg_ctl, and sees through a process file left by a crash whose number now belongs to some other program. */
    private boolean isRunning() throws IOException {
        if (pgCtl(10, "status").exit() != 0) {
            return false;
        }
        PostmasterFile file = PostmasterFile.read(folder);
        if (file != null && file.belongsToAnotherProgram()) {
            Files.deleteIfExists(folder.data().resolve(PostmasterFile.NAME));
            return false;
        }
        return true;
    }

    private ClusterAccount.Outcome pgCtl(int seconds, String command, String... options) {
        List<String> words = new ArrayList<>(
                List.of(binaries.command("pg_ctl"), command, "-D", folder.data().toString()));
        words.addAll(List.of(options));
        return folder.account().run(seconds, words);
    }

    /**
     * Settings for a small machine (2 cores, 4 GB): the whole of Atlas's tables fit in a few hundred MB. Commits wait for
     * the disk, since what a user saved must be there after a power cut; loads commit rarely enough not to feel it.
     * JIT costs more than it gives on queries of a few milliseconds.
     */
    private static String serverOptions(int port, List<String> overrides) {
        List<String> options = new ArrayList<>(List.of(
                MARK,
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

    private static void remove(Path folder) {
        ClusterAccount.ourselves().run(60, List.of("rm", "-rf", "--", folder.toString()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
