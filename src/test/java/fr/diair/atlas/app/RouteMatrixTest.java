package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.app.TestVisitor.Reply;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.http.RegisteredRoute;
import fr.diair.atlas.http.Role;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who may ask what: every route is in {@code golden/routes.txt} with the role it asks for, and is asked by everyone over real
 * HTTP. A new route is added to the file by hand, or by {@code -Datlas.golden=write}; the file is then read again by a person.
 */
class RouteMatrixTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/routes.txt");
    private static final Path CHECKOUT = Path.of("").toAbsolutePath();
    /** The files of the page: one line each in the table. */
    private static final List<String> FILES = List.of("/css/", "/img/", "/js/", "/npm/", "/webjars/");

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private static Database database;
    private static Wiring wiring;
    private static WebServer server;
    private static List<RegisteredRoute> routes;

    @BeforeAll
    static void serve(@TempDir Path home) {
        database = TestDatabase.fresh("matrix");
        Settings settings = SettingsReader.read(
                Map.of(),
                Map.of(
                        "ATLAS_HOME", home.toString(),
                        "ATLAS_PORT", "0",
                        "ATLAS_OIDC_ISSUER", "http://127.0.0.1:1",
                        "ATLAS_OIDC_CLIENT_ID", "atlas"),
                CHECKOUT);
        wiring = new Wiring(settings, database);
        HealthRoutes health = new HealthRoutes(new Readiness(new Progress(System.out), Clock.systemUTC()));
        server = WebServer.open(settings.web(), config -> {
            health.register(config.routes);
            wiring.routesOnly(config);
        });
        routes = RegisteredRoute.of(Javalin.create(config -> {
            health.register(config.routes);
            wiring.routesOnly(config);
        }));
    }

    @AfterAll
    static void close() {
        server.close();
        wiring.close();
        database.close();
    }

    private static URI root() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    @Test
    void every_route_is_in_the_table_with_its_role() throws Exception {
        String found = String.join(
                        "\n",
                        routes.stream()
                                .sorted(Comparator.comparing(RouteMatrixTest::shownPath)
                                        .thenComparing(RegisteredRoute::method))
                                .map(route -> "%s %s %s".formatted(route.method(), shownPath(route), route.role()))
                                .distinct()
                                .toList())
                + "\n";
        if ("write".equals(System.getProperty("atlas.golden"))) {
            Files.writeString(GOLDEN, found);
        }
        assertThat(GOLDEN).as("written by -Datlas.golden=write").exists();
        assertThat(found).isEqualTo(Files.readString(GOLDEN));
    }

    private static String shownPath(RegisteredRoute route) {
        return FILES.stream()
                .filter(route.path()::startsWith)
                .findFirst()
                .map(folder -> folder + "*")
                .orElse(route.path());
    }

    @Test
    void every_route_lets_in_those_of_its_role_and_above_and_nobody_else() throws Exception {
        TestVisitor.signedIn(database, root(), Role.ADMINISTRATOR); // the last one stays, whatever the others do
        List<String> wrong = new ArrayList<>();
        for (RegisteredRoute route : routes) {
            for (Role role : Role.values()) {
                String expected = role.includes(route.role())
                        ? "let in"
                        : role == Role.PUBLIC ? "401 sign-in-needed" : "403 not-allowed";
                compare(wrong, route, role, "", expected, outcome(visitor(role), route));
                if (!SAFE.contains(route.method())) {
                    String unproved = role.includes(route.role()) ? "403 csrf" : expected;
                    compare(
                            wrong,
                            route,
                            role,
                            " without the token",
                            unproved,
                            outcome(visitor(role).withoutCsrf(), route));
                    String elsewhere = outcome(visitor(role), route, "Origin", "https://exemple.invalid");
                    compare(wrong, route, role, " from elsewhere", "403 other-page", elsewhere);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void compare(
            List<String> wrong, RegisteredRoute route, Role role, String how, String expected, String found) {
        if (!found.equals(expected)) {
            wrong.add("%s %s as %s%s: %s, not %s".formatted(route.method(), route.path(), role, how, found, expected));
        }
    }

    /** A new one each time: some routes end the session. */
    private static TestVisitor visitor(Role role) throws Exception {
        return role == Role.PUBLIC ? TestVisitor.anybody(root()) : TestVisitor.signedIn(database, root(), role);
    }

    private static String outcome(TestVisitor visitor, RegisteredRoute route, String... headers) throws Exception {
        Reply reply = visitor.ask(route.method(), route.path().replaceAll("\\{[^}]*}", "0"), null, headers);
        return reply.status() == 401 || reply.status() == 403 ? reply.status() + " " + reply.code() : "let in";
    }

    @Test
    void without_accounts_other_machines_get_the_page_of_the_first_account_and_nothing_else(@TempDir Path home)
            throws Exception {
        Database empty = TestDatabase.fresh("matrix_empty");
        Settings settings =
                SettingsReader.read(Map.of(), Map.of("ATLAS_HOME", home.toString(), "ATLAS_BIND", "0.0.0.0"), CHECKOUT);
        try (Wiring open = new Wiring(settings, empty);
                WebServer reachable =
                        WebServer.open(new Settings.Web("127.0.0.1", 0), config -> open.routesOnly(config))) {
            URI there = URI.create("http://127.0.0.1:" + reachable.port() + "/");
            List<String> opened = new ArrayList<>();
            for (RegisteredRoute route : routes) {
                HttpResponse<String> reply = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                there.resolve(route.path().replaceAll("\\{[^}]*}", "0")))
                                        .method(route.method(), HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                if (reply.statusCode() != 403 || !reply.body().contains("loopback-only")) {
                    opened.add(route.method() + " " + shownPath(route));
                }
            }
            HttpResponse<String> person = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(there)
                                    .header("Accept", "text/html,*/*;q=0.8")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(person.statusCode()).isEqualTo(403);
            assertThat(person.body())
                    .contains("<h1>Atlas n'est pas encore ouvert</h1>")
                    .doesNotContain("/js/");
            assertThat(opened.stream().distinct())
                    .containsExactlyInAnyOrder(
                            "GET /api/v1/session",
                            "POST /api/v1/session",
                            "DELETE /api/v1/session",
                            "POST /api/v1/links/look",
                            "POST /api/v1/links/use",
                            "GET /connexion.html",
                            "GET /health/live",
                            "GET /health/ready",
                            "GET /css/*",
                            "GET /img/*",
                            "GET /js/*",
                            "GET /webjars/*");
        } finally {
            empty.close();
        }
    }

    @Test
    void a_route_without_a_role_or_without_a_guard_stops_the_boot() {
        assertThatThrownBy(() -> RegisteredRoute.of(Javalin.create(config -> config.routes.get("/open", ctx -> {}))))
                .hasMessageContaining("one role is needed for GET /open");
        assertThatThrownBy(() -> RegisteredRoute.of(
                        Javalin.create(config -> config.routes.get("/closed", ctx -> {}, Role.READER))))
                .hasMessageContaining("nobody guards GET /closed");
    }
}
