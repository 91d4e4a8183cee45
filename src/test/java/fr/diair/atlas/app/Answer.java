package fr.diair.atlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/** What {@link TestAtlas} answers over real HTTP. */
record Answer(HttpResponse<byte[]> response) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param headers names and values in turn */
    static Answer get(String path, String... headers) {
        return of(request(path, headers).GET().build(), "");
    }

    static Answer post(String path) {
        return of(request(path).POST(HttpRequest.BodyPublishers.ofString("x")).build(), "x");
    }

    static Answer head(String path, String... headers) {
        return of(
                request(path, headers)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                "");
    }

    private static HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(TestAtlas.at(path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private static Answer of(HttpRequest request, String sent) {
        try {
            Answer answer = new Answer(CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()));
            Traffic.check(request, sent, answer.status(), answer.response.headers(), answer.bytes());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return response.statusCode();
    }

    /** Empty when the answer has no such header. */
    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** As sent, or unpacked when it was sent packed. */
    byte[] bytes() {
        if (!header("content-encoding").equals("gzip") || response.body().length == 0) {
            return response.body();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }
}
