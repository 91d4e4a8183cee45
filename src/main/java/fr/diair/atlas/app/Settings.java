package fr.diair.atlas.app;

import fr.diair.atlas.access.oidc.OidcSettings;
import fr.diair.atlas.db.DatabaseSettings;
import fr.diair.atlas.territory.Vintage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, read once by {@link SettingsReader}.
 *
 * @param lines one line per setting with its value and where it came from, fit for a log: without any password
 */
public record Settings(
        Folders folders, Web web, Base base, Display display, Received received, Access access, List<String> lines) {

    /**
     * @param checkout the folder of the launcher
     * @param home ATLAS_HOME: the private database, the logs; made when it is missing
     * @param data ATLAS_DATA: the files that the first start loads
     */
    public record Folders(Path checkout, Path home, Path data) {
        /** The page, its style sheets and modules. */
        public Path page() {
            return checkout.resolve("web");
        }

        public Path logs() {
            return home.resolve("logs");
        }

        /** Files that the page sent, a day at most. */
        public Path intake() {
            return home.resolve("intake");
        }
    }

    /**
     * @param bind ATLAS_BIND: the address to listen on
     * @param port ATLAS_PORT; 0 for any free one
     */
    public record Web(String bind, int port) {
        /** The address a person on this machine opens. */
        public static String address(String bind, int port) {
            String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
            return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
        }

        /** Whether only this machine can reach the address. */
        public boolean isLoopback() {
            return bind.equals("localhost") || bind.startsWith("127.") || bind.equals("::1");
        }
    }

    /**
     * @param given ATLAS_DATABASE_URL; null: Atlas keeps a private PostgreSQL
     * @param postgresBinaries ATLAS_POSTGRES_BIN; null: those of the system
     */
    public record Base(
            @Nullable DatabaseSettings given, @Nullable Path postgresBinaries) {}

    /**
     * @param boundaries ATLAS_BOUNDARIES: official boundaries to load at the first start; null: approximate ones
     * @param boundariesVintage ATLAS_BOUNDARIES_VINTAGE: the year whose codes they bear
     * @param date ATLAS_DATE: the day the page opens on
     * @param tileCacheMb ATLAS_TILE_CACHE_MB: memory for finished tiles, in MB
     */
    public record Display(
            @Nullable Path boundaries,
            Vintage boundariesVintage,
            LocalDate date,
            @Nullable Background background,
            int tileCacheMb) {}

    /**
     * @param publicOrigin ATLAS_PUBLIC_URL, as in {@code https://atlas.example}; null: people open the address that Atlas
     *     listens on
     * @param oidc null: nobody signs in by OpenID Connect
     */
    public record Access(
            @Nullable String publicOrigin, @Nullable OidcSettings oidc) {
        /** Whether people reach Atlas by https: cookies and browsers are told so. */
        public boolean isHttps() {
            return publicOrigin != null && publicOrigin.startsWith("https:");
        }
    }

    /** @param largestMb ATLAS_INTAKE_MB: the most that a file sent by the page may weigh, in MB */
    public record Received(int largestMb) {}

    /**
     * A map under the map, from another server.
     *
     * @param url ATLAS_BACKGROUND_URL, with {@code {z}}, {@code {x}} and {@code {y}}
     * @param attribution ATLAS_BACKGROUND_ATTRIBUTION: the mention its licence asks for; may be empty
     */
    public record Background(String url, String attribution) {}
}
