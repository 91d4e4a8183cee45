package fr.diair.atlas.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.export.ExportFormat;
import fr.diair.atlas.export.ExportQueries;
import fr.diair.atlas.export.ExportTable;
import fr.diair.atlas.export.Exports;
import fr.diair.atlas.geo.LegalProjection;
import fr.diair.atlas.intake.Intake;
import fr.diair.atlas.intake.ReceivedFile;
import fr.diair.atlas.intake.Watch;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.territory.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boundaries that leave and come back are the same shapes. */
class BoundaryRoundTripTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "gpkg"})
    void the_published_boundaries_come_back_with_every_shape(String ending) {
        LegalProjection.unpackIn(Path.of("target", "epsg"));
        try (Database database = SmallCountry.database("boundary_round_trip")) {
            Intake intake = new Intake(database, (handle, version) -> {});
            ReceivedFile first = ReceivedFile.of(SmallCountry.write(folder, SmallCountry.rings()));
            intake.commit(first, plan("2018"), Watch.NOBODY);
            Map<String, String> before = shapes(database);

            Path path = folder.resolve("atlas-boundaries-commune." + ending);
            new Exports(new ExportQueries(database.jdbi()))
                    .table(ExportTable.BOUNDARIES, Level.COMMUNE, ExportFormat.of(ending), path);
            // What is on the map are the communes of the vintage on show, whatever the file before was of.
            Report report = intake.commit(ReceivedFile.of(path), plan("2019"), Watch.NOBODY)
                    .report();

            assertThat(report.counts().read()).isEqualTo(9);
            assertThat(report.refused()).isEmpty();
            assertThat(report.counts().corrected()).isZero();
            assertThat(shapes(database)).isEqualTo(before);
        }
    }

    private static Plan plan(String vintage) {
        return Plan.of("boundaries", Map.of("vintage", vintage, "source", "Aller et retour"), Map.of());
    }

    /** To a centimetre, as GeoJSON gives them. */
    private static Map<String, String> shapes(Database database) {
        Map<String, String> shapes = new TreeMap<>();
        database.jdbi().useHandle(handle -> handle.createQuery("select level || ' ' || code as place,"
                        + " st_astext(st_normalize(geom), 7) || ' ' || round(area_m2) as shape"
                        + " from boundary join boundary_current using (version)")
                .map((rs, ctx) -> shapes.put(rs.getString("place"), rs.getString("shape")))
                .list());
        return shapes;
    }
}
