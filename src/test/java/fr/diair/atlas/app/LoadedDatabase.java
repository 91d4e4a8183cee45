package fr.diair.atlas.app;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.DatabaseSettings;
import fr.diair.atlas.db.TestDatabase;
import java.nio.file.Path;
import java.util.Map;

/**
 * Databases that hold all of {@code data/} and approximate boundaries: loaded once for the run, which takes the time of a first
 * load, then copied in about a second for each test class that writes.
 */
final class LoadedDatabase {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath();

    private LoadedDatabase() {}

    /** @param more settings, by the names of the environment */
    static Settings settings(Map<String, String> more) {
        Map<String, String> flags = new java.util.HashMap<>(
                Map.of("ATLAS_HOME", CHECKOUT.resolve("target/test-home").toString(), "ATLAS_PORT", "0"));
        flags.putAll(more);
        return SettingsReader.read(flags, Map.of(), CHECKOUT);
    }

    /** Closed at the end of the run. */
    static Database copy(String name) {
        return Database.open(TestDatabase.copySettings(Loaded.SETTINGS, name), 8);
    }

    /** Made at first use. */
    private static final class Loaded {
        static final DatabaseSettings SETTINGS = TestDatabase.freshSettings("loaded");

        static {
            try (Database database = Database.open(SETTINGS, 8);
                    Wiring wiring = new Wiring(settings(Map.of()), database)) {
                wiring.load(step -> {});
            }
        }

        private Loaded() {}
    }
}
