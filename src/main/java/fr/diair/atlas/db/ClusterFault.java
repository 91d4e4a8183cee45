package fr.diair.atlas.db;

import fr.diair.atlas.fault.UsageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Locale;

/** Turns what initdb, pg_ctl and the system say into the sentence an operator can act on. */
final class ClusterFault {
    private static final int LONGEST = 300;

    private ClusterFault() {}

    static UsageException diskFull(ClusterFolder folder) {
        return new UsageException(
                "disk-full",
                "Le disque est plein : la base privée (%s) demande au moins 300 Mo ; libérez de la place, ou choisissez un autre dossier par ATLAS_HOME."
                        .formatted(folder.path()));
    }

    static UsageException of(String command, String said, ClusterFolder folder) {
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return diskFull(folder);
        }
        if (said.contains("Permission denied") || said.contains("Operation not permitted")) {
            return new UsageException(
                    "cluster-right",
                    "PostgreSQL n'a pas les droits qu'il lui faut dans %s : %s ; rendez-lui ce dossier, ou choisissez-en un autre par ATLAS_HOME."
                            .formatted(folder.path(), tellingLine(said)));
        }
        if (said.contains("could not map anonymous shared memory") || said.contains("Cannot allocate memory")) {
            return new UsageException(
                    "no-memory",
                    "PostgreSQL n'a pas pu démarrer, la mémoire manque : libérez 512 Mo, puis relancez Atlas.");
        }
        return new UsageException(
                "cluster-start",
                "La base privée n'a pas démarré (%s : %s) : lisez le journal %s."
                        .formatted(command, tellingLine(said), folder.log()));
    }

    static UsageException of(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return new UsageException(
                    "home-right",
                    "Atlas n'a pas le droit d'écrire dans %s : changez ses droits, ou choisissez un autre dossier par ATLAS_HOME."
                            .formatted(denied.getFile()),
                    failure);
        }
        String said = String.valueOf(failure.getMessage());
        if (said.contains("No space left on device")) {
            return new UsageException(
                    "disk-full", "Le disque est plein : libérez au moins 300 Mo, puis relancez Atlas.", failure);
        }
        return new UsageException(
                "home-unusable",
                "Atlas n'a pas pu préparer sa base privée (%s) : choisissez un autre dossier par ATLAS_HOME."
                        .formatted(said),
                failure);
    }

    /** The line that says why: the first FATAL or error one, else the last. */
    private static String tellingLine(String said) {
        List<String> lines =
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String telling = lines.stream()
                .filter(line -> {
                    String lower = line.toLowerCase(Locale.ROOT);
                    return lower.contains("fatal:") || lower.contains("error:") || lower.contains("denied");
                })
                .findFirst()
                .orElse(lines.isEmpty() ? "aucune explication" : lines.get(lines.size() - 1));
        return telling.length() > LONGEST ? telling.substring(0, LONGEST) + "…" : telling;
    }
}
