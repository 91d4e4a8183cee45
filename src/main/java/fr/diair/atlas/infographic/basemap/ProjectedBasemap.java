package fr.diair.atlas.infographic.basemap;

import fr.diair.atlas.territory.Level;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A basemap in the legal projections, ready to be drawn any number of times. Immutable; costs seconds to make for the
 * communes, so keep it.
 */
public final class ProjectedBasemap {
    private final String version;
    private final Level level;
    private final Map<Frame, Part> parts = new EnumMap<>(Frame.class);

    private ProjectedBasemap(String version, Level level) {
        this.version = version;
        this.level = level;
    }

    /** Projects the borders of the basemap. A territory outside all frames is left out: see {@link #has}. */
    public static ProjectedBasemap of(Basemap basemap) {
        ProjectedBasemap projected = new ProjectedBasemap(basemap.version(), basemap.level());
        for (Frame frame : Frame.values()) {
            Part part = Part.of(frame, basemap);
            if (part != null) {
                projected.parts.put(frame, part);
            }
        }
        return projected;
    }

    /** The boundary version it was made of. */
    public String version() {
        return version;
    }

    public Level level() {
        return level;
    }

    /** Whether the territory can be drawn. */
    public boolean has(String code) {
        return parts.values().stream().anyMatch(part -> part.numbers.containsKey(code));
    }

    @Nullable
    public Part part(Frame frame) {
        return parts.get(frame);
    }

    /**
     * What lies in one frame: x east, y north, in metres of its projection. Territories are numbered from 0.
     *
     * @param numbers of the territories by code
     * @param shapes code, inside point and area of each territory, by number
     * @param above borders of the levels above, the coarsest last
     */
    public record Part(Mesh mesh, Map<String, Integer> numbers, List<Shape> shapes, List<Mesh> above, Envelope extent) {
        /** @param inside a point of the territory, in the middle of its broadest part */
        public record Shape(String code, Point2D inside, double areaM2) {}

        static @Nullable Part of(Frame frame, Basemap basemap) {
            Map<String, Geometry> projected = projected(frame, basemap.level(), basemap.territories());
            if (projected.isEmpty()) {
                return null;
            }
            Map<String, Integer> numbers = new HashMap<>();
            List<Shape> shapes = new ArrayList<>();
            Envelope extent = new Envelope();
            projected.forEach((code, geometry) -> {
                numbers.put(code, shapes.size());
                Coordinate inside = InteriorPoint.getInteriorPoint(geometry);
                shapes.add(new Shape(code, new Point2D.Double(inside.x, inside.y), geometry.getArea()));
                extent.expandToInclude(geometry.getEnvelopeInternal());
            });
            List<Mesh> above = new ArrayList<>();
            addOutlines(above, projected(frame, Level.DEPARTEMENT, basemap.departements()));
            if (frame != Frame.PETITE_COURONNE) {
                addOutlines(above, projected(frame, Level.REGION, basemap.regions()));
            }
            Mesh mesh = MeshBuilder.build(List.copyOf(projected.values()));
            return new Part(mesh, Map.copyOf(numbers), List.copyOf(shapes), List.copyOf(above), extent);
        }

        private static void addOutlines(List<Mesh> above, Map<String, Geometry> projected) {
            if (projected.size() > 1) {
                above.add(MeshBuilder.build(List.copyOf(projected.values())));
            }
        }

        /** Sorted by code, so that the same input always gives the same drawing. */
        private static Map<String, Geometry> projected(Frame frame, Level level, Map<String, Geometry> degrees) {
            SortedMap<String, Geometry> projected = new ConcurrentSkipListMap<>();
            degrees.entrySet().parallelStream()
                    .filter(entry -> frame.holds(level, entry.getKey(), entry.getValue()))
                    .forEach(entry ->
                            projected.put(entry.getKey(), frame.projection().project(entry.getValue())));
            return projected;
        }
    }
}
