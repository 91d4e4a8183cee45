package fr.diair.atlas.app;

import fr.diair.atlas.db.Database;
import io.javalin.config.JavalinConfig;
import java.util.function.Consumer;

/**
 * Everything between the open, migrated database and the web server, built by hand. Its life: made; {@link #load} once,
 * with the turn of {@link Database#alone} held; {@link #routes} once; closed before the database is.
 */
final class Wiring implements AutoCloseable {
    private final Database database;

    /** Builds what needs no data yet. Must not take long. */
    Wiring(Settings settings, Database database) {
        this.database = database;
    }

    /**
     * Loads what an empty database lacks, and prepares what must be there before the first request.
     *
     * @param progress takes a short French sentence as each step begins
     */
    void load(Consumer<String> progress) {
        progress.accept("Lecture de la base");
        database.jdbi().useHandle(handle -> handle.execute("select 1"));
    }

    /** Adds every route but those of {@code /health}. Called after {@link #load}. */
    void routes(JavalinConfig config) {}

    @Override
    public void close() {}
}
