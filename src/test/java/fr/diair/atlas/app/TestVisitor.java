package fr.diair.atlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.http.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks over real HTTP: signed in with a role, or nobody in particular.
 *
 * @param root of the server, with a slash at the end
 * @param account null for nobody in particular
 * @param token of the session; empty for nobody in particular
 */
record TestVisitor(URI root, @Nullable Long account, String token, String csrf) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was answered. */
    record Reply(int status, String text, HttpResponse<String> response) {
        JsonNode json() throws Exception {
            return JSON.readTree(text);
        }

        /** Of a problem. */
        String code() throws Exception {
            return json().path("code").asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** A new account with this role and an open session. From then on, this Atlas asks people to sign in. */
    static TestVisitor signedIn(Database database, URI root, Role role) throws Exception {
        String token = UUID.randomUUID().toString();
        long account = database.jdbi().withHandle(handle -> {
            long id = handle.createQuery("""
                            insert into account (login, name, role, subject)
                            values (:login, :name, :role, :login) returning id""")
                    .bind("login", role.id() + "-" + token + "@exemple.fr")
                    .bind("name", "Une personne, " + role.label())
                    .bind("role", role.id())
                    .mapTo(Long.class)
                    .one();
            return id;
        });
        open(database, token, account);
        TestVisitor unproved = new TestVisitor(root, account, token, "");
        return new TestVisitor(
                root,
                account,
                token,
                unproved.get("/api/v1/session").json().get("csrf").asText());
    }

    private static void open(Database database, String token, long account) throws Exception {
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into account_session (token_sha256, account, browser) values (?, ?, 'test')",
                        sha256,
                        account));
    }

    /** The same account signs in again after its session ended. */
    void again(Database database) throws Exception {
        open(database, token, Objects.requireNonNull(account));
    }

    /** Nobody in particular. */
    static TestVisitor anybody(URI root) throws Exception {
        TestVisitor unproved = new TestVisitor(root, null, "", "");
        return new TestVisitor(
                root,
                null,
                "",
                unproved.get("/api/v1/session").json().get("csrf").asText());
    }

    /** The same one, whose requests lack the token against forged ones. */
    TestVisitor withoutCsrf() {
        return new TestVisitor(root, account, token, "");
    }

    Reply get(String path, String... headers) throws Exception {
        return ask("GET", path, null, headers);
    }

    /** @param json null for no body @param headers names and values in turn */
    Reply ask(String method, String path, @Nullable String json, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Cookie", "atlas_session=" + token);
        }
        if (!csrf.isEmpty()) {
            request.header("X-Atlas-Csrf", csrf);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpRequest built = request.build();
        HttpResponse<String> response = CLIENT.send(built, HttpResponse.BodyHandlers.ofString());
        Traffic.check(
                built,
                json == null ? "" : json,
                response.statusCode(),
                response.headers(),
                response.body().getBytes(StandardCharsets.UTF_8));
        return new Reply(response.statusCode(), response.body(), response);
    }
}
