package fr.diair.atlas.db;

import fr.diair.atlas.fault.UsageException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the database is and who Atlas is there. The JDBC URL never holds the password, and {@link #toString} hides it.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/base?...}
 * @param user empty: the name of the system account, as PostgreSQL's own clients do
 * @param password empty: none, or the one of {@code ~/.pgpass}
 */
public record DatabaseSettings(String jdbcUrl, String user, String password) {
    private static final String JDBC = "jdbc:postgresql://";

    /**
     * Reads {@code postgres://user:password@host:port/base?...}, {@code postgresql://...} or
     * {@code jdbc:postgresql://host/base?user=...&password=...}. A password may hold any character, percent-encoded or not,
     * except {@code ?}, which must be written {@code %3F}.
     *
     * @throws UsageException when the text has another form; the sentence never repeats the text, which may hold a password
     */
    public static DatabaseSettings of(String url) {
        String rest = url.strip();
        if (rest.startsWith("jdbc:")) {
            rest = rest.substring("jdbc:".length());
        }
        if (rest.startsWith("postgresql://")) {
            rest = rest.substring("postgresql://".length());
        } else if (rest.startsWith("postgres://")) {
            rest = rest.substring("postgres://".length());
        } else {
            throw illegal();
        }
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        String place = question < 0 ? rest : rest.substring(0, question);
        // The last @ ends the account: an unencoded password may hold others.
        int at = place.lastIndexOf('@');
        String account = at < 0 ? "" : place.substring(0, at);
        place = place.substring(at + 1);
        int slash = place.indexOf('/');
        if (slash <= 0 || slash == place.length() - 1) {
            throw illegal();
        }
        int colon = account.indexOf(':');
        String user = decoded(colon < 0 ? account : account.substring(0, colon));
        String password = colon < 0 ? "" : decoded(account.substring(colon + 1));
        List<String> options = new ArrayList<>();
        for (String option : query.split("&")) {
            if (option.startsWith("user=")) {
                user = decoded(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decoded(option.substring("password=".length()));
            } else if (!option.isEmpty()) {
                options.add(option);
            }
        }
        String suffix = options.isEmpty() ? "" : "?" + String.join("&", options);
        return new DatabaseSettings(JDBC + place + suffix, user, password);
    }

    /** The same server and account, another database of it. */
    public DatabaseSettings database(String name) {
        int question = jdbcUrl.indexOf('?');
        String query = question < 0 ? "" : jdbcUrl.substring(question);
        String place = question < 0 ? jdbcUrl : jdbcUrl.substring(0, question);
        return new DatabaseSettings(place.substring(0, place.lastIndexOf('/') + 1) + name + query, user, password);
    }

    /** {@code host:port/base}, for sentences and logs. */
    public String place() {
        int question = jdbcUrl.indexOf('?');
        String place = question < 0 ? jdbcUrl : jdbcUrl.substring(0, question);
        return place.startsWith(JDBC) ? place.substring(JDBC.length()) : place;
    }

    @Override
    public String toString() {
        return (user.isEmpty() ? "" : user + "@") + place();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a lone %, in a password that was not encoded
        }
    }

    private static UsageException illegal() {
        return new UsageException(
                "database-url",
                "L'adresse de la base (ATLAS_DATABASE_URL ou --database-url) n'a pas la forme attendue :"
                        + " postgres://utilisateur:motdepasse@hote:5432/base.");
    }
}
