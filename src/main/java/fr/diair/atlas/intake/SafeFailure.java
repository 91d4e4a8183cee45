package fr.diair.atlas.intake;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: what the database says quotes rows, and rows hold names of persons, so that only kinds,
 * SQLStates and places in the program are kept.
 */
final class SafeFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SafeFailure(String said, @Nullable Throwable cause) {
        super(said, cause);
    }

    static RuntimeException of(Throwable failure) {
        Throwable cause = failure.getCause();
        String state = failure instanceof SQLException sql ? " " + sql.getSQLState() : "";
        SafeFailure safe =
                new SafeFailure(failure.getClass().getName() + state, cause == null ? null : SafeFailure.of(cause));
        safe.setStackTrace(failure.getStackTrace());
        return safe;
    }

    /** Whether the database has a part in it. */
    static boolean isOfTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
