package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.DatabaseSettings;
import fr.diair.atlas.db.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of {@code ./atlas serve}, in processes of their own. The first start, which loads data, is shared. */
@Tag("slow")
class ServeTest {
    private static final int FIRST_LOAD_SECONDS = 300;
    private static final int START_SECONDS = 60;
    private static final Path HOME = Path.of("target", "test-serve").toAbsolutePath();

    private static int portWhileStarting;
    private static HttpResponse<String> liveWhileStarting;
    private static HttpResponse<String> readyWhileStarting;
    private static HttpResponse<String> otherWhileStarting;

    @BeforeAll
    static void load_once_and_look_while_it_starts() throws Exception {
        removeHome();
        portWhileStarting = freePort();
        try (AtlasProcess atlas = serve("--port", String.valueOf(portWhileStarting))) {
            URI root = URI.create("http://127.0.0.1:" + portWhileStarting + "/");
            for (int tenth = 0; tenth < 300 && liveWhileStarting == null; tenth++) {
                try {
                    liveWhileStarting = AtlasProcess.get(root.resolve("health/live"));
                    readyWhileStarting = AtlasProcess.get(root.resolve("health/ready"));
                    otherWhileStarting = AtlasProcess.get(root.resolve("api/v1/state"));
                } catch (IOException e) {
                    Thread.sleep(20);
                }
            }
            assertThat(atlas.awaitReady(FIRST_LOAD_SECONDS)).isEqualTo(root);
        }
    }

    @AfterAll
    static void removeHome() throws Exception {
        new ProcessBuilder("rm", "-rf", HOME.toString()).start().waitFor();
    }

    @Test
    void while_it_starts_it_lives_is_not_ready_and_says_which_step_is_going_on() {
        assertThat(liveWhileStarting.statusCode()).isEqualTo(200);
        assertThat(readyWhileStarting.statusCode()).isEqualTo(503);
        assertThat(readyWhileStarting.body())
                .contains("\"status\":\"starting\"")
                .contains("base privée");
        assertThat(otherWhileStarting.statusCode()).isEqualTo(503);
        assertThat(otherWhileStarting.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(otherWhileStarting.headers().firstValue("retry-after")).hasValue("2");
    }

    @Test
    void once_loaded_it_starts_again_quickly_and_says_so() throws Exception {
        try (AtlasProcess atlas = serve("--port", "0")) {
            URI root = atlas.awaitReady(START_SECONDS);
            assertThat(AtlasProcess.get(root.resolve("health/live")).statusCode())
                    .isEqualTo(200);
            HttpResponse<String> ready = AtlasProcess.get(root.resolve("health/ready"));
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).contains("\"status\":\"ready\"");
            assertThat(AtlasProcess.get(root.resolve("no/such/place")).statusCode())
                    .isEqualTo(404);
            assertThat(atlas.said())
                    .contains(
                            "Aucun compte n'existe encore : Atlas ne s'ouvre que sur cette machine, où tout est permis.")
                    .contains(root + "connexion.html#lien=");
        }
    }

    @Test
    void a_second_serve_says_where_the_first_one_answers() throws Exception {
        try (AtlasProcess first = serve("--port", "0")) {
            URI root = first.awaitReady(START_SECONDS);
            try (AtlasProcess second = serve("--port", "0")) {
                assertThat(second.awaitExit()).isEqualTo(2);
                assertThat(second.said())
                        .isEqualTo("Atlas tourne déjà (%s) : ouvrez cette adresse, ou arrêtez-le d'abord par Ctrl-C.\n"
                                .formatted(root));
            }
            assertThat(AtlasProcess.get(root.resolve("health/ready")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void an_occupied_port_is_one_sentence() throws Exception {
        try (ServerSocket occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                AtlasProcess atlas = serve("--port", String.valueOf(occupied.getLocalPort()))) {
            assertThat(atlas.awaitExit()).isEqualTo(2);
            assertThat(atlas.said())
                    .isEqualTo(
                            "Le port %d est déjà occupé par un autre programme : arrêtez-le, ou choisissez un autre port par --port ou ATLAS_PORT.\n"
                                    .formatted(occupied.getLocalPort()));
        }
    }

    @Test
    void an_address_of_another_machine_is_one_sentence() throws Exception {
        try (AtlasProcess atlas = serve("--port", "0", "--bind", "192.0.2.1")) {
            assertThat(atlas.awaitExit()).isEqualTo(2);
            assertThat(atlas.said())
                    .contains("« 192.0.2.1 » n'est pas une adresse de cette machine")
                    .hasLineCount(1);
        }
    }

    @Test
    void the_end_stops_the_private_database_too() throws Exception {
        try (AtlasProcess atlas = serve("--port", "0")) {
            atlas.awaitReady(START_SECONDS);
            assertThat(HOME.resolve("postgres/data/postmaster.pid")).exists();
            atlas.process().destroy();
            assertThat(atlas.awaitExit()).isEqualTo(143); // SIGTERM
            assertThat(atlas.said()).endsWith("Atlas est arrêté.\n");
            assertThat(HOME.resolve("postgres/data/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void after_a_kill_the_next_start_takes_the_database_over_and_the_end_stops_it() throws Exception {
        String run;
        try (AtlasProcess killed = serve("--port", "0")) {
            killed.awaitReady(START_SECONDS);
            run = Files.readString(HOME.resolve("postgres/data/postmaster.pid"));
            killed.process().destroyForcibly().waitFor();
        }
        try (AtlasProcess next = serve("--port", "0")) {
            next.awaitReady(START_SECONDS);
            assertThat(Files.readString(HOME.resolve("postgres/data/postmaster.pid")))
                    .isEqualTo(run);
        }
        assertThat(HOME.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void ended_in_the_middle_of_its_start_it_leaves_nothing_running_and_complains_of_nothing() throws Exception {
        try (AtlasProcess atlas = serve("--port", "0")) {
            for (int tenth = 0; tenth < 300 && !atlas.said().contains("base privée"); tenth++) {
                Thread.sleep(10);
            }
            atlas.process().destroy();
            assertThat(atlas.awaitExit()).isEqualTo(143);
            assertThat(atlas.said()).doesNotContain("Exception").doesNotContain("erreur");
        }
        assertThat(HOME.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void it_is_not_ready_while_its_database_is_away_and_ready_again_after() throws Exception {
        DatabaseSettings settings = TestDatabase.freshSettings("away");
        String url = "%s?user=%s&password=%s".formatted(settings.jdbcUrl(), settings.user(), settings.password());
        String name = settings.place().substring(settings.place().lastIndexOf('/') + 1);
        DatabaseSettings server = settings.database("postgres");
        Jdbi administration = Jdbi.create(server.jdbcUrl(), server.user(), server.password());
        try (AtlasProcess atlas =
                AtlasProcess.start("serve", "--port", "0", "--home", HOME + "/other", "--database-url", url)) {
            URI ready = atlas.awaitReady(FIRST_LOAD_SECONDS).resolve("health/ready");
            administration.useHandle(handle -> {
                handle.execute("alter database %s with allow_connections false".formatted(name));
                handle.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", name);
            });
            assertThat(statusWithin(ready, 503)).isEqualTo(503);
            assertThat(AtlasProcess.get(ready.resolve("live")).statusCode()).isEqualTo(200);
            assertThat(AtlasProcess.get(ready).body()).contains("\"status\":\"unavailable\"");
            administration.useHandle(
                    handle -> handle.execute("alter database %s with allow_connections true".formatted(name)));
            assertThat(statusWithin(ready, 200)).isEqualTo(200);
            assertThat(Files.readString(Path.of(HOME + "/other/logs/atlas.log")))
                    .contains("ATLAS_DATABASE_URL = atlas@" + settings.place())
                    .doesNotContain(settings.password());
        }
    }

    private static int statusWithin(URI address, int wanted) throws Exception {
        int status = 0;
        for (int tenth = 0; tenth < 150 && status != wanted; tenth++) {
            status = AtlasProcess.get(address).statusCode();
            Thread.sleep(100);
        }
        return status;
    }

    private static AtlasProcess serve(String... options) throws IOException {
        String[] words = new String[options.length + 3];
        words[0] = "serve";
        words[1] = "--home";
        words[2] = HOME.toString();
        System.arraycopy(options, 0, words, 3, options.length);
        return AtlasProcess.start(words);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
