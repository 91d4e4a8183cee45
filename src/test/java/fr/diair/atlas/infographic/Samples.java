package fr.diair.atlas.infographic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.diair.atlas.infographic.basemap.Basemap;
import fr.diair.atlas.infographic.basemap.Cutout;
import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.Locator;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.scene.Block;
import fr.diair.atlas.infographic.scene.Brand;
import fr.diair.atlas.infographic.scene.Logo;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Scene;
import fr.diair.atlas.infographic.scene.Scene.Entry;
import fr.diair.atlas.infographic.scene.Scene.Figures;
import fr.diair.atlas.infographic.scene.Scene.Heading;
import fr.diair.atlas.infographic.scene.Scene.KeyFigure;
import fr.diair.atlas.infographic.scene.Scene.Legend;
import fr.diair.atlas.infographic.scene.Scene.PlaceLabel;
import fr.diair.atlas.infographic.scene.Scene.Provenance;
import fr.diair.atlas.infographic.scene.Scene.Tally;
import fr.diair.atlas.infographic.scene.Spots;
import fr.diair.atlas.territory.Level;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Small countries and scenes that a reader can hold in mind. Longitude and latitude, in degrees. */
public final class Samples {
    public static final String PALE = "#c8e6c0";
    public static final String DARK = "#123f73";
    public static final String REST = "#eceef1";

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Samples() {}

    public static Geometry square(double west, double south, double side) {
        return FACTORY.toGeometry(new Envelope(west, west + side, south, south + side));
    }

    /** Two neighbours in the middle of France, and one on La Réunion. */
    public static Basemap threeTerritories() {
        return new Basemap(
                "three",
                Level.DEPARTEMENT,
                new TreeMap<>(Map.of("01", square(1, 45, 2), "02", square(3, 45, 2), "974", square(55.3, -21.3, 0.4))),
                Map.of(),
                Map.of());
    }

    /** A little of every class and state over {@link #threeTerritories}. */
    public static Scene threeTerritoriesScene() {
        return new Scene(
                new Heading("Trois territoires", "Une scène d'essai"),
                PageFormat.WEB,
                Level.DEPARTEMENT,
                new Legend(
                        "Maires engagés",
                        "élus",
                        List.of(Entry.of("1 ou 2", PALE, 1), Entry.of("3 et plus", DARK, 1)),
                        true,
                        Entry.of("Aucun", REST, 0),
                        new Tally("Non disponible", 1),
                        new Tally("Secret statistique", 0),
                        null),
                new Figures(Map.of("01", 0, "02", 1, "974", Scene.UNAVAILABLE), Scene.ZERO),
                List.of(new KeyFigure("5", "élus engagés")),
                List.of(new PlaceLabel("02", "Deux")),
                provenance(true, true));
    }

    /** As {@link #threeTerritoriesScene}, with all kinds of spots. */
    public static Scene spottedScene() {
        return threeTerritoriesScene().with(spots());
    }

    /** Past events, events to come and actions, around the middle of a square and one overseas. */
    public static List<Spots> spots() {
        return List.of(
                new Spots(
                        "12 événements passés",
                        new Spots.Look(new Color(0x7a1f5c), Color.WHITE, 0.9),
                        List.of(
                                new Spots.Spot(2, 46, 3),
                                new Spots.Spot(2.4, 45.4, 4.2),
                                new Spots.Spot(55.5, -21.1, 3)),
                        false),
                new Spots(
                        "1 événement à venir",
                        new Spots.Look(Color.WHITE, new Color(0x7a1f5c), 1.5),
                        List.of(new Spots.Spot(4, 46, 5.4)),
                        false),
                new Spots(
                        "2 actions placées sur la carte",
                        new Spots.Look(new Color(0xd9692a), Color.WHITE, 1.1),
                        List.of(new Spots.Spot(4.5, 46.4, 3.6), new Spots.Spot(-150, -17, 3.6)),
                        true));
    }

    /** A house style with a line of mentions and a logo: a small tricolour flag. */
    public static Brand brand() {
        return new Brand(
                null,
                new Logo(flag(), "Drapeau français"),
                "Délégation interministérielle à l'accueil et à l'intégration des réfugiés");
    }

    private static byte[] flag() {
        BufferedImage image = new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 90; x++) {
            for (int y = 0; y < 60; y++) {
                image.setRGB(x, y, x < 30 ? 0x000091 : x < 60 ? 0xffffff : 0xe1000f);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One block of each kind, none with a place of its own. */
    public static List<Block> blocks() {
        return List.of(
                new Block.Figure("contracts", "22", "contrats territoriaux signés ou en préparation", "DiAir", null),
                new Block.Chart(
                        "years",
                        "Engagements par année",
                        "élus",
                        true,
                        List.of(
                                new Block.Value("2015", 12d, "12"),
                                new Block.Value("2016", null, "n.\u00a0d."),
                                new Block.Value("2017", 61d, "61"),
                                new Block.Value("2018", 58d, "58"),
                                new Block.Value("2019", 104d, "104")),
                        null,
                        null),
                new Block.Chart(
                        "regions",
                        "Communes engagées par région",
                        "communes",
                        false,
                        List.of(
                                new Block.Value("Auvergne-Rhône-Alpes", 38d, "38"),
                                new Block.Value("Bretagne", 27d, "27"),
                                new Block.Value("Corse", null, "secret"),
                                new Block.Value("Solde", -4d, "−4")),
                        "registre du réseau",
                        null),
                new Block.Text(
                        "words",
                        "Depuis 2018, les contrats territoriaux d'accueil et d'intégration associent l'État et les"
                                + " métropoles autour de l'accès aux droits, de la langue et du logement.",
                        null));
    }

    public static Provenance provenance(boolean approximate, boolean demo) {
        return new Provenance(
                "registre d'essai", LocalDate.of(2019, 12, 31), 2019, "carrés tracés à la main", approximate, demo);
    }

    /** 3 600 small square communes over metropolitan France, four squares overseas, four in the suburbs of Paris. */
    public static Basemap manyCommunes() {
        Map<String, Geometry> communes = new TreeMap<>();
        for (int row = 0; row < 60; row++) {
            for (int column = 0; column < 60; column++) {
                communes.put("%02d%03d".formatted(row + 1, column), square(-4 + 0.2 * column, 42 + 0.14 * row, 0.08));
            }
        }
        communes.put("97105", square(-61.7, 16, 0.2));
        communes.put("97209", square(-61.1, 14.6, 0.2));
        communes.put("97302", square(-53, 4, 1));
        communes.put("97411", square(55.4, -21.1, 0.2));
        communes.put("97608", square(45.1, -12.9, 0.1));
        communes.put("75056", square(2.3, 48.83, 0.06));
        communes.put("92012", square(2.24, 48.83, 0.06));
        communes.put("93066", square(2.36, 48.89, 0.06));
        communes.put("94028", square(2.36, 48.77, 0.06));
        return new Basemap("many", Level.COMMUNE, communes, Map.of(), Map.of());
    }

    /** Some communes of {@link #manyCommunes} as a piece of the country, others around them. */
    public static ProjectedBasemap piece(Frame frame, Predicate<String> own) {
        Map<String, Geometry> mine = new TreeMap<>();
        Map<String, Geometry> others = new TreeMap<>();
        manyCommunes().territories().forEach((code, geometry) -> {
            Coordinate centre = geometry.getCentroid().getCoordinate();
            if (frame.holds(centre.x, centre.y)) {
                (own.test(code) ? mine : others).put(code, geometry);
            }
        });
        Envelope seen = new Envelope();
        mine.values()
                .forEach(geometry -> seen.expandToInclude(
                        frame.projection().project(geometry).getEnvelopeInternal()));
        Cutout cutout = new Cutout(frame, mine, others, Map.of(), Map.of(), seen);
        return ProjectedBasemap.of(
                "piece", Level.COMMUNE, List.of(cutout), part -> Locator.of(frame, part, whole().part(frame)));
    }

    private static ProjectedBasemap whole() {
        try {
            return ProjectedBasemap.of(outlines());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The outline of metropolitan France and of each overseas departement, as regions. */
    public static Basemap outlines() throws IOException {
        Map<String, Geometry> regions = new TreeMap<>();
        JsonNode features = new ObjectMapper()
                .readTree(Path.of("data/geo/france-outline.geojson").toFile())
                .get("features");
        for (JsonNode feature : features) {
            JsonNode polygons = feature.at("/geometry/coordinates");
            Polygon[] parts = new Polygon[polygons.size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = FACTORY.createPolygon(ring(polygons.get(i).get(0)));
            }
            regions.put(feature.at("/properties/territory").asText(), FACTORY.createMultiPolygon(parts));
        }
        return new Basemap("outlines", Level.REGION, regions, Map.of(), Map.of());
    }

    private static LinearRing ring(JsonNode points) {
        Coordinate[] ring = new Coordinate[points.size()];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(
                    points.get(i).get(0).asDouble(), points.get(i).get(1).asDouble());
        }
        return FACTORY.createLinearRing(ring);
    }

    /** As many words and classes as a picture may have to bear. */
    public static Scene fullScene(PageFormat format, Level level, Figures figures, List<PlaceLabel> labels) {
        List<String> colours = List.of(
                "#e3f1dc", "#c8e6c0", "#9ad0b4", "#66b3a8", "#3d93a0", "#1f7092", "#145083", "#123f73", "#1c2258");
        List<Entry> classes = new java.util.ArrayList<>();
        for (int i = 0; i < colours.size(); i++) {
            classes.add(Entry.of("de %d à %d élus engagés".formatted(10 * i, 10 * i + 10), colours.get(i), 100 + i));
        }
        return new Scene(
                new Heading(
                        "Où les maires et les autres élus de France s'engagent pour l'accueil et pour l'intégration",
                        "Nombre d'élus dont l'engagement est en cours, y compris ceux d'anciennes communes, au 31 décembre 2019"),
                format,
                level,
                new Legend(
                        "Maires et élus engagés pour l'accueil",
                        "élus par territoire",
                        classes,
                        true,
                        Entry.of("Aucun élu engagé", REST, 34_000),
                        new Tally("Non disponible", 12),
                        new Tally("Secret statistique", 3),
                        "Classes par quantiles, arrondies."),
                figures,
                List.of(
                        new KeyFigure("214", "communes engagées sur 34\u202f970"),
                        new KeyFigure("1\u202f391", "élus engagés à cette date"),
                        new KeyFigure("3\u202f000\u202f000\u00a0€", "prévus par les contrats")),
                labels,
                provenance(true, true));
    }
}
