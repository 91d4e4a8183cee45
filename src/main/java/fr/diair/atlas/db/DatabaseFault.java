package fr.diair.atlas.db;

import fr.diair.atlas.fault.UsageException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what PostgreSQL says, in SQLSTATEs, into the sentence that an operator can act on. */
public final class DatabaseFault {
    private DatabaseFault() {}

    /**
     * The sentence for a failure that is not Atlas's own: the database is away, refuses, or has no room left. Empty when
     * the failure is of another kind, which deserves its stack trace.
     */
    public static Optional<UsageException> sentence(Throwable failure) {
        SQLException sql = sqlException(failure);
        if (sql == null || sql.getSQLState() == null) {
            return Optional.empty();
        }
        String state = sql.getSQLState();
        if (state.equals("53100")) {
            return Optional.of(fault(
                    "disk-full", "Le disque de la base est plein : libérez de la place, puis relancez.", failure));
        }
        if (state.equals("53300")) {
            return Optional.of(fault(
                    "database-busy",
                    "La base n'accepte plus de connexions : augmentez max_connections ou fermez d'autres programmes.",
                    failure));
        }
        if (state.equals("25006")) {
            return Optional.of(fault(
                    "database-read-only", "La base est en lecture seule : Atlas doit pouvoir y écrire.", failure));
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Optional.of(fault(
                    "database-away",
                    "La base ne répond plus : vérifiez que PostgreSQL fonctionne, puis relancez.",
                    failure));
        }
        return Optional.empty();
    }

    /** Why a first connection failed. Never shows the password. */
    static UsageException atOpening(DatabaseSettings settings, Throwable failure) {
        SQLException sql = sqlException(failure);
        String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        String sentence =
                switch (state) {
                    case "28P01", "28000" ->
                        "La base %s refuse l'utilisateur « %s » : vérifiez le nom et le mot de passe de ATLAS_DATABASE_URL."
                                .formatted(settings.place(), settings.user());
                    case "3D000" ->
                        "La base %s n'existe pas : créez-la (createdb) ou corrigez ATLAS_DATABASE_URL."
                                .formatted(settings.place());
                    case "53300" ->
                        "La base %s n'accepte plus de connexions : augmentez max_connections ou fermez d'autres programmes."
                                .formatted(settings.place());
                    default ->
                        "La base %s ne répond pas : vérifiez que PostgreSQL y fonctionne et que ATLAS_DATABASE_URL est juste."
                                .formatted(settings.place());
                };
        return fault("database-unreachable", sentence, failure);
    }

    /** The innermost SQLException, which says most. */
    static @Nullable SQLException sqlException(Throwable failure) {
        SQLException found = null;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && (found == null || sql.getSQLState() != null)) {
                found = sql;
            }
        }
        return found;
    }

    private static UsageException fault(String code, String sentence, Throwable cause) {
        return new UsageException(code, sentence, cause);
    }
}
