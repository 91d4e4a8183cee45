package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.DatabaseSettings;
import fr.diair.atlas.db.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that do one thing and end, in processes of their own, against a database that is given. */
class TaskCommandsTest {
    @TempDir
    private static Path folder;

    private static DatabaseSettings settings;
    private static Jdbi jdbi;

    private record Outcome(int exit, String said) {}

    @BeforeAll
    static void load_the_demonstration() throws Exception {
        settings = TestDatabase.freshSettings("tasks");
        jdbi = Jdbi.create(settings.jdbcUrl(), settings.user(), settings.password());
        Outcome load = atlas("demo", "load");
        assertThat(load.said).contains("communes.csv : lignes lues 35064, prises 35064, refusées 0, ignorées 0");
        assertThat(load.exit).isZero();
    }

    @Test
    void the_demonstration_goes_comes_back_and_leaves_the_contracts_alone() throws Exception {
        long contracts = count("contract where not demo");
        assertThat(contracts).isPositive();
        assertThat(count("engagement where demo")).isPositive();

        Outcome remove = atlas("demo", "remove");
        assertThat(remove.exit).isZero();
        assertThat(remove.said).contains("Les données de démonstration sont retirées.");
        assertThat(count("engagement where demo") + count("action where demo") + count("event where demo"))
                .isZero();
        assertThat(count("contract where not demo")).isEqualTo(contracts);

        Outcome reload = atlas("import", "data");
        assertThat(reload.exit).isZero();
        assertThat(count("engagement where demo")).as("removed is removed").isZero();

        assertThat(atlas("demo", "load").exit).isZero();
        assertThat(count("engagement where demo")).isPositive();
    }

    @Test
    void facts_are_taken_row_by_row_and_the_refused_ones_are_told_with_their_line() throws Exception {
        Path file = Files.writeString(
                folder.resolve("contracts.csv"), "contract;title;year\ntask-one;Essai;2020\ntask-two;Essai;vingt\n");
        Outcome dry = atlas("import", "facts", "contracts", file.toString(), "--dry-run");
        assertThat(dry.exit).isEqualTo(1);
        assertThat(dry.said)
                .contains("contracts.csv : lignes lues 2, prises 1, refusées 1, ignorées 0")
                .contains("contracts.csv, ligne 3 : « vingt »")
                .contains("Essai : rien n'a été changé.");
        assertThat(count("contract where key like 'task-%'")).isZero();

        Outcome real = atlas("import", "facts", "contracts", file.toString());
        assertThat(real.exit).isEqualTo(1);
        assertThat(count("contract where key like 'task-%'")).isEqualTo(1);
    }

    @Test
    void a_file_that_is_not_there_and_a_table_that_does_not_exist_are_named() throws Exception {
        Outcome file = atlas("import", "facts", "contracts", folder + "/absent.csv");
        assertThat(file.exit).isEqualTo(2);
        assertThat(file.said).contains("absent.csv n'existe pas").hasLineCount(1);
        Outcome table = atlas("import", "facts", "contrats", folder + "/absent.csv");
        assertThat(table.exit).isEqualTo(2);
        assertThat(table.said)
                .contains("« contrats » inconnue", "contracts, signatories")
                .hasLineCount(1);
    }

    private static long count(String from) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + from)
                .mapTo(Long.class)
                .one());
    }

    private static Outcome atlas(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--home=" + folder.resolve("home"));
        all.add("--database-url=%s?user=%s&password=%s"
                .formatted(settings.jdbcUrl(), settings.user(), settings.password()));
        try (AtlasProcess atlas = AtlasProcess.start(all.toArray(String[]::new))) {
            return new Outcome(atlas.awaitExit(), atlas.said());
        }
    }
}
