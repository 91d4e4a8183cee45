package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.diair.atlas.db.DatabaseSettings;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.intake.TableSums;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official boundaries in a process of their own, killed in the middle of the swap. */
@Tag("slow")
class BoundarySwapTest {
    private static final Path FILE = Path.of("..", "shared", "data", "boundaries", "communes-2018.geojson.gz");

    @TempDir
    private Path folder;

    private DatabaseSettings settings;

    @Test
    void a_swap_that_is_killed_leaves_the_old_boundaries_whole_and_the_next_one_succeeds() throws Exception {
        assumeTrue(Files.exists(FILE), "skipped: the official boundaries are not at " + FILE);
        settings = TestDatabase.freshSettings("boundary_swap");
        Jdbi jdbi = Jdbi.create(settings.jdbcUrl(), settings.user(), settings.password());
        try (AtlasProcess data = start("import", "data")) {
            assertThat(data.awaitExit()).as(data.said()).isZero();
        }
        Map<String, String> before = TableSums.ofEverything(jdbi);
        for (String step : List.of("Généralisation des contours", "Publication des contours")) {
            try (AtlasProcess killed = start("import", "boundaries", FILE.toString(), "--vintage=2018")) {
                await(killed, step);
                killed.process().destroyForcibly().waitFor();
            }
            awaitNobody(jdbi);
            if (jdbi.withHandle(handle -> handle.createQuery("select count(*) from batch")
                            .mapTo(Integer.class)
                            .one())
                    == 0) {
                assertThat(TableSums.ofEverything(jdbi))
                        .as("killed in: " + step)
                        .isEqualTo(before);
            } else {
                // The last step is short: the transaction may have ended first, and then it ended whole.
                assertThat(communes(jdbi)).isEqualTo(34_970);
            }
        }
        try (AtlasProcess whole = start("import", "boundaries", FILE.toString(), "--vintage=2018")) {
            assertThat(whole.awaitExit()).as(whole.said()).isZero();
        }
        assertThat(communes(jdbi)).isEqualTo(34_970);
    }

    private static int communes(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from boundary join boundary_current using (version) where level = 'commune'")
                .mapTo(Integer.class)
                .one());
    }

    private static void await(AtlasProcess process, String step) throws Exception {
        for (int hundredth = 0; hundredth < 12_000; hundredth++) {
            if (process.said().contains(step)) {
                return;
            }
            assertThat(process.process().isAlive()).as(process.said()).isTrue();
            Thread.sleep(10);
        }
        throw new AssertionError("never: " + step);
    }

    /** PostgreSQL notices that a client is gone when it next writes to it. */
    private static void awaitNobody(Jdbi jdbi) throws Exception {
        for (int tenth = 0; tenth < 300; tenth++) {
            long others = jdbi.withHandle(handle -> handle.createQuery(
                            "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'")
                    .mapTo(Long.class)
                    .one());
            if (others == 0) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("a connection is left");
    }

    private AtlasProcess start(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--home=" + folder.resolve("home"));
        all.add("--database-url=%s?user=%s&password=%s"
                .formatted(settings.jdbcUrl(), settings.user(), settings.password()));
        return AtlasProcess.startWith("-Xmx2g", all.toArray(String[]::new));
    }
}
