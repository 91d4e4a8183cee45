package fr.diair.atlas.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real server of OpenID Connect on a free port of this machine: {@code src/test/oidc/provider.mjs}. */
final class OidcProvider implements AutoCloseable {
    static final String SECRET = "un-secret-de-client";

    private final int port;
    private Process process;

    private OidcProvider(int port) {
        this.port = port;
    }

    /** Chooses the port; starts nothing yet, since the server must know where Atlas is. */
    static OidcProvider chosen() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new OidcProvider(socket.getLocalPort());
        }
    }

    /** Another site than Atlas's, for browsers. */
    String issuer() {
        return "http://localhost:" + port;
    }

    /** What Atlas must be told to sign people in by it. */
    Map<String, String> settings() {
        return Map.of(
                "ATLAS_OIDC_ISSUER", issuer(),
                "ATLAS_OIDC_CLIENT_ID", "atlas",
                "ATLAS_OIDC_CLIENT_SECRET", SECRET,
                "ATLAS_OIDC_LABEL", "Connexion de l'essai",
                "ATLAS_OIDC_ROLE_CLAIM", "atlas.roles",
                "ATLAS_OIDC_ADMINISTRATORS", "atlas-admin, atlas-chef",
                "ATLAS_OIDC_CONTRIBUTORS", "atlas-saisie");
    }

    void start(URI atlas) throws IOException {
        process = new ProcessBuilder(
                        "node",
                        Path.of("src/test/oidc/provider.mjs").toAbsolutePath().toString(),
                        String.valueOf(port),
                        atlas.resolve("api/v1/session/oidc/callback").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (!"ready".equals(said.readLine())) {
            throw new IllegalStateException("the OpenID Connect server did not start: is npm ci done in web/?");
        }
    }

    /** As in {@code as=bob} or {@code keys=other}. */
    void control(String query) throws Exception {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(issuer() + "/control?" + query))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
