package fr.diair.atlas.boundary;

import fr.diair.atlas.geo.Coverage;
import fr.diair.atlas.geo.InsidePoint;
import fr.diair.atlas.geo.LegalProjection;
import fr.diair.atlas.geo.WebMercator;
import fr.diair.atlas.territory.InseeCode;
import fr.diair.atlas.territory.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Point;

/** All that is derived from the polygons of the communes on show: the other levels, areas, neighbours, bands. */
final class BoundaryShapes {
    private final Coverage communes;
    private final BoundaryTerritories territories;

    /** @param communes in EPSG:4326 degrees, one polygon for each commune on show */
    BoundaryShapes(Coverage communes, BoundaryTerritories territories) {
        this.communes = communes;
        this.territories = territories;
    }

    /** Communes in degrees, and the other levels dissolved from them. */
    Map<Level, Coverage> levels() {
        return levels(communes);
    }

    private Map<Level, Coverage> levels(Coverage finest) {
        Map<Level, Coverage> levels = new EnumMap<>(Level.class);
        levels.put(Level.COMMUNE, finest);
        for (Level level : List.of(Level.EPCI, Level.DEPARTEMENT, Level.REGION)) {
            levels.put(level, finest.dissolve(code -> territories.holder(level, code)));
        }
        return levels;
    }

    /** The communes among the levels. */
    static Coverage communes(Map<Level, Coverage> levels) {
        return Objects.requireNonNull(levels.get(Level.COMMUNE));
    }

    /** The communes in EPSG:3857, before any generalisation. */
    Coverage projected() {
        return communes.map(WebMercator.INSTANCE::project);
    }

    /**
     * One band. The other levels are dissolved from the simplified communes, so that they keep the same points, and then
     * simplified alike, as most of those points were only held by the communes that met there.
     *
     * @param finer communes in EPSG:3857, of the band before or not generalised at all
     */
    Map<Level, Coverage> band(BoundaryBand band, Coverage finer) {
        Map<Level, Coverage> levels = levels(finer.simplify(band.tolerance()));
        levels.replaceAll((level, coverage) -> level == Level.COMMUNE ? coverage : coverage.simplify(band.tolerance()));
        return levels;
    }

    /** Areas in m² in the legal projection of each commune; other levels are the sum of their communes. */
    Map<Level, SortedMap<String, Double>> areas() {
        double[] areas = new double[communes.size()];
        IntStream.range(0, areas.length).parallel().forEach(i -> {
            String departement = new InseeCode(communes.codes().get(i)).departement();
            areas[i] = LegalProjection.of(departement).areaM2(communes.geometry(i));
        });
        Map<Level, SortedMap<String, Double>> byLevel = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            SortedMap<String, Double> sums = new TreeMap<>();
            for (int i = 0; i < areas.length; i++) {
                String holder = territories.holder(level, communes.codes().get(i));
                if (holder != null) {
                    sums.merge(holder, areas[i], Double::sum);
                }
            }
            byLevel.put(level, sums);
        }
        return byLevel;
    }

    /** A point inside each territory of a coverage, in its order. */
    static Point[] insides(Coverage coverage) {
        Point[] points = new Point[coverage.size()];
        IntStream.range(0, points.length).parallel().forEach(i -> points[i] = InsidePoint.of(coverage.geometry(i)));
        return points;
    }

    /** Who shares a border with whom. Territories of the other levels are neighbours when two of their communes are. */
    Map<Level, SortedMap<String, SortedSet<String>>> neighbours() {
        Map<Level, SortedMap<String, SortedSet<String>>> byLevel = new EnumMap<>(Level.class);
        communes.neighbours().forEach((code, others) -> {
            for (Level level : Level.values()) {
                String holder = territories.holder(level, code);
                for (String other : others) {
                    String neighbour = territories.holder(level, other);
                    if (holder != null && neighbour != null && !holder.equals(neighbour)) {
                        byLevel.computeIfAbsent(level, key -> new TreeMap<>())
                                .computeIfAbsent(holder, key -> new TreeSet<>())
                                .add(neighbour);
                    }
                }
            }
        });
        return byLevel;
    }
}
