package fr.diair.atlas.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.diair.atlas.fault.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalPostgresTest {
    // Under target/, which the server's account can reach where it can reach the checkout.
    private static final Path HOME = Path.of("target", "test-cluster").toAbsolutePath();
    private static final ClusterAccount ACCOUNT = account(HOME.resolve("none"));

    private final Path home = HOME;

    @BeforeEach
    @AfterEach
    void remove_what_is_there() throws Exception {
        Path data = home.resolve("postgres/data");
        if (Files.exists(data)) {
            pgCtl("stop", "-m", "immediate", "-w");
        }
        run("rm", "-rf", home.toString());
    }

    @Test
    void a_new_cluster_listens_on_loopback_only_with_a_secret_password_and_stops_with_atlas() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(home)) {
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "show unix_socket_directories")).isEmpty();
            assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "select current_user")).isEqualTo("atlas");
            Path password = postgres.folder().resolve("password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            assertThat(postgres.settings().password()).hasSize(48);
            assertThat(postgres.settings().toString())
                    .doesNotContain(postgres.settings().password());
            DatabaseSettings wrong = new DatabaseSettings(postgres.settings().jdbcUrl(), "atlas", "wrong");
            assertThatThrownBy(() -> Database.open(wrong, 1))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("refuse l'utilisateur « atlas »");
            if (ACCOUNT.isOther()) {
                assertThat(Files.getOwner(postgres.folder().resolve("data")).getName())
                        .isEqualTo("postgres");
            }
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void what_was_written_is_there_at_the_next_start() {
        try (LocalPostgres postgres = LocalPostgres.start(home);
                Database database = Database.open(postgres.settings(), 2)) {
            database.jdbi().useHandle(handle -> handle.execute("create table kept as select 42 as answer"));
        }
        try (LocalPostgres postgres = LocalPostgres.start(home)) {
            assertThat(ask(postgres, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_cluster_whose_atlas_was_killed_is_found_again_and_stopped_by_the_next() throws Exception {
        Process killed = otherAtlas();
        String port = portOf(killed);
        killed.destroyForcibly().waitFor();
        assertThat(isRunning()).as("the server outlives a killed Atlas").isTrue();
        try (LocalPostgres postgres = LocalPostgres.start(home)) {
            assertThat(postgres.settings().place()).isEqualTo("127.0.0.1:" + port + "/atlas");
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void of_two_atlas_the_last_one_out_stops_the_cluster() throws Exception {
        Process other = otherAtlas();
        String port = portOf(other);
        try (LocalPostgres postgres = LocalPostgres.start(home)) {
            assertThat(postgres.settings().place()).contains(":" + port + "/");
        }
        assertThat(isRunning()).as("the other Atlas still uses it").isTrue();
        other.getOutputStream().close();
        assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(isRunning()).isFalse();
    }

    @Test
    void a_server_that_somebody_else_started_on_the_folder_is_used_and_left_running() throws Exception {
        LocalPostgres.start(home).close();
        Path log = home.resolve("postgres/server.log");
        pgCtl("start", "-w", "-l", log.toString(), "-o", "-c port=45873 -c unix_socket_directories=");
        try (LocalPostgres postgres = LocalPostgres.start(home)) {
            assertThat(postgres.settings().place()).isEqualTo("127.0.0.1:45873/atlas");
        }
        assertThat(isRunning()).isTrue();
    }

    @Test
    void one_process_cannot_take_the_same_folder_twice() {
        try (LocalPostgres first = LocalPostgres.start(home)) {
            assertThatThrownBy(() -> LocalPostgres.start(home))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(first.folder().toString())
                    .hasMessageContaining("ATLAS_HOME");
            assertThat(ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_made_by_another_major_version_is_refused_with_the_packages_to_install() throws Exception {
        LocalPostgres.start(home).close();
        Files.writeString(home.resolve("postgres/data/PG_VERSION"), "13\n");
        assertThatThrownBy(() -> LocalPostgres.start(home))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("PostgreSQL 13")
                .hasMessageContaining("postgresql-13-postgis-3");
    }

    @Test
    void a_process_file_left_by_a_crash_does_not_stop_a_start_even_if_its_number_lives_again() throws Exception {
        LocalPostgres.start(home).close();
        Path file = home.resolve("postgres/data/postmaster.pid");
        // What a power cut leaves; the number is now that of this test's own process.
        Files.writeString(
                file,
                "%d\n%s\n1574000000\n5432\n\n127.0.0.1\n        1         2\nready   \n"
                        .formatted(ProcessHandle.current().pid(), home.resolve("postgres/data")));
        ACCOUNT.give(file);
        try (LocalPostgres postgres = LocalPostgres.start(home)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void an_initdb_that_was_cut_off_is_begun_again() throws Exception {
        Path left = home.resolve("postgres/data.new");
        Files.createDirectories(left);
        Files.writeString(left.resolve("PG_VERSION"), "15\n");
        try (LocalPostgres postgres = LocalPostgres.start(home)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
        assertThat(left).doesNotExist();
    }

    @Test
    void a_lost_password_file_is_said_with_the_way_out() throws Exception {
        LocalPostgres.start(home).close();
        Files.delete(home.resolve("postgres/password"));
        assertThatThrownBy(() -> LocalPostgres.start(home))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("mot de passe")
                .hasMessageContaining("renommez le dossier");
    }

    @Test
    void a_folder_without_postgresql_programs_is_named() {
        assertThatThrownBy(() -> LocalPostgres.start(home, Path.of("/usr/share"), List.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("/usr/share")
                .hasMessageContaining("ATLAS_POSTGRES_BIN");
    }

    @Test
    void root_on_a_folder_that_an_ordinary_account_made_runs_the_server_under_that_account() throws Exception {
        assumeTrue(ACCOUNT.isOther(), "only root gives the server another account");
        LocalPostgres.start(home).close();
        run("chown", "-R", "nobody:nogroup", home.toString());
        try (LocalPostgres postgres = LocalPostgres.start(home)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
            assertThat(Files.getOwner(postgres.folder().resolve("data/postmaster.pid"))
                            .getName())
                    .isEqualTo("nobody");
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void root_in_a_closed_folder_gets_its_cluster_in_var_lib_atlas() throws Exception {
        assumeTrue(ACCOUNT.isOther(), "only root gives the server another account");
        Path closed = home.resolve("closed");
        Files.createDirectories(closed);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Path made;
        try (LocalPostgres postgres = LocalPostgres.start(closed)) {
            made = postgres.folder();
            assertThat(made).startsWithRaw(Path.of("/var/lib/atlas"));
            assertThat(closed.resolve("postgres")).isSymbolicLink();
        }
        try (LocalPostgres again = LocalPostgres.start(closed)) {
            assertThat(again.folder()).isEqualTo(made);
        } finally {
            run("rm", "-rf", made.toString());
        }
    }

    @Test
    void what_the_machine_lacks_becomes_one_french_sentence() {
        ClusterFolder folder = new ClusterFolder(Path.of("/srv/atlas/postgres"), ACCOUNT);
        Map<String, String> sentences = Map.of(
                "FATAL:  could not write lock file \"postmaster.pid\": No space left on device", "Le disque est plein",
                "initdb: error: could not access directory \"/srv\": Permission denied", "n'a pas les droits",
                "FATAL:  could not map anonymous shared memory: Cannot allocate memory", "la mémoire manque",
                "LOG: one\nFATAL:  lock file is empty\nLOG: two", "lock file is empty");
        sentences.forEach((said, sentence) -> assertThat(
                        ClusterFault.of("pg_ctl start", said, folder).sentence())
                .contains(sentence)
                .doesNotContain("\n"));
    }

    private static String ask(LocalPostgres postgres, String sql) {
        try (Database database = Database.open(postgres.settings(), 1)) {
            return database.jdbi()
                    .withHandle(handle ->
                            handle.createQuery(sql).mapTo(String.class).one());
        }
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private Process otherAtlas() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClusterHolder.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String portOf(Process atlas) throws IOException {
        BufferedReader said = atlas.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        assertThat(line).startsWith("port ");
        return line.substring("port ".length());
    }

    private boolean isRunning() {
        return pgCtl("status").exit() == 0;
    }

    private ClusterAccount.Outcome pgCtl(String command, String... options) {
        PostgresBinaries binaries = PostgresBinaries.find(null, 0, home);
        List<String> words = new java.util.ArrayList<>(List.of(
                binaries.command("pg_ctl"),
                command,
                "-D",
                home.resolve("postgres/data").toString()));
        words.addAll(List.of(options));
        return account(home.resolve("postgres/data")).run(30, words);
    }

    private static ClusterAccount account(Path data) {
        try {
            return ClusterAccount.of(data);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
