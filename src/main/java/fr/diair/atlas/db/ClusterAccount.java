package fr.diair.atlas.db;

import fr.diair.atlas.fault.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The system account under which the private cluster lives: the one that runs Atlas, or, when that is root, which PostgreSQL
 * refuses, the owner of the cluster that is there already, else {@code postgres}.
 *
 * @param name empty when commands run directly
 * @param group of the account: a name or a number; empty when commands run directly
 */
record ClusterAccount(String name, String group) {
    private static final ClusterAccount OURSELVES = new ClusterAccount("", "");
    private static final String UNPRIVILEGED = "postgres";

    /** What a command said (both streams) and how it ended. */
    record Outcome(int exit, String said) {}

    /** @param data the server's own folder, which need not exist */
    static ClusterAccount of(Path data) throws IOException {
        if (!runsAsRoot()) {
            return OURSELVES;
        }
        if (Files.exists(data)) {
            String owner = Files.getOwner(data).getName();
            if (!owner.equals("root")) {
                return new ClusterAccount(owner, String.valueOf(Files.getAttribute(data, "unix:gid")));
            }
        }
        return new ClusterAccount(UNPRIVILEGED, UNPRIVILEGED);
    }

    /** The account that runs Atlas, for commands that need no other. */
    static ClusterAccount ourselves() {
        return OURSELVES;
    }

    static boolean runsAsRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    boolean isOther() {
        return !name.isEmpty();
    }

    /** Gives a file or folder to this account; nothing to do when Atlas runs under it. */
    void give(Path path) throws IOException {
        if (!isOther()) {
            return;
        }
        try {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
        } catch (UserPrincipalNotFoundException e) {
            throw new UsageException(
                    "no-postgres-account",
                    "Le compte système « %s » n'existe pas et PostgreSQL refuse root : installez le paquet postgresql-15,"
                                    .formatted(name)
                            + " ou lancez Atlas sous un compte ordinaire.",
                    e);
        }
    }

    /** Whether this account can enter the folder and write there, which the folders above it may forbid. */
    boolean canWrite(Path folder) {
        return run(10, List.of("/bin/sh", "-c", "cd \"$1\" && test -w .", "sh", folder.toString()))
                        .exit()
                == 0;
    }

    /**
     * Runs a command as this account, in the folder {@code /} (the present one may be closed to it), in English.
     *
     * @param seconds after which it is ended
     */
    Outcome run(int seconds, List<String> command) {
        List<String> words = new ArrayList<>();
        if (isOther()) {
            words.addAll(List.of("setpriv", "--reuid=" + name, "--regid=" + group, "--init-groups", "--"));
        }
        words.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(Path.of("/").toFile());
        builder.redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> {
                try {
                    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                } catch (IOException e) {
                    return "";
                }
            });
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroy();
                return new Outcome(-1, "no answer after " + seconds + " s");
            }
            return new Outcome(process.exitValue(), said.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }
}
