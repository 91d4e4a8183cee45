package fr.diair.atlas.app;

import fr.diair.atlas.access.oidc.OidcSettings;
import fr.diair.atlas.db.DatabaseSettings;
import fr.diair.atlas.fault.UsageException;
import fr.diair.atlas.territory.Vintage;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings: a flag wins over the environment, the environment over the file {@code atlas.properties} of
 * ATLAS_HOME, the file over the default. In the file, relative paths start from ATLAS_HOME, elsewhere from the current
 * folder. A key of the file that is not a setting is refused: it is a mistyped one.
 */
final class SettingsReader {
    private static final String FILE = "atlas.properties";
    private static final List<String> KEYS = List.of(
            "ATLAS_PORT",
            "ATLAS_BIND",
            "ATLAS_DATABASE_URL",
            "ATLAS_POSTGRES_BIN",
            "ATLAS_DATA",
            "ATLAS_BOUNDARIES",
            "ATLAS_BOUNDARIES_VINTAGE",
            "ATLAS_DATE",
            "ATLAS_BACKGROUND_URL",
            "ATLAS_BACKGROUND_ATTRIBUTION",
            "ATLAS_TILE_CACHE_MB",
            "ATLAS_INTAKE_MB",
            "ATLAS_PUBLIC_URL",
            "ATLAS_OIDC_ISSUER",
            "ATLAS_OIDC_CLIENT_ID",
            "ATLAS_OIDC_CLIENT_SECRET",
            "ATLAS_OIDC_LABEL",
            "ATLAS_OIDC_ROLE_CLAIM",
            "ATLAS_OIDC_ADMINISTRATORS",
            "ATLAS_OIDC_CONTRIBUTORS",
            "ATLAS_OIDC_READERS",
            "ATLAS_OIDC_OTHERS");

    private final Map<String, String> flags;
    private final Map<String, String> environment;
    private final Path home;
    private final Properties file;
    private final List<String> lines = new ArrayList<>();

    private SettingsReader(Map<String, String> flags, Map<String, String> environment, Path checkout) {
        this.flags = flags;
        this.environment = environment;
        this.file = new Properties();
        this.home = path("ATLAS_HOME", checkout.resolve(".atlas"));
        readFile();
    }

    /**
     * @param flags the values given on the command line, under the names of the environment
     * @param environment {@link System#getenv()}
     * @param checkout the folder of the launcher
     * @throws UsageException one sentence that names the setting, its value and the way out
     */
    static Settings read(Map<String, String> flags, Map<String, String> environment, Path checkout) {
        return new SettingsReader(flags, environment, checkout).settings(checkout);
    }

    private Settings settings(Path checkout) {
        Settings.Folders folders = new Settings.Folders(checkout, home, path("ATLAS_DATA", checkout.resolve("data")));
        Settings.Web web = new Settings.Web(text("ATLAS_BIND", "127.0.0.1"), number("ATLAS_PORT", 7070, 0, 65_535));
        Settings.Base base = new Settings.Base(database(), optionalPath("ATLAS_POSTGRES_BIN"));
        Settings.Display display = new Settings.Display(
                optionalPath("ATLAS_BOUNDARIES"),
                new Vintage(number("ATLAS_BOUNDARIES_VINTAGE", Vintage.SHOWN.year(), 1943, 2100)),
                date("ATLAS_DATE", LocalDate.of(2019, 12, 31)),
                background(),
                number("ATLAS_TILE_CACHE_MB", 256, 1, 65_536));
        Settings.Received received = new Settings.Received(number("ATLAS_INTAKE_MB", 500, 1, 100_000));
        return new Settings(folders, web, base, display, received, access(), List.copyOf(lines));
    }

    private Settings.Access access() {
        String origin = null;
        Found url = find("ATLAS_PUBLIC_URL");
        if (url != null) {
            origin = url.value.replaceFirst("/$", "");
            if (!isOrigin(origin)) {
                throw refused(
                        "ATLAS_PUBLIC_URL",
                        url,
                        "une adresse http(s) sans chemin est attendue, comme https://atlas.exemple.fr");
            }
        }
        note("ATLAS_PUBLIC_URL", origin == null ? "none" : origin, url);
        return new Settings.Access(origin, oidc());
    }

    private @Nullable OidcSettings oidc() {
        Found issuer = find("ATLAS_OIDC_ISSUER");
        note("ATLAS_OIDC_ISSUER", issuer == null ? "none" : issuer.value, issuer);
        String client = text("ATLAS_OIDC_CLIENT_ID", "");
        String secret = secret("ATLAS_OIDC_CLIENT_SECRET");
        OidcSettings.Roles roles = new OidcSettings.Roles(
                text("ATLAS_OIDC_ROLE_CLAIM", "roles"),
                words("ATLAS_OIDC_ADMINISTRATORS"),
                words("ATLAS_OIDC_CONTRIBUTORS"),
                words("ATLAS_OIDC_READERS"),
                choice("ATLAS_OIDC_OTHERS", "refused", "reader").equals("reader"));
        String label = text("ATLAS_OIDC_LABEL", "Connexion unique");
        if (issuer == null) {
            return null;
        }
        if (!isWeb(issuer.value)
                || (issuer.value.startsWith("http:") && !issuer.value.matches("http://(127\\.|localhost|\\[::1).*"))) {
            throw refused("ATLAS_OIDC_ISSUER", issuer, "l'adresse https d'un serveur OpenID Connect est attendue");
        }
        if (client.isEmpty()) {
            throw new UsageException(
                    "setting-missing", "ATLAS_OIDC_ISSUER est donné sans ATLAS_OIDC_CLIENT_ID : donnez les deux.");
        }
        return new OidcSettings(issuer.value, client, secret, label, roles);
    }

    private void readFile() {
        Path path = home.resolve(FILE);
        if (Files.notExists(path)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException(
                    "settings-file",
                    "Le fichier de réglages %s ne se lit pas : il doit être en UTF-8, une ligne CLÉ=valeur par réglage, et lisible par vous."
                            .formatted(path),
                    e);
        }
        for (String key : file.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw new UsageException(
                        "unknown-setting",
                        "Réglage « %s » inconnu dans %s : sont admis %s."
                                .formatted(key, path, String.join(", ", KEYS)));
            }
        }
    }

    /** A value and where it came from. */
    private record Found(String value, String source) {}

    private @Nullable Found find(String key) {
        String flag = flags.get(key);
        if (flag != null) {
            return new Found(flag.strip(), "flag");
        }
        String variable = environment.get(key);
        if (variable != null && !variable.isBlank()) {
            return new Found(variable.strip(), "environment");
        }
        String property = file.getProperty(key);
        if (property != null && !property.isBlank()) {
            return new Found(property.strip(), FILE);
        }
        return null;
    }

    private void note(String key, Object value, @Nullable Found found) {
        lines.add("%s = %s (%s)".formatted(key, value, found == null ? "default" : found.source));
    }

    private String text(String key, String usual) {
        Found found = find(key);
        String value = found == null ? usual : found.value;
        note(key, value, found);
        return value;
    }

    /** Read, and never written. */
    private String secret(String key) {
        Found found = find(key);
        note(key, found == null ? "none" : "(set)", found);
        return found == null ? "" : found.value;
    }

    /** Between commas. */
    private List<String> words(String key) {
        return Arrays.stream(text(key, "").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String choice(String key, String usual, String other) {
        Found found = find(key);
        String value = found == null ? usual : found.value;
        if (!value.equals(usual) && found != null && !value.equals(other)) {
            throw refused(key, found, "%s ou %s est attendu".formatted(usual, other));
        }
        note(key, value, found);
        return value;
    }

    private int number(String key, int usual, int least, int most) {
        Found found = find(key);
        int value = usual;
        if (found != null) {
            try {
                value = Integer.parseInt(found.value);
            } catch (NumberFormatException e) {
                value = least - 1;
            }
            if (value < least || value > most) {
                throw refused(key, found, "un nombre entier de %d à %d est attendu".formatted(least, most));
            }
        }
        note(key, value, found);
        return value;
    }

    private LocalDate date(String key, LocalDate usual) {
        Found found = find(key);
        LocalDate value = usual;
        if (found != null) {
            try {
                value = LocalDate.parse(found.value);
            } catch (DateTimeParseException e) {
                throw refused(key, found, "une date de la forme 2019-12-31 est attendue");
            }
        }
        note(key, value, found);
        return value;
    }

    private Path path(String key, Path usual) {
        Path found = optionalPath(key, usual);
        return found == null ? usual : found;
    }

    private @Nullable Path optionalPath(String key) {
        return optionalPath(key, null);
    }

    private @Nullable Path optionalPath(String key, @Nullable Path usual) {
        Found found = find(key);
        Path value = usual;
        if (found != null) {
            try {
                Path given = Path.of(found.value);
                value = (found.source.equals(FILE) ? home.resolve(given) : given)
                        .toAbsolutePath()
                        .normalize();
            } catch (InvalidPathException e) {
                throw refused(key, found, "un chemin de fichier est attendu");
            }
        }
        note(key, value == null ? "none" : value, found);
        return value;
    }

    private @Nullable DatabaseSettings database() {
        Found found = find("ATLAS_DATABASE_URL");
        DatabaseSettings value = found == null ? null : DatabaseSettings.of(found.value);
        note("ATLAS_DATABASE_URL", value == null ? "private" : value, found);
        return value;
    }

    private Settings.@Nullable Background background() {
        String key = "ATLAS_BACKGROUND_URL";
        Found found = find(key);
        note(key, found == null ? "none" : found.value, found);
        String attribution = text("ATLAS_BACKGROUND_ATTRIBUTION", "");
        if (found == null) {
            return null;
        }
        String url = found.value;
        if (!url.contains("{z}") || !url.contains("{x}") || !url.contains("{y}") || !isWeb(url)) {
            throw refused(key, found, "une adresse http(s) qui contient {z}, {x} et {y} est attendue");
        }
        return new Settings.Background(url, attribution);
    }

    private static boolean isWeb(String template) {
        try {
            URI uri = new URI(template.replace("{", "").replace("}", ""));
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Scheme, host and perhaps a port. */
    private static boolean isOrigin(String url) {
        try {
            URI uri = new URI(url);
            String bare = uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
            return isWeb(url) && bare.equals(url);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static UsageException refused(String key, Found found, String expected) {
        return new UsageException("illegal-setting", "%s vaut « %s » : %s.".formatted(key, found.value, expected));
    }
}
