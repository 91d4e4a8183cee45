package fr.diair.atlas.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Points whose place is known from the circulars of the IGN or from the definition of the systems. */
class SourceCrsTest {
    private static final String LAMBERT_93_OF_ESRI =
            "PROJCS[\"RGF_1993_Lambert_93\",GEOGCS[\"GCS_RGF_1993\",DATUM[\"D_RGF_1993\",SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Lambert_Conformal_Conic\"],"
                    + "PARAMETER[\"False_Easting\",700000.0],PARAMETER[\"False_Northing\",6600000.0],PARAMETER[\"Central_Meridian\",3.0],"
                    + "PARAMETER[\"Standard_Parallel_1\",44.0],PARAMETER[\"Standard_Parallel_2\",49.0],PARAMETER[\"Latitude_Of_Origin\",46.5],UNIT[\"Meter\",1.0]]";
    private static final String LAMBERT_2_OF_ESRI =
            "PROJCS[\"NTF_Paris_Lambert_Zone_II\",GEOGCS[\"GCS_NTF_Paris\",DATUM[\"D_NTF\",SPHEROID[\"Clarke_1880_IGN\",6378249.2,293.4660212936265]],"
                    + "PRIMEM[\"Paris\",2.337229166666667],UNIT[\"Grad\",0.01570796326794897]],PROJECTION[\"Lambert_Conformal_Conic\"],"
                    + "PARAMETER[\"False_Easting\",600000.0],PARAMETER[\"False_Northing\",2200000.0],PARAMETER[\"Central_Meridian\",0.0],"
                    + "PARAMETER[\"Standard_Parallel_1\",52.0],PARAMETER[\"Scale_Factor\",0.99987742],PARAMETER[\"Latitude_Of_Origin\",52.0],UNIT[\"Meter\",1.0]]";
    private static final String UNPLACED =
            "GEOGCS[\"Ancien\",DATUM[\"D_Ancien\",SPHEROID[\"Bessel_1841\",6377397.155,299.1528128]],PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.0174532925199433]]";

    @ParameterizedTest(name = "EPSG:{0}")
    @CsvSource({
        "2154, 700000, 6600000, 3, 46.5",
        "3857, 222638.98, 6106854.83, 2, 48",
        "27572, 600000, 2200000, 2.33722917, 46.8",
        "3945, 1700000, 4200000, 3, 45",
        "2975, 500000, 7650000, 57, -21.25166",
        "4326, 5.3, 45.2, 5.3, 45.2"
    })
    void a_point_of_each_usual_system_is_led_to_its_degrees(int epsg, double x, double y, double lon, double lat)
            throws UnknownCrs {
        Coordinate at = point(SourceCrs.epsg(epsg), x, y);
        // The old French datum is led over by a shift that is right to a few metres.
        assertThat(at.getX()).isCloseTo(lon, within(0.001));
        assertThat(at.getY()).isCloseTo(lat, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(ints = {3942, 3943, 3944, 3945, 3946, 3947, 3948, 3949, 3950})
    void each_conformal_conic_zone_has_its_origin_on_its_parallel_and_is_told_from_a_point(int epsg) throws UnknownCrs {
        int parallel = epsg - 3900;
        double northing = 200_000 + (parallel - 41) * 1_000_000.0;
        Coordinate at = point(SourceCrs.epsg(epsg), 1_700_000, northing);
        assertThat(at.getX()).isCloseTo(3, within(1e-6));
        assertThat(at.getY()).isCloseTo(parallel, within(1e-6));
        assertThat(SourceCrs.likely(List.of(new Coordinate(1_700_000, northing + 30_000))))
                .extracting(SourceCrs::epsg)
                .contains(epsg);
    }

    @Test
    void a_prj_of_another_maker_is_known_as_the_system_of_the_registry() throws UnknownCrs {
        assertThat(SourceCrs.wkt(LAMBERT_93_OF_ESRI).epsg()).isEqualTo(2154);
        assertThat(SourceCrs.wkt(LAMBERT_2_OF_ESRI).epsg()).isEqualTo(27572);
        assertThat(SourceCrs.wkt(SourceCrsTest.degrees()).epsg()).isEqualTo(4326);
    }

    @Test
    void a_definition_that_does_not_say_where_its_datum_lies_or_is_no_definition_is_unknown() {
        assertThatThrownBy(() -> SourceCrs.wkt(UNPLACED)).isInstanceOf(UnknownCrs.class);
        assertThatThrownBy(() -> SourceCrs.wkt("PROJCS[\"coupé")).isInstanceOf(UnknownCrs.class);
        assertThatThrownBy(() -> SourceCrs.wkt("")).isInstanceOf(UnknownCrs.class);
        assertThatThrownBy(() -> SourceCrs.epsg(99999)).isInstanceOf(UnknownCrs.class);
        assertThatThrownBy(() -> SourceCrs.epsg(5720)).as("heights only").isInstanceOf(UnknownCrs.class);
    }

    @ParameterizedTest(name = "{0}, {1} is EPSG:{2}")
    @CsvSource({
        "651500, 6862300, 2154",
        "870000, 6560000, 2154",
        "600000, 2428000, 27572",
        "1842000, 5175000, 3946",
        "260000, 6250000, 3857",
        "2.35, 48.85, 4326",
        "656000, 1774000, 5490",
        "355000, 545000, 2972",
        "338000, 7690000, 2975",
        "523000, 8586000, 4471"
    })
    void the_likely_system_is_told_from_a_point_in_France(double x, double y, int epsg) {
        assertThat(SourceCrs.likely(List.of(new Coordinate(x, y))))
                .extracting(SourceCrs::epsg)
                .contains(epsg);
    }

    @Test
    void nothing_is_likely_where_no_system_leads_to_France() {
        assertThat(SourceCrs.likely(List.of(new Coordinate(0, 0)))).isEmpty();
        assertThat(SourceCrs.likely(List.of(new Coordinate(Double.NaN, 4)))).isEmpty();
        assertThat(SourceCrs.likely(List.of())).isEmpty();
    }

    @Test
    void France_has_its_cities_and_not_its_neighbours() {
        for (double[] in : new double[][] {
            {2.35, 48.85},
            {-4.49, 48.39},
            {9.45, 42.7},
            {7.75, 48.58},
            {2.37, 51.04},
            {55.45, -20.88},
            {-52.33, 4.93},
            {45.23, -12.78}
        }) {
            assertThat(FrenchLand.has(in[0], in[1])).as("%s %s", in[0], in[1]).isTrue();
        }
        for (double[] out : new double[][] {{0, 0}, {13.4, 52.5}, {-0.1, 52.6}, {48.85, 2.35}, {-3.7, 40.4}}) {
            assertThat(FrenchLand.has(out[0], out[1]))
                    .as("%s %s", out[0], out[1])
                    .isFalse();
        }
    }

    private static String degrees() {
        return "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    }

    private static Coordinate point(SourceCrs crs, double x, double y) {
        Geometry degrees = crs.toDegrees(new GeometryFactory().createPoint(new Coordinate(x, y, 12)));
        return degrees.getCoordinate();
    }
}
