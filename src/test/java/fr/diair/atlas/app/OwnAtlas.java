package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.diair.atlas.db.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** A whole Atlas for one test class that writes: a copy of the loaded database behind a server of its own. */
final class OwnAtlas implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Wiring wiring;
    private final WebServer server;

    private OwnAtlas(Database database, Wiring wiring, WebServer server) {
        this.database = database;
        this.wiring = wiring;
        this.server = server;
    }

    static OwnAtlas start(String name) {
        return start(name, Map.of());
    }

    /** @param more settings, by the names of the environment */
    static OwnAtlas start(String name, Map<String, String> more) {
        Settings settings = LoadedDatabase.settings(more);
        Database database = LoadedDatabase.copy(name);
        Wiring wiring = new Wiring(settings, database);
        Readiness readiness = new Readiness(new Progress(System.out), Clock.systemUTC());
        readiness.loaded(database);
        WebServer server = WebServer.open(settings.web(), config -> {
            new HealthRoutes(readiness).register(config.routes);
            wiring.routesOnly(config);
        });
        return new OwnAtlas(database, wiring, server);
    }

    Database database() {
        return database;
    }

    /** The address of a path that begins with a slash. */
    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** A request by whoever sits at this machine. @param headers names and values in turn */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpRequest built = request.build();
            HttpResponse<String> answer =
                    CLIENT.send(built, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Traffic.check(
                    built,
                    body,
                    answer.statusCode(),
                    answer.headers(),
                    answer.body().getBytes(StandardCharsets.UTF_8));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    /** Asks for a new row of a register. @param values JSON of its fields */
    HttpResponse<String> add(String register, String values) {
        return send("POST", "/api/v1/registers/" + register, "{\"values\":" + values + "}");
    }

    /** A new row of a register, which must be taken. @param values JSON of its fields */
    JsonNode made(String register, String values) {
        HttpResponse<String> answer = add(register, values);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    /** Asks for other values of a row. @param row its register and its key @param values JSON of the fields to change */
    HttpResponse<String> change(String row, long revision, String values, String why) {
        return send(
                "PUT",
                "/api/v1/registers/" + row,
                "{\"values\":" + values + ",\"why\":\"" + why + "\"}",
                "If-Match",
                "\"" + revision + "\"");
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    @Override
    public void close() {
        server.close();
        wiring.close();
        database.close();
    }
}
