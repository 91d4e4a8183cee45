package fr.diair.atlas.http;

import fr.diair.atlas.fault.RequestException;
import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The revision from which an editor started, as {@code If-Match} says it (RFC 9110, 13.1.1). Only the ETag of one row as it
 * was read is taken: {@code *}, which would overwrite whatever somebody else has written, several ETags and weak ones, which
 * tell no revision, are refused, each in its own words.
 */
public final class IfMatch {
    private static final Pattern ROW = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern SEVERAL = Pattern.compile("(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")+");

    private IfMatch() {}

    /** @throws RequestException a 428 when the request does not say it, a 400 when it says something else */
    public static long revision(Context ctx) {
        String given = ctx.header("If-Match");
        if (given == null) {
            throw RequestException.preconditionMissing(
                    "if-match-missing",
                    "La demande doit dire, par l'en-tête If-Match, de quelle version de la ligne elle part.");
        }
        return revision(given.strip());
    }

    static long revision(String given) {
        Matcher row = ROW.matcher(given);
        if (row.matches()) {
            return Long.parseLong(row.group(1));
        }
        if (given.equals("*")) {
            throw RequestException.badRequest(
                    "if-match-any",
                    "If-Match : « * » écraserait ce qu'un autre vient d'écrire ; donnez l'ETag de la ligne telle que vous l'avez lue.");
        }
        if (SEVERAL.matcher(given).matches()) {
            throw RequestException.badRequest(
                    "if-match-several",
                    "If-Match : une modification part d'une seule version de la ligne ; donnez un seul ETag.");
        }
        if (given.startsWith("W/")) {
            throw RequestException.badRequest(
                    "if-match-weak",
                    "If-Match : « %s » est un ETag faible, qui ne dit pas la version d'une ligne.".formatted(given));
        }
        throw RequestException.badRequest(
                "illegal-if-match", "If-Match : « %s » n'est pas l'ETag d'une ligne.".formatted(given));
    }
}
