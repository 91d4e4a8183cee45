package fr.diair.atlas.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jdbi.v3.core.Jdbi;

/**
 * Real PostGIS for tests: one private server in {@code target/test-postgres} for the whole run, and as many empty, migrated
 * databases as tests ask for. Each is copied from a migrated template (about 0.1 s) and dropped at exit.
 */
public final class TestDatabase {
    private static final Path HOME = Path.of("target", "test-postgres").toAbsolutePath();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final long RUN = ProcessHandle.current().pid();

    private TestDatabase() {}

    /** The server of this run, started at the first call. Its database {@code atlas} is empty and not migrated. */
    public static LocalPostgres shared() {
        return Server.POSTGRES;
    }

    /**
     * A new empty, migrated database with a pool of eight.
     *
     * @param name for people who look at the server: a few letters
     */
    public static Database fresh(String name) {
        Database database = Database.open(freshSettings(name), 8);
        Server.atExit(database::close);
        return database;
    }

    /** As {@link #fresh}, for what opens its own pool. */
    public static DatabaseSettings freshSettings(String name) {
        String database = "t_%s_%d_%d"
                .formatted(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"), RUN, NUMBER.incrementAndGet());
        Server.administer("create database %s template %s".formatted(database, Server.TEMPLATE));
        Server.atExit(() -> Server.administer("drop database if exists %s with (force)".formatted(database)));
        return shared().settings().database(database);
    }

    /**
     * A new database that holds what another one of this run holds.
     *
     * @param source nobody may be connected to it
     */
    public static DatabaseSettings copySettings(DatabaseSettings source, String name) {
        String from = source.jdbcUrl().replaceAll(".*/([^/?]+).*", "$1");
        String database = "t_%s_%d_%d".formatted(name, RUN, NUMBER.incrementAndGet());
        Server.administer("create database %s template %s strategy file_copy".formatted(database, from));
        Server.atExit(() -> Server.administer("drop database if exists %s with (force)".formatted(database)));
        return shared().settings().database(database);
    }

    /** A new database that holds nothing at all, not even extensions. */
    public static DatabaseSettings emptySettings(String name) {
        String database = "t_%s_%d_%d".formatted(name, RUN, NUMBER.incrementAndGet());
        Server.administer("create database " + database);
        Server.atExit(() -> Server.administer("drop database if exists %s with (force)".formatted(database)));
        return shared().settings().database(database);
    }

    /** Started at first use. */
    private static final class Server {
        // Nothing here has to survive a power cut.
        static final LocalPostgres POSTGRES = LocalPostgres.start(
                HOME,
                null,
                List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=128MB"));

        private static final List<Runnable> LAST_TASKS = new java.util.ArrayList<>();
        static final String TEMPLATE;

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Server::end));
            dropWhatKilledRunsLeft();
            TEMPLATE = template();
        }

        private Server() {}

        static synchronized void atExit(Runnable task) {
            LAST_TASKS.add(0, task);
        }

        private static synchronized void end() {
            LAST_TASKS.forEach(Runnable::run);
            POSTGRES.close();
        }

        static void administer(String sql) {
            administration().useHandle(handle -> handle.execute(sql));
        }

        private static Jdbi administration() {
            DatabaseSettings settings = POSTGRES.settings().database("postgres");
            return Jdbi.create(settings.jdbcUrl(), settings.user(), settings.password());
        }

        private static void dropWhatKilledRunsLeft() {
            List<String> left = administration().withHandle(handle -> handle.createQuery(
                            "select datname from pg_database where datname ~ '^t_.*_\\d+_\\d+$'")
                    .mapTo(String.class)
                    .list());
            for (String database : left) {
                String[] words = database.split("_");
                long pid = Long.parseLong(words[words.length - 2]);
                if (pid == RUN || ProcessHandle.of(pid).isEmpty()) {
                    administer("drop database if exists %s with (force)".formatted(database));
                }
            }
        }

        /** Made once per content of the migrations; other test runs may be waiting for the same. */
        private static String template() {
            String name = "template_" + Long.toHexString(migrationsSum());
            administration().useHandle(handle -> {
                handle.execute("select pg_advisory_lock(7070)");
                boolean there = handle.createQuery("select count(*) > 0 from pg_database where datname = :name")
                        .bind("name", name)
                        .mapTo(Boolean.class)
                        .one();
                if (!there) {
                    handle.execute("drop database if exists template_new with (force)");
                    handle.execute("create database template_new");
                    try (Database fresh = Database.open(POSTGRES.settings().database("template_new"), 2)) {
                        Migrations.migrate(fresh.dataSource());
                    }
                    handle.execute("alter database template_new rename to " + name);
                }
            });
            return name;
        }

        private static long migrationsSum() {
            CRC32 sum = new CRC32();
            try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
                for (Path file : files.sorted().toList()) {
                    sum.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    try (InputStream in = Files.newInputStream(file)) {
                        sum.update(in.readAllBytes());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return sum.getValue();
        }
    }
}
