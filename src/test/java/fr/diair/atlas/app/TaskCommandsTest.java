package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.DatabaseSettings;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.intake.Intake;
import fr.diair.atlas.intake.IntakeRoutes;
import fr.diair.atlas.layer.TilePyramid;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that do one thing and end, in processes of their own, against a database that is given. */
@Tag("slow")
class TaskCommandsTest {
    @TempDir
    private static Path folder;

    private static final ObjectMapper JSON = new ObjectMapper();

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
        Path shown = folder.resolve("shown.json");
        assertThat(atlas("import", "show", "" + batch, "--report=" + shown).said)
                .contains("lignes lues 2", "Lot n° " + batch);
        assertThat(JSON.readTree(shown.toFile()).at("/ignored/0/line").asInt()).isEqualTo(3);
        assertThat(atlas("import", "compare", "" + batch).said).contains("lignes de plus 1");

        Outcome undo = atlas("import", "undo", "" + batch);
        assertThat(undo.exit).isZero();
        assertThat(undo.said).contains("est annulé : 1 lignes retirées, 0 remises comme avant.");
        assertThat(count("contract where key like 'task-%'")).isZero();
        Outcome again = atlas("import", "undo", "" + batch);
        assertThat(again.exit).isEqualTo(1);
        assertThat(again.said).contains("est déjà annulé");
    }

    /** What the page sends is the plan of its preview; what the command carries out is the same one. */
    @ParameterizedTest
    @CsvSource({"elus-solidr.csv, engagements", "logements-vacants-2019.csv, indicators"})
    void the_command_tells_of_every_line_what_the_page_tells(String sample, String target) throws Exception {
        Path file = Path.of("../shared/data/samples").resolve(sample).toAbsolutePath();
        assumeTrue(Files.exists(file), "the samples are not here");
        Path byCommand = folder.resolve("command.json");
        Outcome dry =
                atlas("import", "table", file.toString(), "--target=" + target, "--dry-run", "--report=" + byCommand);
        assertThat(dry.exit).as(dry.said).isEqualTo(1);

        Path reports = Files.createDirectories(folder.resolve("page-" + target));
        try (Database database = Database.open(settings, 4);
                IntakeRoutes routes = new IntakeRoutes(new Intake(database, TilePyramid::prepare), reports, 10);
                WebServer server = WebServer.open(new Settings.Web("127.0.0.1", 0), config -> {
                    new Access(LoadedDatabase.settings(Map.of()), database.jdbi()).register(config.routes);
                    routes.register(config.routes);
                })) {
            String root = "http://127.0.0.1:" + server.port() + "/api/v1/intake/";
            String id = JSON.readTree(ask("POST", root + "files?name=" + sample, Files.readAllBytes(file)))
                    .get("id")
                    .asText();
            JsonNode preview = JSON.readTree(ask("GET", root + "files/" + id + "/preview", new byte[0]));
            assertThat(preview.at("/suggestion/target").asText()).isEqualTo(target);
            String job = JSON.readTree(ask(
                            "POST",
                            root + "files/" + id + "/trial",
                            preview.get("suggestion").toString().getBytes(StandardCharsets.UTF_8)))
                    .get("job")
                    .asText();
            for (int tenth = 0;
                    tenth < 600 && ask("GET", root + "jobs/" + job, new byte[0]).contains("\"running\"");
                    tenth++) {
                Thread.sleep(100);
            }
            assertThat(told(JSON.readTree(byCommand.toFile())))
                    .isEqualTo(told(JSON.readTree(ask("GET", root + "files/" + id + "/trial.json", new byte[0]))));
        }
    }

    private static JsonNode told(JsonNode report) {
        return ((ObjectNode) report).without(List.of("at", "seconds"));
    }

    private static String ask(String method, String address, byte[] body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
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
