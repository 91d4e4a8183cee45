package fr.diair.atlas.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** The options that every command takes. They win over the environment and the file of settings. */
final class SettingsOptions {
    private final Map<String, String> flags = new HashMap<>();

    @Option(
            names = {"-v", "--verbose"},
            description = "Montre aussi le journal technique.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Montre cette aide.")
    @SuppressWarnings("UnusedVariable") // Read by picocli.
    private boolean help;

    @Option(
            names = "--home",
            paramLabel = "DOSSIER",
            description =
                    "Dossier de la base privée et des journaux (ATLAS_HOME ; .atlas à côté de ./atlas par défaut).")
    void home(String value) {
        put("ATLAS_HOME", value);
    }

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = {
                "Base PostgreSQL à la place de la base privée (ATLAS_DATABASE_URL) :",
                "postgres://utilisateur:motdepasse@hote:5432/base."
            })
    void databaseUrl(String value) {
        put("ATLAS_DATABASE_URL", value);
    }

    /** A value given on the command line, under the name it has in the environment. */
    void put(String key, String value) {
        flags.put(key, value);
    }

    /** Reads all settings, and sets the system properties that libraries take theirs from. */
    Settings settings() {
        Path checkout = Path.of(System.getProperty("atlas.checkout", ""))
                .toAbsolutePath()
                .normalize();
        Settings settings = SettingsReader.read(flags, System.getenv(), checkout);
        // GeoTools unpacks its EPSG tables there, by default in a folder shared by all accounts of the machine.
        System.setProperty(
                "EPSG-HSQL.directory", settings.folders().home().resolve("epsg").toString());
        return settings;
    }

    /** Opens the log and writes the settings in it. */
    void openLogs(Settings settings) {
        Logs.open(settings.folders().logs(), verbose);
        settings.lines().forEach(line -> LoggerFactory.getLogger(Settings.class).info("{}", line));
    }
}
