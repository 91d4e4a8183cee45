package fr.diair.atlas.register;

import fr.diair.atlas.fault.RequestException;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the database refuses of a row, in words; its own words go to the log. */
final class WriteFault {
    private static final Logger LOG = LoggerFactory.getLogger(WriteFault.class);

    private WriteFault() {}

    /** A request's fault where it is one, else what came. */
    static RuntimeException of(JdbiException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                RuntimeException said = of(refused);
                return said == null ? failure : said;
            }
        }
        return failure;
    }

    private static @org.jspecify.annotations.Nullable RuntimeException of(PSQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return switch (state) {
            case "23505" ->
                noted(
                        refused,
                        RequestException.conflict(
                                "exists-already",
                                "Il y a déjà une ligne avec ces valeurs : ouvrez-la plutôt que d'en ajouter une."));
            case "23503" ->
                noted(
                        refused,
                        RequestException.conflict(
                                "hangs-together",
                                "Cette ligne tient à une autre, qui n'existe pas ou plus, ou d'autres lignes tiennent à elle."));
            case "23502", "23514", "22001", "22003" ->
                noted(
                        refused,
                        RequestException.unprocessable(
                                "impossible-row",
                                "Ces valeurs ne vont pas ensemble : vérifiez les dates, les nombres et les choix."));
            case "55P03", "40P01" -> busy();
            default -> null;
        };
    }

    /** Somebody else has been writing for too long. */
    static RequestException busy() {
        return RequestException.unavailable(
                "busy", "Un import ou une autre écriture est en cours : réessayez dans un instant.");
    }

    /** Names of tables and constraints only: what the row says may be personal. */
    private static RequestException noted(PSQLException refused, RequestException said) {
        var detail = refused.getServerErrorMessage();
        LOG.info(
                "row refused: {} by {} of {}",
                refused.getSQLState(),
                detail == null ? "?" : detail.getConstraint(),
                detail == null ? "?" : detail.getTable());
        return said;
    }
}
