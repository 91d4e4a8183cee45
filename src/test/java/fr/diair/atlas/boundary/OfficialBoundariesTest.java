package fr.diair.atlas.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.geo.LegalProjection;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.layer.TilePyramid;
import fr.diair.atlas.territory.Vintage;
import fr.diair.atlas.text.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The real boundaries of 2018, when the file is there. */
@Tag("slow")
class OfficialBoundariesTest {
    private static final Path FILE = Path.of("..", "shared", "data", "boundaries", "communes-2018.geojson.gz");
    private static Database database;
    private static BoundaryReport report;

    @BeforeAll
    static void importWhole() {
        assumeTrue(Files.exists(FILE), "skipped: the official boundaries are not at " + FILE);
        LegalProjection.unpackIn(Path.of("target", "epsg"));
        database = TestDatabase.fresh("official");
        new DataLoad(database.jdbi(), Path.of("data")).all(Progress.SILENT);
        report = new BoundaryImport(database.jdbi(), TilePyramid::prepare)
                .official(
                        FILE,
                        new BoundaryOrigin(new Vintage(2018), "communes-2018", "inconnue", null),
                        Progress.SILENT);
    }

    @AfterAll
    static void close() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void the_35_357_communes_of_2018_become_the_34_970_of_2019_none_lost_none_invented() {
        assertThat(report.read()).isEqualTo(35_357);
        assertThat(report.communes()).isEqualTo(34_970);
        assertThat(report.absorbed()).isEqualTo(387);
        assertThat(report.refused()).isZero();
        String unlike = """
                select count(*) from (select code from boundary where level = 'commune') b
                full join (select code from territory where level = 'commune' and kind is distinct from 'COM') t using (code)
                where b.code is null or t.code is null
                """;
        assertThat(number(unlike)).isZero();
    }

    @Test
    void the_coverage_is_valid_but_for_one_polygon_that_is_repaired() {
        assertThat(report.mismatches()).isZero();
        assertThat(report.slits()).isZero();
        assertThat(report.corrected()).isEqualTo(1);
        assertThat(report.notices()).extracting(BoundaryReport.Notice::code).containsExactly("14174");
    }

    @ParameterizedTest
    @CsvSource({"commune, 34970", "epci, 1259", "departement, 101", "region, 18"})
    void each_level_is_whole_in_every_band(String level, int count) {
        assertThat(number("select count(*) from boundary where ST_IsValid(geom) and level = '%s'".formatted(level)))
                .isEqualTo(count);
        for (BoundaryBand band : BoundaryBand.values()) {
            String drawn =
                    "select count(*) from boundary_band where not ST_IsEmpty(geom) and level = '%s' and band = %d";
            assertThat(number(drawn.formatted(level, band.number()))).isEqualTo(count);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "commune, 0",
        "commune, 1",
        "epci, 0",
        "epci, 3",
        "departement, 0",
        "departement, 3",
        "region, 0",
        "region, 3"
    })
    void generalised_borders_are_still_shared(String level, int band) {
        String sql = "select ST_AsBinary(geom) from boundary_band where level = '%s' and band = %d";
        List<Geometry> shapes = database.jdbi().withHandle(handle -> handle.createQuery(sql.formatted(level, band))
                .map((rs, ctx) -> geometry(rs.getBytes(1)))
                .list());
        assertThat(CoverageValidator.isValid(shapes.toArray(new Geometry[0]))).isTrue();
    }

    @Test
    void metropolitan_france_covers_between_543_and_552_thousand_square_kilometres() {
        assertThat(number("select sum(area_m2) from boundary where level = 'commune' and code < '97'"))
                .isBetween(543e9, 552e9);
        assertThat(number("select sum(area_m2) from boundary where level = 'region' and code > '06'"))
                .isBetween(543e9, 552e9);
    }

    @Test
    void a_point_of_lyon_is_in_lyon() {
        assertThat(texts("""
                        select code from boundary
                        where ST_Contains(geom, ST_SetSRID(ST_MakePoint(4.835, 45.764), 4326)) order by length(code), code
                        """)).containsExactly("69", "84", "69123", "200046977");
    }

    @Test
    void the_place_of_an_absorbed_commune_is_in_the_one_that_took_it() {
        assertThat(texts("""
                        select b.code from boundary b join boundary_received r on ST_Contains(b.geom, ST_PointOnSurface(r.geom))
                        where r.code = '01091' and b.level = 'commune'
                        """)).containsExactly("01033");
    }

    @Test
    void neighbours_are_those_on_the_ground() {
        assertThat(number("select count(*) from neighbour a left join neighbour b on b.version = a.version"
                        + " and b.level = a.level and b.code = a.neighbour_code and b.neighbour_code = a.code"
                        + " where b.code is null"))
                .isZero();
        assertThat(neighbours("commune", "35238"))
                .containsExactly(
                        "35024", "35051", "35055", "35189", "35206", "35210", "35240", "35278", "35281", "35353");
        assertThat(neighbours("region", "53")).containsExactly("28", "52");
        assertThat(neighbours("region", "94")).as("Corsica").isEmpty();
        assertThat(neighbours("departement", "75")).containsExactly("92", "93", "94");
    }

    @Test
    void a_tile_of_all_communes_at_zoom_5_weighs_less_than_200_kb() {
        assertThat(number("select max(length(body)) from tile where level = 'commune' and z = 5"))
                .isBetween(100_000.0, 200_000.0);
    }

    private static List<String> neighbours(String level, String code) {
        return texts("select neighbour_code from neighbour where level = '%s' and code = '%s' order by 1"
                .formatted(level, code));
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double number(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Double.class).one());
    }

    private static List<String> texts(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
