package fr.diair.atlas.infographic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.diair.atlas.infographic.basemap.Basemap;
import fr.diair.atlas.territory.Level;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** The real communes of 2018, simplified for a page, for those who look at pictures. Kept in target/ once simplified. */
final class RealBoundaries {
    static final Path FILE = Path.of("../shared/data/boundaries/communes-2018.geojson.gz");

    private static final Path KEPT = Path.of("target/communes-2018-simplified.bin");
    /** Half a pixel of the web picture, in degrees. */
    private static final double TOLERANCE = 0.007;
    /** The insets are drawn larger. */
    private static final double OVERSEAS_TOLERANCE = 0.0015;

    private final Map<String, Geometry> communes;
    private final Map<String, String> regionOfDepartement;

    private RealBoundaries(Map<String, Geometry> communes, Map<String, String> regionOfDepartement) {
        this.communes = communes;
        this.regionOfDepartement = regionOfDepartement;
    }

    /** @param regionOfDepartement codes of regions by code of departement */
    static RealBoundaries read(Map<String, String> regionOfDepartement) throws IOException, ParseException {
        if (!Files.exists(KEPT)) {
            keep(simplified(parsed()));
        }
        return new RealBoundaries(kept(), regionOfDepartement);
    }

    Basemap basemap(Level level) {
        Map<String, Geometry> departements = grouped(RealBoundaries::departement);
        Map<String, Geometry> regions = grouped(code -> regionOfDepartement.get(departement(code)));
        return switch (level) {
            case COMMUNE -> new Basemap("real", level, communes, departements, regions);
            case EPCI -> throw new UnsupportedOperationException();
            case DEPARTEMENT -> new Basemap("real", level, departements, Map.of(), regions);
            case REGION -> new Basemap("real", level, regions, Map.of(), Map.of());
        };
    }

    static String departement(String code) {
        return code.substring(0, code.startsWith("97") ? 3 : 2);
    }

    private Map<String, Geometry> grouped(Function<String, String> group) {
        Map<String, List<Geometry>> members = new TreeMap<>();
        communes.forEach((code, geometry) -> members.computeIfAbsent(group.apply(code), c -> new ArrayList<>())
                .add(geometry));
        return members.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> CoverageUnion.union(e.getValue().toArray(new Geometry[0]))));
    }

    private static Map<String, Geometry> parsed() throws IOException {
        Map<String, Geometry> communes = new TreeMap<>();
        GeometryFactory factory = new GeometryFactory();
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.contains("\"Feature\"")) {
                    JsonNode feature =
                            mapper.readTree(line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
                    communes.put(feature.at("/properties/code").asText(), geometry(factory, feature.get("geometry")));
                }
            }
        }
        return communes;
    }

    private static Geometry geometry(GeometryFactory factory, JsonNode node) {
        JsonNode coordinates = node.get("coordinates");
        if (node.get("type").asText().equals("Polygon")) {
            return polygon(factory, coordinates);
        }
        Polygon[] polygons = new Polygon[coordinates.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = polygon(factory, coordinates.get(i));
        }
        return factory.createMultiPolygon(polygons);
    }

    private static Polygon polygon(GeometryFactory factory, JsonNode rings) {
        LinearRing[] lines = new LinearRing[rings.size()];
        for (int r = 0; r < lines.length; r++) {
            Coordinate[] points = new Coordinate[rings.get(r).size()];
            for (int i = 0; i < points.length; i++) {
                points[i] = new Coordinate(
                        rings.get(r).get(i).get(0).asDouble(),
                        rings.get(r).get(i).get(1).asDouble());
            }
            lines[r] = factory.createLinearRing(points);
        }
        return factory.createPolygon(lines[0], java.util.Arrays.copyOfRange(lines, 1, lines.length));
    }

    private static Map<String, Geometry> simplified(Map<String, Geometry> communes) {
        Map<String, Geometry> simplified = new TreeMap<>();
        for (boolean overseas : new boolean[] {false, true}) {
            List<String> codes = communes.keySet().stream()
                    .filter(code -> code.startsWith("97") == overseas)
                    .toList();
            Geometry[] coverage = codes.stream().map(communes::get).toArray(Geometry[]::new);
            Geometry[] thinner = CoverageSimplifier.simplify(coverage, overseas ? OVERSEAS_TOLERANCE : TOLERANCE);
            for (int i = 0; i < thinner.length; i++) {
                simplified.put(codes.get(i), thinner[i]);
            }
        }
        return simplified;
    }

    private static void keep(Map<String, Geometry> communes) throws IOException {
        Files.createDirectories(KEPT.getParent());
        try (DataOutputStream out =
                new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(KEPT)))) {
            out.writeInt(communes.size());
            for (Map.Entry<String, Geometry> commune : communes.entrySet()) {
                byte[] wkb = new WKBWriter().write(commune.getValue());
                out.writeUTF(commune.getKey());
                out.writeInt(wkb.length);
                out.write(wkb);
            }
        }
    }

    private static Map<String, Geometry> kept() throws IOException, ParseException {
        Map<String, Geometry> communes = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(KEPT)))) {
            for (int left = in.readInt(); left > 0; left--) {
                String code = in.readUTF();
                communes.put(code, new WKBReader().read(in.readNBytes(in.readInt())));
            }
        }
        return communes;
    }
}
