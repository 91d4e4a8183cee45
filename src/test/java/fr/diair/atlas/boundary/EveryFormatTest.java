package fr.diair.atlas.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.diair.atlas.geo.LegalProjection;
import fr.diair.atlas.territory.InseeCode;
import fr.diair.atlas.vector.FeatureColumn;
import fr.diair.atlas.vector.FeatureContent;
import fr.diair.atlas.vector.FeatureFile;
import fr.diair.atlas.vector.FeatureOptions;
import fr.diair.atlas.vector.FeatureWriter;
import fr.diair.atlas.vector.GeoJsonWriter;
import fr.diair.atlas.vector.GeoPackageWriter;
import fr.diair.atlas.vector.VectorFeature;
import fr.diair.atlas.vector.source.SmallFlatGeobuf;
import fr.diair.atlas.vector.source.SmallShapefile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The real communes of 2018, written in every format and read again. */
@Tag("slow")
class EveryFormatTest {
    private static final Path FILE = Path.of("..", "shared", "data", "boundaries", "communes-2018.geojson.gz");
    private static final double SAME = 1e-6;
    private static List<VectorFeature> received = List.of();
    private static SortedMap<String, Double> areas = new TreeMap<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() {
        assumeTrue(Files.exists(FILE), "skipped: the official boundaries are not at " + FILE);
        LegalProjection.unpackIn(Path.of("target", "epsg"));
        received = content(FILE).features();
        assertThat(received).hasSize(35_357);
        areas = areas(received);
    }

    @Test
    void as_a_geopackage() {
        Path file = folder.resolve("communes.gpkg");
        try (FeatureWriter writer = new GeoPackageWriter(file, "communes", columns())) {
            received.forEach(feature -> writer.feature(attributes(feature), feature.geometry()));
        }
        same(content(file).features());
    }

    @Test
    void as_a_flatgeobuf() {
        List<SmallFlatGeobuf.One> features = received.stream()
                .map(feature -> new SmallFlatGeobuf.One(List.of(code(feature), name(feature)), feature.geometry()))
                .toList();
        same(content(SmallFlatGeobuf.write(folder.resolve("communes.fgb"), 4326, List.of("code", "nom"), features))
                .features());
    }

    @Test
    void as_geojson_of_the_norm() throws IOException {
        Path file = folder.resolve("communes.geojson");
        try (FeatureWriter writer = new GeoJsonWriter(Files.newOutputStream(file))) {
            received.forEach(feature -> writer.feature(attributes(feature), feature.geometry()));
        }
        same(content(file).features());
    }

    @Test
    void as_a_shapefile_in_degrees() throws IOException {
        same(content(shapefile(received, null)).features());
    }

    @Test
    void as_a_shapefile_in_lambert_93() throws IOException {
        List<VectorFeature> metropole = received.stream()
                .filter(feature -> code(feature).compareTo("97") < 0)
                .map(feature -> new VectorFeature(
                        feature.index(),
                        feature.line(),
                        feature.attributes(),
                        LegalProjection.METROPOLE.project(feature.geometry())))
                .toList();
        FeatureContent content = content(shapefile(metropole, SmallShapefile.LAMBERT_93));
        assertThat(content.epsg()).isEqualTo(2154);
        areas.keySet().removeIf(code -> code.compareTo("97") >= 0);
        same(content.features());
        areas = areas(received);
    }

    private Path shapefile(List<VectorFeature> features, @org.jspecify.annotations.Nullable String prj)
            throws IOException {
        List<List<double[]>> shapes = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (VectorFeature feature : features) {
            shapes.add(rings(feature.geometry()));
            rows.add(new String[] {code(feature), name(feature)});
        }
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("communes.shp", SmallShapefile.shp(5, shapes));
        members.put("communes.dbf", SmallShapefile.dbf(StandardCharsets.UTF_8, 0, rows));
        members.put(
                "communes.prj",
                (prj == null
                                ? "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]"
                                : prj)
                        .getBytes(StandardCharsets.US_ASCII));
        return SmallShapefile.zip(folder.resolve("communes.zip"), members);
    }

    private static List<double[]> rings(Geometry geometry) {
        List<double[]> rings = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(i);
            rings.add(points(polygon.getExteriorRing()));
            for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
                rings.add(points(polygon.getInteriorRingN(j)));
            }
        }
        return rings;
    }

    private static double[] points(LinearRing ring) {
        double[] points = new double[ring.getNumPoints() * 2];
        for (int i = 0; i < ring.getNumPoints(); i++) {
            points[2 * i] = ring.getCoordinateN(i).getX();
            points[2 * i + 1] = ring.getCoordinateN(i).getY();
        }
        return points;
    }

    private static FeatureContent content(Path path) {
        try (FeatureFile file = FeatureFile.open(path, String.valueOf(path.getFileName()), FeatureOptions.DETECT)) {
            FeatureContent content = file.read(field -> true);
            assertThat(content.refusals()).isEmpty();
            return content;
        }
    }

    private static void same(List<VectorFeature> features) {
        SortedMap<String, Double> found = areas(features);
        assertThat(found.keySet()).isEqualTo(areas.keySet());
        assertThat(found).allSatisfy((code, area) -> {
            double wanted = areas.getOrDefault(code, 0.0);
            assertThat(Math.abs(area - wanted)).as(code).isLessThanOrEqualTo(wanted * SAME);
        });
    }

    private static SortedMap<String, Double> areas(List<VectorFeature> features) {
        SortedMap<String, Double> sums = new TreeMap<>();
        features.forEach(feature -> sums.merge(
                code(feature),
                LegalProjection.of(new InseeCode(code(feature)).departement()).areaM2(feature.geometry()),
                Double::sum));
        return sums;
    }

    private static String code(VectorFeature feature) {
        Object code = feature.attributes().get("code");
        return String.valueOf(code == null ? feature.attributes().get("INSEE_COM") : code);
    }

    private static String name(VectorFeature feature) {
        Object name = feature.attributes().get("nom");
        return String.valueOf(name == null ? feature.attributes().get("NOM") : name);
    }

    private static List<FeatureColumn> columns() {
        return List.of(
                new FeatureColumn("code", FeatureColumn.Type.TEXT), new FeatureColumn("nom", FeatureColumn.Type.TEXT));
    }

    private static Map<String, Object> attributes(VectorFeature feature) {
        return Map.of("code", code(feature), "nom", name(feature));
    }
}
