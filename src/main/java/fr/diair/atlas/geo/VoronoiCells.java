package fr.diair.atlas.geo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The Voronoi cells of distinct sites on a plane, cut by land. Cells inside the land are taken as they are. The borders
 * of those on the coast are cut together with the coastline, all at once, and put together again from the pieces: a
 * border between two of them is cut only once, so that both keep the same vertices.
 */
final class VoronoiCells {
    private final GeometryFactory factory;
    private final SortedMap<String, Coordinate> sites;

    /** @param sites places in metres, all different, by code */
    VoronoiCells(GeometryFactory factory, SortedMap<String, Coordinate> sites) {
        this.factory = factory;
        this.sites = sites;
    }

    /** The part of each cell that is on land, by code. A cell without land is not in the result. */
    SortedMap<String, Geometry> within(Geometry land) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(land);
        SortedMap<String, Geometry> cells = new TreeMap<>();
        Map<String, Polygon> coastal = new TreeMap<>();
        whole(land.getEnvelopeInternal()).forEach((code, cell) -> {
            if (prepared.containsProperly(cell)) {
                cells.put(code, cell);
            } else if (prepared.intersects(cell)) {
                coastal.put(code, cell);
            }
        });
        cells.putAll(cut(coastal, land));
        return cells;
    }

    /** The cells before any cut, reaching well beyond the land. */
    private Map<String, Polygon> whole(Envelope land) {
        Map<Coordinate, String> codes = new HashMap<>();
        sites.forEach((code, site) -> codes.put(site, code));
        Envelope box = land.copy();
        sites.values().forEach(box::expandToInclude);
        box.expandBy(Math.max(box.getWidth(), box.getHeight()));
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(sites.values());
        builder.setClipEnvelope(box);
        Geometry diagram = builder.getDiagram(factory);
        Map<String, Polygon> cells = new TreeMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Polygon cell = (Polygon) diagram.getGeometryN(i);
            cells.put(codes.getOrDefault((Coordinate) cell.getUserData(), ""), cell);
        }
        return cells;
    }

    private SortedMap<String, Geometry> cut(Map<String, Polygon> coastal, Geometry land) {
        List<Geometry> lines = new ArrayList<>();
        lines.add(land.getBoundary());
        STRtree index = new STRtree();
        coastal.forEach((code, cell) -> {
            lines.add(cell.getExteriorRing());
            index.insert(cell.getEnvelopeInternal(), code);
        });
        var onLand = new IndexedPointInAreaLocator(land);
        Map<String, List<Geometry>> pieces = new TreeMap<>();
        for (Polygon piece : pieces(lines)) {
            Coordinate inside = piece.getInteriorPoint().getCoordinate();
            if (onLand.locate(inside) != Location.EXTERIOR) {
                String code = nearest(index, inside);
                if (coastal.containsKey(code) && coastal.get(code).contains(factory.createPoint(inside))) {
                    pieces.computeIfAbsent(code, key -> new ArrayList<>()).add(piece);
                }
            }
        }
        SortedMap<String, Geometry> cells = new TreeMap<>();
        pieces.forEach((code, list) -> cells.put(code, OverlayNGRobust.union(list)));
        return cells;
    }

    @SuppressWarnings("unchecked")
    private Collection<Polygon> pieces(List<Geometry> lines) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.union(factory.buildGeometry(lines)));
        return polygonizer.getPolygons();
    }

    /** The code of the nearest site among the coastal cells around a point; empty when there is none. */
    private String nearest(STRtree index, Coordinate point) {
        String nearest = "";
        double best = Double.MAX_VALUE;
        for (Object candidate : index.query(new Envelope(point))) {
            String code = (String) candidate;
            Coordinate site = sites.get(code);
            if (site != null && site.distance(point) < best) {
                best = site.distance(point);
                nearest = code;
            }
        }
        return nearest;
    }
}
