package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.intake.Intake;
import fr.diair.atlas.intake.ReceivedFile;
import fr.diair.atlas.intake.Watch;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Targets;
import fr.diair.atlas.table.TableFile;
import fr.diair.atlas.table.TableOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A layer of the map that leaves and comes back as an indicator makes the same map: same values, same three states. */
@Tag("slow")
class LayerRoundTripTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath();

    @TempDir
    private static Path folder;

    private static Database database;
    private static Wiring wiring;
    private static WebServer server;
    private static Intake intake;

    @BeforeAll
    static void serve(@TempDir Path home) throws Exception {
        Settings settings =
                SettingsReader.read(Map.of("ATLAS_HOME", home.toString(), "ATLAS_PORT", "0"), Map.of(), CHECKOUT);
        database = TestDatabase.fresh("layer_round_trip");
        wiring = new Wiring(settings, database);
        wiring.load(step -> {});
        server = WebServer.open(settings.web(), config -> wiring.routesOnly(config));
        intake = new Intake(database, (handle, version) -> {});
        Path file = Files.writeString(
                folder.resolve("logements-2019.csv"),
                "CODGEO_19;Logements\n35238;1 234,5\n44109;s\n59350;0\n69123;n.d.\n01004;12\n");
        commit(file, "origine", "Logements");
    }

    @AfterAll
    static void close() {
        server.close();
        wiring.close();
        database.close();
    }

    private static void commit(Path path, String code, String column) {
        ReceivedFile file = ReceivedFile.of(path);
        Plan plan = intake.plan(file, Plan.of("indicators", Map.of(), Map.of()), Targets.of("indicators"));
        Plan.IndicatorColumn named = new Plan.IndicatorColumn(
                column, code, "Libellé " + code, "", "logements", "amount", null, null, null, "neutral", null, null);
        Report report = intake.commit(file, plan.withIndicators(List.of(named)), Watch.NOBODY)
                .report();
        assertThat(report.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"csv", "xlsx", "geojson", "gpkg"})
    void an_indicator_makes_the_same_map_again(String format) throws Exception {
        Path file = download("layer." + format + "?level=commune&theme=indicator-origine", "couche." + format);

        commit(file, "copie-" + format, "valeur");

        Map<String, String> origin = shown("indicator-origine");
        assertThat(origin).containsEntry("35238", "1234.5 valeur").containsEntry("44109", " secret statistique");
        assertThat(origin).containsEntry("59350", "0 valeur").containsEntry("69123", " non disponible");
        assertThat(shown("indicator-copie-" + format)).isEqualTo(origin);
    }

    private static Map<String, String> shown(String theme) throws Exception {
        Path file = download("layer.xlsx?level=commune&theme=" + theme, theme + ".xlsx");
        Map<String, String> shown = new TreeMap<>();
        try (TableFile table = TableFile.open(file, "x", TableOptions.DETECT)) {
            List<String> columns = table.shape().columns();
            table.read(row -> shown.put(
                    row.cells().get(columns.indexOf("code")).text(),
                    row.cells().get(columns.indexOf("valeur")).text() + " "
                            + row.cells().get(columns.indexOf("etat")).text()));
        }
        return shown;
    }

    private static Path download(String path, String name) throws Exception {
        Path file = folder.resolve(name);
        HttpResponse<Path> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + server.port() + "/api/v1/exports/" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        return file;
    }
}
