package fr.diair.atlas.app;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.http.PageFiles;
import fr.diair.atlas.http.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Accounts, sessions and pages over real HTTP, on an empty database: all of Atlas that needs no data. */
final class AccessServer implements AutoCloseable {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath();

    final Database database;
    final Access access;
    private final WebServer server;

    AccessServer(Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put(
                "ATLAS_HOME",
                Files.createTempDirectory(Path.of("target").toAbsolutePath(), "access")
                        .toString());
        all.put("ATLAS_PORT", "0");
        Settings settings = SettingsReader.read(Map.of(), all, CHECKOUT);
        database = TestDatabase.fresh("access");
        access = new Access(settings, database.jdbi());
        // Whatever the settings say, tests reach it on this machine only.
        server = WebServer.open(
                new Settings.Web("127.0.0.1", 0), settings.access().isHttps(), config -> {
                    access.register(config.routes);
                    PageFiles.read(CHECKOUT.resolve("web"), "").register(config.routes);
                    config.routes.get("/reads", ctx -> ctx.result("read"), Role.READER);
                    config.routes.get("/administers", ctx -> ctx.result("administered"), Role.ADMINISTRATOR);
                    config.routes.post("/writes", ctx -> ctx.result("written"), Role.CONTRIBUTOR);
                });
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    TestVisitor anybody() throws Exception {
        return TestVisitor.anybody(root());
    }

    TestVisitor signedIn(Role role) throws Exception {
        return TestVisitor.signedIn(database, root(), role);
    }

    /** The one-time link that a start shows. */
    String firstLink() {
        return token(access.invitation(root().toString()).orElseThrow());
    }

    /** What follows {@code #lien=}. */
    static String token(String text) {
        return text.substring(text.indexOf("#lien=") + 6).split("[\\s\"]")[0];
    }

    void sql(String sql, Object... values) {
        database.jdbi().useHandle(handle -> handle.execute(sql, values));
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
