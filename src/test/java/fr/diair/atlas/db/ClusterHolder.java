package fr.diair.atlas.db;

import java.nio.file.Path;

/** Another Atlas, for tests that need two processes: starts the cluster of a folder, says its port, ends with its input. */
final class ClusterHolder {
    private ClusterHolder() {}

    public static void main(String[] args) throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(Path.of(args[0]))) {
            System.out.println("port " + postgres.settings().place().replaceAll(".*:(\\d+)/.*", "$1"));
            while (System.in.read() >= 0) {
                // until the input is closed
            }
        }
    }
}
