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
    void a_table_is_tried_taken_listed_shown_compared_and_undone() throws Exception {
        Path file = Files.writeString(
                folder.resolve("contracts.csv"), "contract;title;year\ntask-one;Essai;2020\ntask-two;Essai;vingt\n");
        Path report = folder.resolve("report.csv");
        Outcome dry =
                atlas("import", "table", file.toString(), "--target=contracts", "--dry-run", "--report=" + report);
        assertThat(dry.exit).as(dry.said).isEqualTo(1);
        assertThat(dry.said)
                .contains("contracts.csv : lignes lues 2, prises 1 (corrigées 0), refusées 1, ignorées 0")
                .contains("ligne 3 : ", "« vingt »")
                .contains("Essai : rien n'a été changé.");
        assertThat(Files.readString(report)).contains("vingt");
        assertThat(count("contract where key like 'task-%'")).isZero();

        Outcome real = atlas("import", "table", file.toString(), "--target=contracts", "--skip=3");
        assertThat(real.exit).as(real.said).isZero();
        assertThat(count("contract where key like 'task-%'")).isEqualTo(1);
        long batch = count("batch");
        assertThat(atlas("import", "list").said).contains("n° " + batch, "contracts.csv : prises 1, refusées 0");
        assertThat(atlas("import", "show", "" + batch).said).contains("lignes lues 2", "Lot n° " + batch);
        assertThat(atlas("import", "compare", "" + batch).said).contains("lignes de plus 1");

        Outcome undo = atlas("import", "undo", "" + batch);
        assertThat(undo.exit).isZero();
        assertThat(undo.said).contains("est annulé : 1 lignes retirées, 0 remises comme avant.");
        assertThat(count("contract where key like 'task-%'")).isZero();
        Outcome again = atlas("import", "undo", "" + batch);
        assertThat(again.exit).isEqualTo(1);
        assertThat(again.said).contains("est déjà annulé");
    }

    @Test
    void the_columns_and_constants_of_a_table_can_be_said() throws Exception {
        Path file = Files.writeString(folder.resolve("elus.csv"), "A;B\n35238;12/03/2018\n");
        Outcome taken = atlas(
                "import",
                "table",
                file.toString(),
                "--target=engagements",
                "--map=code=A",
                "--map=date=B",
                "--set=mandate=Maire",
                "--set=source=Préfecture");
        assertThat(taken.exit).as(taken.said).isZero();
        assertThat(count("engagement where key = '35238-maire' and from_date = '2018-03-12' and source = 'Préfecture'"))
                .isEqualTo(1);
    }

    @Test
    void a_file_that_is_not_there_and_a_target_that_does_not_exist_are_named() throws Exception {
        Outcome file = atlas("import", "table", folder + "/absent.csv", "--target=contracts");
        assertThat(file.exit).isEqualTo(2);
        assertThat(file.said).contains("absent.csv n'existe pas").hasLineCount(1);
        Path there = Files.writeString(folder.resolve("there.csv"), "a;b\n1;2\n");
        Outcome none = atlas("import", "table", there.toString());
        assertThat(none.exit).isEqualTo(2);
        assertThat(none.said).contains("--target").hasLineCount(1);
        Outcome target = atlas("import", "table", there.toString(), "--target=contrats");
        assertThat(target.exit).isEqualTo(2);
        assertThat(target.said)
                .contains("« contrats »", "contracts, signatories")
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
