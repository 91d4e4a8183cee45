package fr.diair.atlas.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a running server writes of itself in {@code postmaster.pid}. The process number is never signalled: only pg_ctl
 * does that.
 *
 * @param startedAt seconds since 1970; with the number, it names one run of the server
 */
record PostmasterFile(long pid, long startedAt, int port, String status) {
    static final String NAME = "postmaster.pid";

    /** Null when there is none, or when it is not whole yet. */
    static @Nullable PostmasterFile read(ClusterFolder folder) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.data().resolve(NAME));
        } catch (NoSuchFileException e) {
            return null;
        }
        try {
            return lines.size() < 8
                    ? null
                    : new PostmasterFile(
                            Long.parseLong(lines.get(0).strip()),
                            Long.parseLong(lines.get(2).strip()),
                            Integer.parseInt(lines.get(3).strip()),
                            lines.get(7).strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Waits until the server takes connections; null when it has not within that time, or has gone. */
    static @Nullable PostmasterFile awaitReady(ClusterFolder folder, int seconds) throws IOException {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < until) {
            PostmasterFile file = read(folder);
            if (file != null && file.status.equals("ready")) {
                return file;
            }
            if (Files.notExists(folder.data().resolve(NAME))) {
                return null;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return null;
    }

    /** Names this run of the server among all runs on this folder. */
    String identity() {
        return pid + " " + startedAt;
    }

    /** True only when the system says for sure that the process of this number is not a PostgreSQL. */
    boolean belongsToAnotherProgram() {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/comm")).strip().equals("postgres");
        } catch (IOException e) {
            return false;
        }
    }
}
