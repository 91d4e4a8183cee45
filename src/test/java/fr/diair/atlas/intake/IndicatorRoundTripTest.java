package fr.diair.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.export.ExportFormat;
import fr.diair.atlas.export.ExportQueries;
import fr.diair.atlas.export.Exports;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.territory.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures at every level, with their states and definitions: what leaves and comes back changes nothing. */
class IndicatorRoundTripTest {
    private static final String PERIOD = "2018-T3";

    @TempDir
    private static Path folder;

    private static IntakeFixture atlas;

    @BeforeAll
    static void load() {
        atlas = new IntakeFixture("indicator_round_trip", folder);
        received("commune", "CODGEO_19", "35238;1 000;50;5,0", "44109;2 000;s;n.d.", "59350;0;0;0", "2A004;;7;s");
        received("epci", "EPCI_19", "243500139;10;1;10", "245900410;s;2;");
        received("departement", "Code département", "01;10;1;10", "2A;20;s;n.d.");
        received("region", "Code région", "01;10;1;10", "53;20,5;s;n.d.");
    }

    private static void received(String level, String code, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = code + ";Logements;Vacants;Taux de vacance";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        Plan plan = new Plan(
                "indicators",
                Map.of("level", level, "source", "Ministère", "period", PERIOD),
                Map.of("code", code),
                null,
                List.of(
                        column("Logements", "logements", "amount", null, null),
                        column("Vacants", "logements-vacants-2018", "count", null, null),
                        column("Taux de vacance", "taux", "rate", "logements-vacants-2018", "logements")),
                null,
                null,
                null,
                null,
                null,
                2019,
                null,
                null);
        Report report = atlas.intake
                .commit(atlas.file(level + ".csv", lines), plan, Watch.NOBODY)
                .report();
        assertThat(report.refused()).isEmpty();
    }

    private static Plan.IndicatorColumn column(String name, String code, String kind, String above, String below) {
        return new Plan.IndicatorColumn(
                name,
                code,
                "Libellé de " + code,
                "Ce que c'est.",
                "u",
                kind,
                above,
                below,
                above == null ? null : "100",
                "need",
                "housing",
                null);
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "commune, csv",
        "commune, xlsx",
        "commune, geojson",
        "commune, gpkg",
        "epci, csv",
        "epci, gpkg",
        "departement, csv",
        "departement, geojson",
        "region, csv",
        "region, xlsx"
    })
    void figures_and_their_definitions_come_back_as_they_left(String level, String ending) {
        Map<String, String> before = TableSums.ofFacts(atlas.jdbi);
        Path path = folder.resolve("atlas-indicateurs-" + level + "." + ending);
        new Exports(new ExportQueries(atlas.jdbi))
                .indicatorValues(Level.of(level), PERIOD, 2019, ExportFormat.of(ending), path);
        ReceivedFile file = ReceivedFile.of(path);
        Plan plan = atlas.plan(file, "indicators");
        assertThat(plan.option("level")).isEqualTo(level);

        // Nobody but a person says where the figures come from.
        Plan told = new Plan(
                "indicators",
                Map.of("level", level, "source", "Ministère"),
                plan.columns(),
                null,
                plan.indicators(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Report report = atlas.intake.commit(file, told, Watch.NOBODY).report();

        assertThat(report.refused()).isEmpty();
        assertThat(report.counts().read()).isPositive();
        assertThat(report.counts().identical()).as(report.counts().toString()).isTrue();
        assertThat(TableSums.ofFacts(atlas.jdbi)).isEqualTo(before);
    }
}
