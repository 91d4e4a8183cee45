package fr.diair.atlas.app;

import com.microsoft.playwright.Page;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The import screen in Chromium, on an Atlas of its own: what it imports, no other test sees. */
abstract class ImportScreen extends ChromiumTest {
    static final Path LIST = Path.of("").toAbsolutePath().resolve("../shared/data/samples/elus-solidr.csv");

    private static final Path CHECKOUT = Path.of("").toAbsolutePath();

    private Database database;
    private Wiring wiring;
    private WebServer server;

    @BeforeAll
    void serve(@TempDir Path home) {
        Settings settings =
                SettingsReader.read(Map.of("ATLAS_HOME", home.toString(), "ATLAS_PORT", "0"), Map.of(), CHECKOUT);
        database = TestDatabase.fresh("import_" + getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
        wiring = new Wiring(settings, database);
        wiring.load(step -> {});
        server = WebServer.open(settings.web(), config -> wiring.routesOnly(config));
    }

    @AfterAll
    void close() {
        server.close();
        wiring.close();
        database.close();
    }

    @Override
    String origin() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    final Page screen(int width) {
        Page page = blank(width, 900);
        page.navigate(origin() + "import.html");
        painted(page);
        return page;
    }

    /** A figure of the report that is on the screen. */
    static int count(Page page, String id) {
        return Integer.parseInt(
                part(page, "count-" + id).locator("dd").innerText().replaceAll("\\D", ""));
    }

    final long rows(String from) {
        return database.jdbi().withHandle(h -> h.createQuery("select count(*) from " + from)
                .mapTo(Long.class)
                .one());
    }

    final long engagements() {
        return rows("engagement where not demo");
    }
}
