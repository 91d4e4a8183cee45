package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.DatabaseSettings;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.intake.TableSums;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports in a process of their own: killed in the middle, and larger than its memory. */
@Tag("slow")
class IntakeProcessTest {
    private static final int BIG_ROWS = 800_000;

    @TempDir
    private static Path folder;

    private static DatabaseSettings settings;
    private static Jdbi jdbi;

    @BeforeAll
    static void load() throws Exception {
        settings = TestDatabase.freshSettings("intake_process");
        jdbi = Jdbi.create(settings.jdbcUrl(), settings.user(), settings.password());
        try (AtlasProcess data = start("-Xmx1g", "import", "data")) {
            assertThat(data.awaitExit()).as(data.said()).isZero();
        }
    }

    @Test
    void an_import_that_is_killed_leaves_nothing_and_is_in_nobodys_way() throws Exception {
        Path file = fundings("killed.csv", 60_000, "");
        Map<String, String> before = TableSums.ofEverything(jdbi);
        for (String step : List.of("Lecture des lignes", "Écriture des lignes")) {
            try (AtlasProcess killed = start("-Xmx1g", "import", "table", file.toString(), "--target=fundings")) {
                awaitStep(killed, step);
                killed.process().destroyForcibly().waitFor();
            }
            awaitNobody();
            assertThat(TableSums.ofEverything(jdbi)).as("killed in: " + step).isEqualTo(before);
        }
        try (AtlasProcess whole = start("-Xmx1g", "import", "table", file.toString(), "--target=fundings")) {
            assertThat(whole.awaitExit()).as(whole.said()).isZero();
        }
        assertThat(count("funding where funder like 'Financeur killed%'")).isEqualTo(60_000);
    }

    @Test
    void two_hundred_megabytes_are_imported_within_half_a_gigabyte_of_memory() throws Exception {
        Path file = fundings("big.csv", BIG_ROWS, "Une remarque que personne n'importe. ".repeat(5));
        assertThat(Files.size(file)).isGreaterThan(200_000_000);
        long start = System.nanoTime();
        try (AtlasProcess big = start("-Xmx512m", "import", "table", file.toString(), "--target=fundings")) {
            assertThat(big.process().waitFor(30, java.util.concurrent.TimeUnit.MINUTES))
                    .isTrue();
            assertThat(big.process().exitValue()).as(big.said()).isZero();
            System.out.printf(
                    "%d rows of %d MB: %.0f rows/s%n%s",
                    BIG_ROWS, Files.size(file) / 1_000_000, BIG_ROWS / ((System.nanoTime() - start) / 1e9), big.said());
        }
        assertThat(count("funding where funder like 'Financeur big%'")).isEqualTo(BIG_ROWS);
        assertThat(count("batch_row")).isGreaterThanOrEqualTo(BIG_ROWS);
    }

    private static Path fundings(String name, int rows, String remark) throws Exception {
        Path file = folder.resolve(name);
        String contract = jdbi.withHandle(handle -> handle.createQuery("select min(key) from contract")
                .mapTo(String.class)
                .one());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Contrat;Année;Stade;Montant;Financeur;Remarque\n");
            for (int i = 0; i < rows; i++) {
                out.write("%s;%d;versé;%d 500,25 €;Financeur %s %d;%s\n"
                        .formatted(contract, 2018 + i % 3, i % 900 + 1, name, i, remark));
            }
        }
        return file;
    }

    private static void awaitStep(AtlasProcess process, String step) throws Exception {
        for (int hundredth = 0; hundredth < 6_000; hundredth++) {
            if (process.said().contains(step)) {
                return;
            }
            assertThat(process.process().isAlive()).as(process.said()).isTrue();
            Thread.sleep(10);
        }
        throw new AssertionError("never: " + step);
    }

    /** PostgreSQL notices that a client is gone when it next writes to it. */
    private static void awaitNobody() throws Exception {
        for (int tenth = 0; tenth < 300; tenth++) {
            if (count(
                            "pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'")
                    == 0) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("a connection is left");
    }

    private static long count(String from) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + from)
                .mapTo(Long.class)
                .one());
    }

    private static AtlasProcess start(String heap, String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--home=" + folder.resolve("home"));
        all.add("--database-url=%s?user=%s&password=%s"
                .formatted(settings.jdbcUrl(), settings.user(), settings.password()));
        return AtlasProcess.startWith(heap, all.toArray(String[]::new));
    }
}
