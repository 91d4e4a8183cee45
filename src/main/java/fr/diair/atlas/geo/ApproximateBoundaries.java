package fr.diair.atlas.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.ItemBoundable;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Boundaries drawn from nothing but the centres of the communes: each gets the land that is nearer to its centre than to
 * any other (its Voronoi cell), cut by the outline of the country. Computed apart for each legal projection, given back
 * in EPSG:4326 degrees, x = longitude. Neighbouring cells share their vertices exactly.
 *
 * <p>Every centre gets a polygon that contains it:
 *
 * <ul>
 *   <li>a centre that falls in the sea, because the outline is coarse or does not know the island, brings its own land: a
 *       disc of {@value #ISLAND_RADIUS_METRES} m, or less where another centre is near;
 *   <li>of centres published with the same coordinates, all but the first are moved by {@value #STEP_ASIDE_METRES} m.
 * </ul>
 */
public final class ApproximateBoundaries {
    private static final double ISLAND_RADIUS_METRES = 1_000;
    private static final double STEP_ASIDE_METRES = 50;

    /** Sixteen sides to an island's disc. */
    private static final int QUADRANT_SEGMENTS = 4;

    /** The part of the way to the middle between two centres that a disc may take. */
    private static final double REACH = 0.9;

    private final LegalProjection plane;
    private final GeometryFactory factory;
    private final SortedMap<String, Coordinate> sites = new TreeMap<>();
    private final List<Notice> notices = new ArrayList<>();

    private ApproximateBoundaries(LegalProjection plane) {
        this.plane = plane;
        this.factory = new GeometryFactory(new PrecisionModel(), plane.srid());
    }

    /**
     * The boundaries, and what had to be decided to draw them.
     *
     * @param coverage one polygon for each centre, in degrees
     * @param notices in ascending order of code
     */
    public record Drawing(Coverage coverage, List<Notice> notices) {
        public Drawing {
            notices = List.copyOf(notices);
        }
    }

    /** What was done with the centre of one commune. */
    public record Notice(String code, Kind kind) {}

    /** Why a notice was made. */
    public enum Kind {
        /** The centre is outside the outline: a disc was drawn around it. */
        CENTRE_OUTSIDE,
        /** Another commune has the same centre: this one was moved aside. */
        SAME_CENTRE
    }

    /**
     * Draws the boundaries of all centres.
     *
     * @param centres longitude and latitude in degrees, by INSEE code
     * @param outlines the land in degrees: {@code metropole}, {@code 971}, {@code 972}, {@code 973}, {@code 974},
     *     {@code 976}
     * @throws IllegalArgumentException when the outline of a territory with centres is missing
     */
    public static Drawing draw(SortedMap<String, Coordinate> centres, Map<String, Geometry> outlines) {
        SortedMap<String, SortedMap<String, Coordinate>> byTerritory = new TreeMap<>();
        centres.forEach((code, centre) -> byTerritory
                .computeIfAbsent(territory(code), key -> new TreeMap<>())
                .put(code, centre));
        SortedMap<String, Geometry> cells = new TreeMap<>();
        List<Notice> notices = new ArrayList<>();
        byTerritory.forEach((territory, own) -> {
            Geometry outline = outlines.get(territory);
            if (outline == null) {
                throw new IllegalArgumentException("No outline for territory " + territory);
            }
            String departement = territory.equals("metropole") ? "75" : territory;
            var drawing = new ApproximateBoundaries(LegalProjection.of(departement));
            cells.putAll(drawing.draw(own, outline));
            notices.addAll(drawing.notices);
        });
        notices.sort((a, b) -> a.code().compareTo(b.code()));
        return new Drawing(Coverage.of(cells), notices);
    }

    private static String territory(String code) {
        return code.startsWith("97") ? code.substring(0, 3) : "metropole";
    }

    private SortedMap<String, Geometry> draw(SortedMap<String, Coordinate> centres, Geometry outline) {
        place(centres);
        Geometry land = withIslands(Repair.of(plane.project(outline)).geometry());
        SortedMap<String, Geometry> cells = new VoronoiCells(factory, sites).within(land);
        cells.replaceAll((code, cell) -> plane.unproject(cell));
        return cells;
    }

    /** Projects the centres, each to a place of its own. */
    private void place(SortedMap<String, Coordinate> centres) {
        Map<Coordinate, String> taken = new TreeMap<>();
        centres.forEach((code, centre) -> {
            Coordinate site = plane.forward(centre.getX(), centre.getY());
            boolean moved = false;
            while (taken.putIfAbsent(site, code) != null) {
                site = new Coordinate(site.getX() + STEP_ASIDE_METRES, site.getY());
                moved = true;
            }
            if (moved) {
                notices.add(new Notice(code, Kind.SAME_CENTRE));
            }
            sites.put(code, site);
        });
    }

    /** The outline and a disc for every centre that it leaves in the sea. */
    private Geometry withIslands(Geometry outline) {
        var locator = new IndexedPointInAreaLocator(outline);
        STRtree index = new STRtree();
        sites.values().forEach(site -> index.insert(factory.createPoint(site).getEnvelopeInternal(), site));
        List<Geometry> land = new ArrayList<>();
        land.add(outline);
        sites.forEach((code, site) -> {
            if (locator.locate(site) == Location.EXTERIOR) {
                notices.add(new Notice(code, Kind.CENTRE_OUTSIDE));
                double radius = Math.min(ISLAND_RADIUS_METRES, REACH * nearest(index, site) / 2);
                land.add(factory.createPoint(site).buffer(radius, QUADRANT_SEGMENTS));
            }
        });
        return OverlayNGRobust.union(land);
    }

    private double nearest(STRtree index, Coordinate site) {
        if (sites.size() == 1) {
            return Double.MAX_VALUE;
        }
        Object[] two = index.nearestNeighbour(
                factory.createPoint(site).getEnvelopeInternal(), site, ApproximateBoundaries::distance, 2);
        double distance = 0;
        for (Object other : two) {
            distance = Math.max(distance, site.distance((Coordinate) other));
        }
        return distance;
    }

    private static double distance(ItemBoundable a, ItemBoundable b) {
        return ((Coordinate) a.getItem()).distance((Coordinate) b.getItem());
    }
}
