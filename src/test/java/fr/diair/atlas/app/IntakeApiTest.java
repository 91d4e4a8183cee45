package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.access.SessionQueries;
import fr.diair.atlas.access.SignedInVisitors;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.http.Guard;
import fr.diair.atlas.http.LocalOnly;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.intake.Intake;
import fr.diair.atlas.intake.IntakeRoutes;
import fr.diair.atlas.layer.TilePyramid;
import fr.diair.atlas.text.Progress;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code /api/v1/intake} over real HTTP: a file sent, looked at, tried, committed, compared, undone; and who may ask. */
class IntakeApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String LIST = "Code INSEE;Commune;Date d'adhésion;Fonction\n"
            + "35238;Rennes;12/03/2018;Maire\n99999;Nulle-Part;12/03/2018;Maire\n";

    @RegisterExtension
    final QuietLog quiet = new QuietLog();

    @TempDir
    private static Path folder;

    private static Database database;
    private static IntakeRoutes routes;
    private static WebServer server;

    @BeforeAll
    static void serve() {
        database = TestDatabase.fresh("intake_api");
        new DataLoad(database.jdbi(), Path.of("data")).all(Progress.SILENT);
        routes = new IntakeRoutes(new Intake(database, TilePyramid::prepare), folder, 1);
        server = WebServer.open(new Settings.Web("127.0.0.1", 0), config -> {
            guard(true).register(config.routes);
            routes.register(config.routes);
        });
    }

    private static Guard guard(boolean loopback) {
        return new Guard(
                new SignedInVisitors(new SessionQueries(database.jdbi()), false), new LocalOnly(loopback), null);
    }

    @AfterAll
    static void close() {
        server.close();
        routes.close();
        database.close();
    }

    private record Reply(int status, String text) {
        JsonNode json() throws Exception {
            return JSON.readTree(text);
        }
    }

    private static Reply ask(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/api/v1/intake/" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }

    private static Reply get(String path) throws Exception {
        return ask("GET", path, "");
    }

    private static String send(String name, String content) throws Exception {
        Reply sent = ask("POST", "files?name=" + name, content);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return sent.json().get("id").asText();
    }

    private static JsonNode job(Reply started) throws Exception {
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String id = started.json().get("job").asText();
        for (int tenth = 0; tenth < 600; tenth++) {
            JsonNode job = get("jobs/" + id).json();
            if (!job.get("state").asText().equals("running")) {
                return job;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the job does not end");
    }

    @Test
    void a_file_is_sent_looked_at_tried_committed_compared_and_undone() throws Exception {
        String id = send("elus.csv", LIST);
        JsonNode preview = get("files/" + id + "/preview").json();
        assertThat(preview.get("kind").asText()).isEqualTo("table");
        assertThat(preview.at("/table/separator").asText()).isEqualTo(";");
        assertThat(preview.at("/table/columns/0/guess/role").asText()).isEqualTo("code");
        assertThat(preview.at("/table/rows/0/cells/1").asText()).isEqualTo("Rennes");
        assertThat(preview.at("/suggestion/target").asText()).isEqualTo("engagements");
        assertThat(preview.get("remembered").asBoolean()).isFalse();
        ObjectNode plan = (ObjectNode) preview.get("suggestion");

        JsonNode trial = job(ask("POST", "files/" + id + "/trial", plan.toString()));
        assertThat(trial.at("/state").asText()).as(trial.toString()).isEqualTo("done");
        assertThat(trial.at("/report/dryRun").asBoolean()).isTrue();
        assertThat(trial.at("/report/counts/accepted").asInt()).isEqualTo(1);
        assertThat(trial.at("/report/refused/0/line").asInt()).isEqualTo(3);
        assertThat(get("files/" + id + "/trial.csv").text()).contains("99999");
        assertThat(get("files/" + id + "/trial.json")
                        .json()
                        .at("/refused/0/value")
                        .asText())
                .isEqualTo("99999");

        JsonNode commit = job(ask("POST", "files/" + id + "/commit", plan.toString()));
        assertThat(commit.at("/state").asText()).as(commit.toString()).isEqualTo("done");
        long batch = commit.get("batch").asLong();
        assertThat(get("files/" + id + "/preview").status())
                .as("the file is gone")
                .isEqualTo(404);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).doesNotContain(id);
        }

        assertThat(get("batches").json().at("/batches/0/id").asLong()).isEqualTo(batch);
        assertThat(get("batches").json().at("/batches/0/undoable").asBoolean()).isTrue();
        assertThat(get("batches/" + batch).json().at("/report/refused/0/code").asText())
                .isNotEmpty();
        assertThat(get("batches/" + batch + "/report.csv").text()).contains("99999");
        assertThat(get("batches/" + batch + "/report.json")
                        .json()
                        .at("/counts/read")
                        .asInt())
                .isEqualTo(2);
        assertThat(get("batches/" + batch + "/comparison")
                        .json()
                        .at("/counts/added")
                        .asInt())
                .isEqualTo(1);

        String again = send("elus.csv", LIST);
        JsonNode second = get("files/" + again + "/preview").json();
        assertThat(second.get("remembered").asBoolean()).isTrue();
        assertThat(second.get("duplicateOf").asLong()).isEqualTo(batch);

        Reply undone = ask("POST", "batches/" + batch + "/undo", "");
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(undone.json().get("removed").asInt()).isEqualTo(1);
        assertThat(ask("POST", "batches/" + batch + "/undo", "").status()).isEqualTo(409);
    }

    @Test
    void a_file_of_features_is_read_as_areas_or_as_rows() throws Exception {
        String feature =
                "{\"type\":\"Feature\",\"properties\":{\"INSEE_COM\":\"35238\",\"NOM\":\"Rennes\",\"SIREN_EPCI\":\"243500139\","
                        + "\"POPULATION\":215366},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}";
        String collection = "{\"type\":\"FeatureCollection\",\"features\":[%s]}";
        String areas = send(
                "ADMIN-EXPRESS-2019.geojson",
                collection.formatted(feature.formatted("Polygon", "[[[-1.7,48],[-1.6,48],[-1.6,48.1],[-1.7,48]]]")));
        JsonNode preview = get("files/" + areas + "/preview").json();
        assertThat(preview.get("kind").asText()).isEqualTo("features");
        assertThat(preview.at("/suggestion/columns/code").asText()).isEqualTo("INSEE_COM");
        assertThat(preview.at("/suggestion/columns/name").asText()).isEqualTo("NOM");
        assertThat(preview.at("/suggestion/options/vintage").asText()).isEqualTo("2019");
        assertThat(preview.findValuesAsText("role")).containsExactly("code", "name", "epci", "population");

        JsonNode rows = get("files/" + areas + "/preview?as=table").json();
        assertThat(rows.get("kind").asText()).isEqualTo("table");
        assertThat(rows.at("/table/format").asText()).isEqualTo("geojson");
        assertThat(rows.at("/suggestion/target").asText()).isEqualTo("indicators");
        assertThat(rows.at("/suggestion/columns/code").asText()).isEqualTo("INSEE_COM");
        assertThat(rows.at("/suggestion/indicators").findValuesAsText("column")).containsExactly("POPULATION");
        assertThat(get("files/" + areas + "/preview?as=image").status()).isEqualTo(400);

        String points = send("points.geojson", collection.formatted(feature.formatted("Point", "[-1.7,48.1]")));
        assertThat(get("files/" + points + "/preview").json().get("kind").asText())
                .isEqualTo("table");
        assertThat(get("files/" + points + "/preview?as=features")
                        .json()
                        .get("kind")
                        .asText())
                .isEqualTo("features");
    }

    @Test
    void the_report_of_figures_names_every_territory_without_one() throws Exception {
        String id = send("chomage-2019.csv", "CODGEO_19;Chomeurs\n35238;12\n75056;s\n");
        ObjectNode plan = (ObjectNode) get("files/" + id + "/preview").json().get("suggestion");
        JsonNode trial = job(ask("POST", "files/" + id + "/trial", plan.toString()));
        assertThat(trial.at("/report/without/count").asInt()).isEqualTo(34_970 - 2);
        assertThat(trial.at("/report/without/codes")).hasSize(500);
        JsonNode whole = get("files/" + id + "/trial.json").json();
        assertThat(whole.at("/without/level").asText()).isEqualTo("commune");
        assertThat(whole.at("/without/codes")).hasSize(34_970 - 2);
        assertThat(get("files/" + id + "/trial.csv").text())
                .contains("sans valeur;without-value;;59350;Lille;")
                .doesNotContain("without-value;;35238;");
        long batch = job(ask("POST", "files/" + id + "/commit", plan.toString()))
                .get("batch")
                .asLong();
        assertThat(get("batches/" + batch + "/report.json").json().at("/without/codes"))
                .hasSize(34_970 - 2);
        assertThat(get("batches/" + batch + "/report.csv")
                        .text()
                        .lines()
                        .filter(line -> line.contains("without-value")))
                .hasSize(34_970 - 2);
        assertThat(ask("POST", "batches/" + batch + "/undo", "").status()).isEqualTo(200);
    }

    @Test
    void a_file_that_is_no_table_and_no_features_is_refused_with_the_reason() throws Exception {
        Reply empty = get("files/" + send("empty.csv", "") + "/preview");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("empty-file");
        Reply broken = get("files/" + send("x.geojson", "{\"type\":") + "/preview");
        assertThat(broken.status()).as(broken.text()).isEqualTo(422);
    }

    @Test
    void the_page_can_draw_its_form_from_the_targets_alone() throws Exception {
        JsonNode targets = get("targets").json().get("targets");
        assertThat(targets.findValuesAsText("id"))
                .contains("engagements", "contracts", "indicators", "boundaries", "mandate", "maire");
        JsonNode mandate = targets.get(0).get("fields").get(4);
        assertThat(mandate.get("words").get(0).get("label").asText()).isEqualTo("Maire");
        assertThat(mandate.has("column")).isFalse();
        assertThat(targets.get(0).get("fields").get(0).get("words").isNull()).isTrue();
    }

    @Test
    void a_plan_that_is_not_understood_and_a_file_that_is_not_there_are_named() throws Exception {
        String id = send("elus.csv", LIST);
        Reply wrong = ask("POST", "files/" + id + "/trial", "{\"target\":\"engagements\",\"colour\":1}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("bad-plan", "colour");
        JsonNode failed = job(ask(
                "POST", "files/" + id + "/trial", "{\"target\":\"engagements\",\"columns\":{\"code\":\"Absente\"}}"));
        assertThat(failed.at("/state").asText()).isEqualTo("failed");
        assertThat(failed.at("/problem/code").asText()).isEqualTo("unknown-column");
        assertThat(get("files/0123456789ab/preview").status()).isEqualTo(404);
        assertThat(get("files/..%2F..%2Fetc/preview").status()).isIn(400, 404);
        assertThat(get("jobs/none").status()).isEqualTo(404);
        assertThat(get("batches/999").status()).isEqualTo(404);
        assertThat(get("batches/x").status()).isEqualTo(400);
    }

    @Test
    void the_name_of_a_file_is_never_a_path_and_too_large_a_file_leaves_nothing() throws Exception {
        String id = send("..%2F..%2Fpasswd.csv", LIST);
        assertThat(get("files/" + id + "/preview").json().get("name").asText()).isEqualTo("passwd.csv");
        long before = kept();
        String large = "x".repeat(5_000_000);
        for (int time = 0; time < 10; time++) {
            // refused on its announced size, and yet heard to its end: the sentence arrives, not a broken connection
            assertThat(ask("POST", "files?name=big.csv", large).status()).isEqualTo(413);
        }
        assertThat(kept()).isEqualTo(before);
    }

    private static long kept() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void a_job_can_be_cancelled_and_leaves_nothing() throws Exception {
        StringBuilder rows = new StringBuilder("Code INSEE;Commune;Date d'adhésion;Fonction\n");
        for (int i = 0; i < 30_000; i++) {
            rows.append("35238;Rennes;;").append("Mission ").append(i).append('\n');
        }
        String id = send("long.csv", rows.substring(0, Math.min(rows.length(), 1_000_000)));
        long before = count("batch") + count("engagement where not demo");
        Reply started = ask(
                "POST",
                "files/" + id + "/commit",
                "{\"target\":\"engagements\",\"columns\":{\"code\":\"Code INSEE\",\"mandate\":\"Fonction\"}}");
        assertThat(ask("POST", "files/" + id + "/trial", "{\"target\":\"engagements\"}")
                        .status())
                .as("one job per file")
                .isEqualTo(409);
        assertThat(ask("DELETE", "jobs/" + started.json().get("job").asText(), "")
                        .status())
                .isEqualTo(200);
        assertThat(job(started).get("state").asText()).isEqualTo("cancelled");
        assertThat(count("batch") + count("engagement where not demo")).isEqualTo(before);
        assertThat(get("files/" + id + "/preview").status()).isEqualTo(200);
    }

    private static long count(String from) {
        return database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from " + from)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void pages_of_elsewhere_and_proxies_are_refused() throws Exception {
        for (String[] headers : List.of(
                new String[] {"Origin", "http://exemple.invalid"},
                new String[] {"Origin", "null"},
                new String[] {"Origin", "http://127.0.0.1:1"},
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"X-Forwarded-For", "203.0.113.7"})) {
            Reply refused = ask("POST", "files?name=x.csv", LIST, headers);
            assertThat(refused.status()).as(String.join(": ", headers)).isEqualTo(403);
            assertThat(refused.text()).contains("loopback-only");
        }
        assertThat(ask(
                                "GET",
                                "targets",
                                "",
                                "Origin",
                                "http://127.0.0.1:" + server.port(),
                                "Sec-Fetch-Site",
                                "same-origin")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_name_of_elsewhere_that_leads_to_this_machine_is_refused() throws Exception {
        assertThat(statusForHost("127.0.0.1:" + server.port())).contains("200");
        assertThat(statusForHost("localhost")).contains("200");
        assertThat(statusForHost("exemple.invalid")).contains("403");
        assertThat(statusForHost("127.0.0.1.exemple.invalid:80")).contains("403");
    }

    private static String statusForHost(String host) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(("GET /api/v1/intake/targets HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @Test
    void an_atlas_that_others_can_reach_takes_nothing_in() throws Exception {
        try (IntakeRoutes open = new IntakeRoutes(new Intake(database, TilePyramid::prepare), folder, 1);
                WebServer reachable = WebServer.open(new Settings.Web("127.0.0.1", 0), config -> {
                    guard(false).register(config.routes);
                    open.register(config.routes);
                })) {
            HttpResponse<String> refused = CLIENT.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + reachable.port() + "/api/v1/intake/batches"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("loopback-only");
        }
    }
}
