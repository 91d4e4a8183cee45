package fr.diair.atlas.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Territories that share their borders: polygons by code, in ascending order of code, all in the same frame (degrees or
 * metres, whatever they came in). Two polygons that touch have the same vertices along the border they share. Never
 * changed once made; every operation gives a new one.
 */
public final class Coverage {
    private final List<String> codes;
    private final Geometry[] geometries;

    private Coverage(List<String> codes, Geometry[] geometries) {
        this.codes = Collections.unmodifiableList(codes);
        this.geometries = geometries;
    }

    /** The coverage of these polygons and multipolygons, by code. */
    public static Coverage of(SortedMap<String, Geometry> byCode) {
        return new Coverage(new ArrayList<>(byCode.keySet()), byCode.values().toArray(new Geometry[0]));
    }

    public List<String> codes() {
        return codes;
    }

    public int size() {
        return geometries.length;
    }

    /** The polygon of a code of this coverage. */
    public Geometry geometry(String code) {
        int index = Collections.binarySearch(codes, code);
        if (index < 0) {
            throw new IllegalArgumentException("No polygon for code " + code);
        }
        return geometries[index];
    }

    /** The polygon at a rank of {@link #codes()}. */
    public Geometry geometry(int index) {
        return geometries[index];
    }

    /** The same codes with each polygon changed on its own, on all processors; borders stay shared if the change is the same for equal points. */
    public Coverage map(UnaryOperator<Geometry> change) {
        Geometry[] changed = new Geometry[geometries.length];
        IntStream.range(0, geometries.length).parallel().forEach(i -> changed[i] = change.apply(geometries[i]));
        return new Coverage(codes, changed);
    }

    /**
     * Unites the polygons of each key, dropping the borders between them.
     *
     * @param key from a code of this coverage to a code of the result; null leaves the polygon out
     */
    public Coverage dissolve(Function<String, @Nullable String> key) {
        SortedMap<String, List<Geometry>> groups = new TreeMap<>();
        for (int i = 0; i < geometries.length; i++) {
            String to = key.apply(codes.get(i));
            if (to != null) {
                groups.computeIfAbsent(to, k -> new ArrayList<>()).add(geometries[i]);
            }
        }
        Geometry[] united =
                groups.values().parallelStream().map(Coverage::unite).toArray(Geometry[]::new);
        return new Coverage(new ArrayList<>(groups.keySet()), united);
    }

    /**
     * Draws borders with fewer points, each shared border once, so that what touched still touches. Islands and holes
     * that share no border and are smaller than the square of the tolerance disappear, but every territory keeps its
     * largest part.
     *
     * @param tolerance in the unit of the frame: corners whose triangle is smaller than about its square are cut
     */
    public Coverage simplify(double tolerance) {
        return new Coverage(codes, CoverageSimplifier.simplify(geometries, tolerance));
    }

    /** For each code, those it shares at least one border segment with; touching in a point is not enough. Symmetric. */
    public SortedMap<String, List<String>> neighbours() {
        return SharedEdges.neighbours(codes, geometries);
    }

    /** Looks for polygons that overlap or whose shared borders do not have the same vertices, and for slits between them. */
    public CoverageFaults faults(double slitWidth) {
        return CoverageFaults.of(codes, geometries, slitWidth);
    }

    /** The polygons by code. */
    public Map<String, Geometry> byCode() {
        SortedMap<String, Geometry> map = new TreeMap<>();
        for (int i = 0; i < geometries.length; i++) {
            map.put(codes.get(i), geometries[i]);
        }
        return map;
    }

    private static Geometry unite(List<Geometry> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Geometry[] array = parts.toArray(new Geometry[0]);
        try {
            Geometry united = CoverageUnion.union(array);
            if (united.isValid()) {
                return united;
            }
        } catch (TopologyException | IllegalArgumentException e) {
            // The parts overlap somewhere: the slower general union below copes.
        }
        return OverlayNGRobust.union(parts);
    }
}
