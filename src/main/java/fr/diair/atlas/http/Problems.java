package fr.diair.atlas.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.fault.RequestException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as RFC 9457 problem+json: a French sentence for people, a stable code for programs, the detail in the log only. */
public final class Problems {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{40,}");
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    public static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";

    private Problems() {}

    /** The problem of a request that no route has seen. */
    public static byte[] early(int status) {
        return Body.json(new Problem(
                        "about:blank", title(status), status, sentence(status), "http-" + status, null, Map.of()))
                .bytes();
    }

    record Problem(
            String type,
            String title,
            int status,
            String detail,
            String code,
            @Nullable String id,
            @JsonAnyGetter Map<String, Object> members) {}

    public static void register(RoutesConfig routes) {
        routes.exception(RequestException.class, (e, ctx) -> refused(ctx, e));
        routes.exception(DataException.class, (e, ctx) -> send(ctx, 422, e.code(), e.sentence(), null));
        routes.exception(
                HttpResponseException.class,
                (e, ctx) -> send(ctx, e.getStatus(), "http-" + e.getStatus(), sentence(e.getStatus()), null));
        routes.exception(Exception.class, Problems::unexpected);
        routes.error(404, ctx -> {
            if (ctx.resultInputStream() == null) {
                send(ctx, 404, "no-such-address", sentence(404), null);
            }
        });
    }

    private static void refused(Context ctx, RequestException e) {
        Object wait = e.members().get(RequestException.RETRY_AFTER);
        if (wait != null) {
            ctx.header("Retry-After", wait.toString());
        }
        if (e.status() == 413) {
            UnreadBody.drop(ctx);
        }
        send(ctx, new Problem("about:blank", title(e.status()), e.status(), e.sentence(), e.code(), null, e.members()));
    }

    private static void unexpected(Exception e, Context ctx) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        if (databaseIsAway(e)) {
            log.warn("problem {}: database away at {}: {}", id, shown(ctx), e.toString());
            ctx.header("Retry-After", "2");
            send(ctx, 503, "database-away", "La base de données ne répond pas : réessayez dans un instant.", id);
            return;
        }
        log.error("problem {} at {} {}", id, ctx.method(), shown(ctx), e);
        send(
                ctx,
                500,
                "unexpected",
                "Une erreur inattendue est survenue ; signalez-la avec le numéro %s.".formatted(id),
                id);
    }

    /** The path without the secrets that some addresses hold. */
    private static String shown(Context ctx) {
        return SECRET.matcher(ctx.path()).replaceAll("…");
    }

    /** Connection failures of JDBC have an SQLState of class 08, of PostgreSQL's shutdown 57P. */
    private static boolean databaseIsAway(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                String state = sql.getSQLState();
                if (sql instanceof java.sql.SQLTransientConnectionException
                        || (state != null && (state.startsWith("08") || state.startsWith("57P")))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void send(Context ctx, int status, String code, String sentence, @Nullable String id) {
        send(ctx, new Problem("about:blank", title(status), status, sentence, code, id, Map.of()));
    }

    private static void send(Context ctx, Problem problem) {
        ctx.status(problem.status());
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(CONTENT_TYPE);
        ctx.result(Body.json(problem).bytes());
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Demande incorrecte";
            case 401 -> "Connexion demandée";
            case 403 -> "Accès refusé";
            case 404 -> "Introuvable";
            case 405 -> "Méthode non admise";
            case 410 -> "Retiré";
            case 412 -> "Modifié entre-temps";
            case 413 -> "Envoi trop volumineux";
            case 422 -> "Données refusées";
            case 428 -> "Version de départ absente";
            case 429 -> "Trop de demandes";
            case 503 -> "Service indisponible";
            default -> status >= 500 ? "Erreur du serveur" : "Demande refusée";
        };
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "Cette adresse n'existe pas ; la page d'accueil est à la racine du site.";
            case 405 -> "Cette adresse n'admet que la lecture (GET).";
            default -> "La demande ne peut pas être traitée (code %d).".formatted(status);
        };
    }
}
