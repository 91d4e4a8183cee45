package fr.diair.atlas.app;

import fr.diair.atlas.db.Database;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./atlas serve}: opens everything in order, says where the page is, and closes everything in reverse. */
@Command(
        name = "serve",
        description = {
            "Démarre Atlas : prépare la base, charge les données au premier lancement, puis sert la page.",
            "Ctrl-C arrête tout ce que cette commande a démarré."
        })
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "Port de la page (ATLAS_PORT ; 7070 par défaut).")
    void port(String value) {
        options.put("ATLAS_PORT", value);
    }

    @Option(
            names = "--bind",
            paramLabel = "ADRESSE",
            description = "Adresse d'écoute (ATLAS_BIND ; 127.0.0.1 par défaut, cette machine seulement).")
    void bind(String value) {
        options.put("ATLAS_BIND", value);
    }

    @Option(
            names = "--boundaries",
            paramLabel = "FICHIER",
            description = "Contours officiels à charger au premier lancement (ATLAS_BOUNDARIES).")
    void boundaries(String value) {
        options.put("ATLAS_BOUNDARIES", value);
    }

    @Option(
            names = "--vintage",
            paramLabel = "ANNÉE",
            description = "Millésime des codes de ces contours (ATLAS_BOUNDARIES_VINTAGE ; 2019 par défaut).")
    void boundariesVintage(String value) {
        options.put("ATLAS_BOUNDARIES_VINTAGE", value);
    }

    private final PrintStream screen = System.out;
    private final Closing closing = new Closing();
    private Optional<String> invitation = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        closing.whenInterrupted(() -> {
            screen.println("Atlas est arrêté.");
            screen.flush();
        });
        return closing.around(() -> {
            WebServer server = start(settings);
            screen.printf("%nAtlas est prêt : %s%n%s", server.address(), invitation.orElse(""));
            screen.flush();
            new CountDownLatch(1).await(); // until the signal that ends the program
            return 0;
        });
    }

    private WebServer start(Settings settings) throws Exception {
        ServeLock lock = closing.open(() -> ServeLock.take(settings.folders().home()));
        options.openLogs(settings);
        Progress progress = new Progress(screen);
        Readiness readiness = new Readiness(progress, Clock.systemUTC());
        HealthRoutes health = new HealthRoutes(readiness);
        WebServer server = closing.open(() -> WebServer.open(
                settings.web(), settings.access().isHttps(), config -> health.registerWaiting(config.routes)));
        lock.announce(server.address());
        Database database = PreparedDatabase.open(settings, progress, closing);
        Wiring wiring = closing.open(() -> new Wiring(settings, database));
        database.alone(() -> wiring.load(progress));
        server.serve(config -> {
            health.register(config.routes);
            wiring.routes(config);
        });
        readiness.loaded(database);
        invitation = wiring.access().invitation(server.address());
        LOG.info("ready after {} ms at {}", Math.round(progress.seconds() * 1_000), server.address());
        return server;
    }
}
