package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.http.RegisteredRoute;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.territory.PublicationQueries;
import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A person is seen by those who are signed in only. A mark is written into every column of {@code personal-columns.txt}, on a
 * loaded Atlas; then everything that anybody may read is read and searched: every PUBLIC route, tiles and exports included,
 * and the log. A PUBLIC route without an address below that answers 200 fails the test.
 */
class PersonalDataTest {
    private static final String MARK = "Zebulon-Q7x";
    private static final Path CHECKOUT = Path.of("").toAbsolutePath();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /**
     * Answers that are no documents, as the sign-in by another server, or whose address is a secret that stands for a
     * signed-in person, as the private calendar, or that lead elsewhere, as printed addresses.
     */
    private static final List<String> NO_DOCUMENT = List.of(
            "/api/v1/session/oidc",
            "/api/v1/session/oidc/callback",
            "/api/v1/events/feed/{secret}.ics",
            "/m/{theme}/{level}/{date}");

    private static Database database;
    private static Wiring wiring;
    private static WebServer server;
    private static List<RegisteredRoute> routes;
    private static final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeAll
    static void plant(@TempDir Path home) throws Exception {
        database = TestDatabase.fresh("personal");
        Settings settings =
                SettingsReader.read(Map.of("ATLAS_HOME", home.toString(), "ATLAS_PORT", "0"), Map.of(), CHECKOUT);
        wiring = new Wiring(settings, database);
        wiring.load(step -> {});
        server = WebServer.open(settings.web(), config -> wiring.routesOnly(config));
        routes = RegisteredRoute.of(Javalin.create(config -> wiring.routesOnly(config)));
        TestVisitor.signedIn(database, root(), Role.ADMINISTRATOR);
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/personal-columns.txt"));
        database.jdbi().useHandle(handle -> {
            lines.stream().filter(line -> line.startsWith("sql:")).forEach(line -> handle.execute(line.substring(4)));
            for (String column : lines) {
                if (column.isBlank() || column.startsWith("#") || column.startsWith("sql:")) {
                    continue;
                }
                String[] parts = column.split("\\.");
                int marked =
                        handle.execute("update %s set %s = lower('%s') || ctid".formatted(parts[0], parts[1], MARK));
                assertThat(marked).as("rows with " + column).isPositive();
            }
        });
        logger().addAppender(said);
        logger().setLevel(Level.DEBUG);
        said.start();
    }

    @AfterAll
    static void close() {
        logger().detachAppender(said);
        logger().setLevel(null);
        server.close();
        wiring.close();
        database.close();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("fr.diair");
    }

    private static URI root() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    /** Addresses of a route: its own path where that is one, else examples. @param themes each with one of its levels */
    private static List<String> addresses(String path, List<String> themes) {
        String layer = "?theme=engagement-state&level=commune&date=2019-12-31";
        return switch (path) {
            case "/api/v1/territories" -> List.of(path + "?q=brest");
            case "/api/v1/territories/{level}/{code}" ->
                List.of(
                        "/api/v1/territories/commune/29019",
                        "/api/v1/territories/epci/242900314",
                        "/api/v1/territories/departement/29",
                        "/api/v1/territories/region/53");
            case "/api/v1/portraits/{level}/{code}" ->
                List.of("/api/v1/portraits/epci/242900314", "/api/v1/portraits/perimeter/essai");
            case "/api/v1/portraits/{level}/{code}.pdf" -> List.of("/api/v1/portraits/epci/242900314.pdf");
            case "/api/v1/similar/{level}/{code}" -> List.of("/api/v1/similar/epci/242900314");
            case "/api/v1/comparisons",
                    "/api/v1/comparisons.csv",
                    "/api/v1/comparisons.xlsx",
                    "/api/v1/comparisons.pdf" -> List.of(path + "?territories=epci/242900314,perimeter/essai");
            case "/p/{key}",
                    "/p/{key}/image.svg",
                    "/p/{key}/image.png",
                    "/p/{key}/image.pdf",
                    "/p/{key}/thumbnail.png",
                    "/embed/{key}",
                    "/api/v1/composition-templates/{key}",
                    "/api/v1/composition-templates/{key}/logo.png" -> List.of(path.replace("{key}", "essai"));
            case "/api/v1/perimeters/{key}" -> List.of("/api/v1/perimeters/essai");
            case "/api/v1/diagnostics/{id}", "/api/v1/diagnostics/{id}/comparison" ->
                List.of(path.replace("{id}", "1"));
            case "/api/v1/levels/{level}/territories" -> List.of("/api/v1/levels/commune/territories");
            case "/api/v1/themes/{theme}/values", "/api/v1/themes/{theme}/values.csv" ->
                themes.stream()
                        .map(theme -> path.replace("{theme}", theme.split(" ")[0]) + "?level=" + theme.split(" ")[1])
                        .toList();
            case "/tiles/{version}/{level}/{z}/{x}/{y}.mvt" ->
                List.of(
                        "/tiles/%s/commune/8/125/88.mvt".formatted(boundaries()),
                        "/tiles/%s/departement/6/31/22.mvt".formatted(boundaries()));
            case "/api/v1/infographics.svg",
                    "/api/v1/infographics.png",
                    "/api/v1/infographics.pdf",
                    "/api/v1/infographics.txt" -> List.of(path + layer);
            default -> path.contains("{table}") ? exports(path, layer) : List.of(path);
        };
    }

    private static List<String> exports(String path, String layer) {
        List<String> all = new ArrayList<>(List.of(path.replace("{table}", "layer") + layer));
        for (String table : List.of(
                "contracts",
                "signatories",
                "statuses",
                "engagements",
                "fundings",
                "actions",
                "events",
                "event-participants",
                "indicators")) {
            all.add(path.replace("{table}", table));
        }
        return all;
    }

    private static String boundaries() {
        return new PublicationQueries(database.jdbi()).versions().orElseThrow().boundary();
    }

    @Test
    void what_anybody_may_read_names_nobody() throws Exception {
        List<String> themes = new ArrayList<>();
        for (JsonNode theme :
                new ObjectMapper().readTree(get("/api/v1/themes").body()).get("themes")) {
            themes.add(
                    theme.get("id").asText() + " " + theme.get("levels").get(0).asText());
        }
        List<String> open = routes.stream()
                .filter(route -> route.method().equals("GET") && route.role() == Role.PUBLIC)
                .map(RegisteredRoute::path)
                .filter(path -> !NO_DOCUMENT.contains(path))
                .toList();
        List<String> wrong = new ArrayList<>();
        for (String path : open) {
            boolean answered = false;
            for (String address : addresses(path, themes)) {
                HttpResponse<byte[]> response = get(address);
                answered |= response.statusCode() == 200;
                if (holdsMark(response)) {
                    wrong.add(address);
                }
            }
            if (!answered) {
                wrong.add(path + " has no address here that answers 200");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(said.list.stream().map(ILoggingEvent::getFormattedMessage))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("zebulon"));
    }

    @Test
    void signing_in_leaves_no_trace_of_what_was_typed() throws Exception {
        TestVisitor anybody = TestVisitor.anybody(root());
        String typed = "{\"login\":\"%s@exemple.fr\",\"password\":\"%s quatre mots\"}".formatted(MARK, MARK);
        anybody.ask("POST", "/api/v1/session", typed);
        anybody.ask("POST", "/api/v1/session", typed.replace("login", "logen"));
        anybody.ask("POST", "/api/v1/links/use", "{\"link\":\"%s\"}".formatted(MARK));
        assertThat(said.list.stream().map(ILoggingEvent::getFormattedMessage)).noneMatch(line -> line.contains(MARK));
    }

    private static HttpResponse<byte[]> get(String address) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(root().resolve(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** In any case, in the bytes as sent, and unpacked. */
    private static boolean holdsMark(HttpResponse<byte[]> response) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(response.body());
        if (response.headers().firstValue("content-encoding").orElse("").equals("gzip")) {
            all.write(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes());
        }
        if (response.uri().getPath().endsWith(".xlsx")) {
            Path file = Files.write(Files.createTempFile("atlas-personal", ".xlsx"), response.body());
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    all.write(zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
        }
        return all.toString(StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains("zebulon");
    }
}
