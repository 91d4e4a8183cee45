package fr.diair.atlas.app;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.territory.PublicationQueries;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * One whole Atlas for all the tests of the run: {@code data/} and approximate boundaries in a real PostGIS, served on a free
 * port. Started by the first test that asks, which takes the time of a first load; ended with the run. Nobody may change its
 * data.
 */
final class TestAtlas {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath();

    private TestAtlas() {}

    /** The address of a path that begins with a slash. */
    static URI at(String path) {
        return URI.create("http://127.0.0.1:" + Started.PORT + path);
    }

    static Database database() {
        return Started.DATABASE;
    }

    /** The version of the boundaries in the addresses of tiles. */
    static String boundaries() {
        return new PublicationQueries(database().jdbi())
                .versions()
                .orElseThrow()
                .boundary();
    }

    /** Made at first use. */
    private static final class Started {
        static final Database DATABASE;
        static final int PORT;

        static {
            if (!Files.isDirectory(CHECKOUT.resolve("web/node_modules/@mapbox"))) {
                throw new IllegalStateException("the page has no libraries: run npm ci in web/, as ./atlas test does");
            }
            Settings settings = LoadedDatabase.settings(Map.of());
            DATABASE = LoadedDatabase.copy("atlas");
            Wiring wiring = new Wiring(settings, DATABASE);
            Readiness readiness = new Readiness(new Progress(System.out), Clock.systemUTC());
            readiness.loaded(DATABASE);
            // Without the work behind: tests that measure nothing need no deep tiles before they ask.
            WebServer server = WebServer.open(settings.web(), config -> {
                new HealthRoutes(readiness).register(config.routes);
                wiring.routesOnly(config);
            });
            PORT = server.port();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                DATABASE.close();
            }));
        }

        private Started() {}
    }
}
