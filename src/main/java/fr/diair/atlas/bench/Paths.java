package fr.diair.atlas.bench;

import fr.diair.atlas.layer.TileCoord;
import fr.diair.atlas.layer.TileQueries;
import fr.diair.atlas.territory.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** The fixed lists of addresses that a bench asks for: the same from run to run. */
public final class Paths {
    private static final int TILES = 200;
    private static final long SEED = 2019;
    private static final double WEST = -4.5;
    private static final double EAST = 8;
    private static final double SOUTH = 42.5;
    private static final double NORTH = 50.8;

    private Paths() {}

    /** A tile of the grid. */
    public record Place(TileCoord coord) {
        public String path(String version, Level level) {
            return "/tiles/%s/%s/%d/%d/%d.mvt".formatted(version, level.id(), coord.z(), coord.x(), coord.y());
        }
    }

    /** Tiles over metropolitan France, as many at each zoom from 5 to 12. */
    public static List<Place> overFrance() {
        Random random = new Random(SEED);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < TILES; i++) {
            double lon = WEST + (EAST - WEST) * random.nextDouble();
            double lat = SOUTH + (NORTH - SOUTH) * random.nextDouble();
            places.add(at(5 + i % 8, lon, lat));
        }
        return places;
    }

    /** The tiles of zoom 5 that hold metropolitan France. */
    public static List<Place> atZoom5() {
        return List.of(at(5, 2, 47), at(5, -2, 47), at(5, 2, 50), at(5, -2, 49.5));
    }

    /** The tile whose compressed weight comes nearest to 40 KB. */
    public static Place heavyPlace(TileQueries queries, String version) {
        return overFrance().stream()
                .filter(place -> place.coord().z() >= 7 && place.coord().z() <= 9)
                .filter(place ->
                        queries.tile(version, Level.COMMUNE, place.coord()).isPresent())
                .min(Comparator.comparingInt(place -> Math.abs(40_960
                        - queries.tile(version, Level.COMMUNE, place.coord()).orElseThrow().length)))
                .orElseThrow();
    }

    /** Values of all communes, none asked for before. */
    public static List<String> valuesPaths() {
        List<String> paths = new ArrayList<>();
        for (String method : List.of("quantiles", "equal", "stddev", "jenks")) {
            for (int classes = 3; classes <= 9; classes++) {
                paths.add("/api/v1/themes/population/values?level=commune&method=%s&classes=%d"
                        .formatted(method, classes));
            }
        }
        return paths;
    }

    /** What people type, letter by letter. */
    public static List<String> searchPaths() {
        List<String> paths = new ArrayList<>();
        List<String> words = List.of(
                "rennes",
                "saint-denis",
                "marseille",
                "clermont",
                "montpellier",
                "strasbourg",
                "villeurbanne",
                "chatillon",
                "dijon",
                "la rochelle",
                "brest",
                "grenoble",
                "toulouse",
                "besancon",
                "metz",
                "lyon");
        for (int letters = 2; paths.size() < TILES; letters++) {
            for (String word : words) {
                if (letters <= word.length() && paths.size() < TILES) {
                    paths.add("/api/v1/territories?q="
                            + word.substring(0, letters).trim().replace(" ", "%20"));
                }
            }
            if (letters > 14) {
                break;
            }
        }
        return paths;
    }

    /** The same map at ten days. */
    public static List<String> picturePaths(String theme, String level) {
        List<String> paths = new ArrayList<>();
        for (int day = 10; day < 20; day++) {
            paths.add("/api/v1/infographics.png?theme=%s&level=%s&date=2019-06-%d".formatted(theme, level, day));
        }
        return paths;
    }

    private static Place at(int z, double lon, double lat) {
        double n = 1 << z;
        int x = (int) ((lon + 180) / 360 * n);
        double radians = Math.toRadians(lat);
        int y = (int) ((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * n);
        return new Place(new TileCoord(z, x, y));
    }
}
