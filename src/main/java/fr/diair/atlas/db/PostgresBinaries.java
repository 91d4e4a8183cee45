package fr.diair.atlas.db;

import fr.diair.atlas.fault.UsageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the distribution's {@code initdb} and {@code pg_ctl}.
 *
 * @param major for example 15
 */
record PostgresBinaries(Path folder, int major) {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /**
     * Finds them: the chosen folder and no other; else, among {@code /usr/lib/postgresql/*}{@code /bin} and {@code PATH},
     * those of the wanted version, then those that have PostGIS, then the newest.
     *
     * @param chosen the setting ATLAS_POSTGRES_BIN; null when not set
     * @param wanted the major version of the data folder; 0 when there is none yet
     * @throws UsageException when there are none, or when none is of the wanted version
     */
    static PostgresBinaries find(@Nullable Path chosen, int wanted, Path data) {
        List<PostgresBinaries> found = chosen == null ? installed() : of(chosen);
        if (found.isEmpty()) {
            throw new UsageException(
                    "postgresql-missing",
                    chosen == null
                            ? "PostgreSQL n'est pas installé : sur Debian 12, « apt-get install postgresql-15"
                                    + " postgresql-15-postgis-3 » ; ou donnez l'adresse d'une base par ATLAS_DATABASE_URL."
                            : "Pas de programmes initdb et pg_ctl dans %s : corrigez ATLAS_POSTGRES_BIN."
                                    .formatted(chosen));
        }
        found.sort(Comparator.comparing((PostgresBinaries b) -> b.major == wanted)
                .thenComparing(PostgresBinaries::hasPostgis)
                .thenComparing(PostgresBinaries::major)
                .reversed());
        PostgresBinaries best = found.get(0);
        if (wanted != 0 && best.major != wanted) {
            throw new UsageException(
                    "other-major-version",
                    ("Le dossier %s a été fait par PostgreSQL %d, et cette machine n'a que PostgreSQL %d : installez"
                                    + " postgresql-%d et postgresql-%d-postgis-3, ou renommez ce dossier pour qu'Atlas en"
                                    + " refasse un.")
                            .formatted(data, wanted, best.major, wanted, wanted));
        }
        return best;
    }

    String command(String name) {
        return folder.resolve(name).toString();
    }

    private static List<PostgresBinaries> installed() {
        List<PostgresBinaries> found = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(DEBIAN)) {
                for (Path version : versions) {
                    found.addAll(of(version.resolve("bin")));
                }
            } catch (IOException e) {
                // An unreadable folder is as good as none: PATH is asked next.
            }
        }
        for (String folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator)) {
            if (!folder.isEmpty()) {
                found.addAll(of(Path.of(folder)));
            }
        }
        return found;
    }

    private static List<PostgresBinaries> of(Path folder) {
        List<PostgresBinaries> found = new ArrayList<>();
        if (Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("pg_ctl"))) {
            String said = ClusterAccount.ourselves()
                    .run(10, List.of(folder.resolve("pg_ctl").toString(), "--version"))
                    .said();
            Matcher version = VERSION.matcher(said);
            if (version.find()) {
                found.add(new PostgresBinaries(folder, Integer.parseInt(version.group(1))));
            }
        }
        return found;
    }

    private boolean hasPostgis() {
        return Files.exists(Path.of("/usr/share/postgresql/" + major + "/extension/postgis.control"))
                || Files.exists(folder.resolveSibling("share/extension/postgis.control"))
                || Files.exists(folder.resolveSibling("share/postgresql/extension/postgis.control"));
    }
}
