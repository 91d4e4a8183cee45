package fr.diair.atlas.infographic.basemap;

import fr.diair.atlas.territory.Level;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
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
    private final Frame main;
    private final @Nullable Locator locator;
    private final Map<Frame, Part> parts = new EnumMap<>(Frame.class);

    private ProjectedBasemap(String version, Level level, Frame main, @Nullable Locator locator) {
        this.version = version;
        this.level = level;
        this.main = main;
        this.locator = locator;
    }

    /** Projects the borders of the basemap. A territory outside all frames is left out: see {@link #has}. */
    public static ProjectedBasemap of(Basemap basemap) {
        ProjectedBasemap projected = new ProjectedBasemap(basemap.version(), basemap.level(), Frame.METROPOLE, null);
        for (Frame frame : Frame.values()) {
            Part part = Part.of(frame, basemap);
            if (part != null) {
                projected.parts.put(frame, part);
            }
        }
        return projected;
    }

    /**
     * Projects pieces of the country with what lies around. Where there are communes of the inner suburbs of Paris among
     * others, these are drawn a second time, as on the map of the whole.
     *
     * @param pieces at least one, each of a frame of its own; the first is drawn in the place of the whole
     * @param locator made from the first part; null for none
     */
    public static ProjectedBasemap of(
            String version, Level level, List<Cutout> pieces, Function<Part, @Nullable Locator> locator) {
        Map<Frame, Part> parts = new EnumMap<>(Frame.class);
        for (Cutout piece : pieces) {
            parts.put(piece.frame(), Part.of(piece, level));
        }
        Frame main = pieces.get(0).frame();
        ProjectedBasemap projected =
                new ProjectedBasemap(version, level, main, locator.apply(Objects.requireNonNull(parts.get(main))));
        projected.parts.putAll(parts);
        pieces.stream()
                .filter(piece -> piece.frame() == Frame.METROPOLE && level == Level.COMMUNE)
                .forEach(piece -> {
                    Part inner = Part.of(
                            Frame.PETITE_COURONNE, new Basemap(version, level, piece.own(), Map.of(), Map.of()));
                    if (inner != null && inner.shapes.size() < piece.own().size()) {
                        projected.parts.put(Frame.PETITE_COURONNE, inner);
                    }
                });
        return projected;
    }

    /** As this, with nothing of one frame. */
    public ProjectedBasemap without(Frame frame) {
        ProjectedBasemap fewer = new ProjectedBasemap(version, level, main, locator);
        fewer.parts.putAll(parts);
        fewer.parts.remove(frame);
        return fewer;
    }

    /** The frame that is drawn large; the others are insets. */
    public Frame main() {
        return main;
    }

    /** Where a piece of the country lies; null for the whole. */
    public @Nullable Locator locator() {
        return locator;
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

    /** The land of the territories, to be asked for many places. */
    public Ground ground() {
        Map<Frame, Path2D> areas = new EnumMap<>(Frame.class);
        parts.forEach((frame, part) -> areas.put(frame, part.mesh.area(territory -> true)));
        return (longitude, latitude) -> areas.entrySet().stream().anyMatch(part -> {
            Frame frame = part.getKey();
            if (!frame.holds(longitude, latitude)) {
                return false;
            }
            Coordinate at = frame.projection().forward(longitude, latitude);
            return part.getValue().contains(at.x, at.y);
        });
    }

    /** Tells whether a place is on some land. */
    @FunctionalInterface
    public interface Ground {
        boolean has(double longitude, double latitude);
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
     * @param extent what is to be seen at least
     * @param around null for a whole frame, which has nothing around
     */
    public record Part(
            Mesh mesh,
            Map<String, Integer> numbers,
            List<Shape> shapes,
            List<Mesh> above,
            Envelope extent,
            @Nullable Around around) {
        /** @param inside a point of the territory, in the middle of its broadest part */
        public record Shape(String code, Point2D inside, double areaM2) {}

        static @Nullable Part of(Frame frame, Basemap basemap) {
            Map<String, Geometry> projected = projected(frame, basemap.level(), basemap.territories());
            if (projected.isEmpty()) {
                return null;
            }
            List<Mesh> above = new ArrayList<>();
            addOutlines(above, projected(frame, Level.DEPARTEMENT, basemap.departements()));
            if (frame != Frame.PETITE_COURONNE) {
                addOutlines(above, projected(frame, Level.REGION, basemap.regions()));
            }
            return of(projected, above, box(projected), null);
        }

        /** @param piece with territories of its own */
        static Part of(Cutout piece, Level level) {
            Frame frame = piece.frame();
            Map<String, Geometry> own = projected(frame, level, piece.own());
            Map<String, Geometry> neighbours = projected(frame, level, piece.neighbours());
            List<Mesh> above = new ArrayList<>();
            addOutlines(above, projected(frame, Level.DEPARTEMENT, piece.departements()));
            addOutlines(above, projected(frame, Level.REGION, piece.regions()));
            Around around = new Around(
                    MeshBuilder.build(
                            List.copyOf(projected(frame, level, piece.land()).values())),
                    neighbours.isEmpty() ? null : MeshBuilder.build(List.copyOf(neighbours.values())),
                    World.abroad(frame.projection(), piece.seen()));
            return of(own, above, Sight.margined(box(own)), around);
        }

        private static Part of(
                Map<String, Geometry> projected, List<Mesh> above, Envelope extent, @Nullable Around around) {
            Map<String, Integer> numbers = new HashMap<>();
            List<Shape> shapes = new ArrayList<>();
            projected.forEach((code, geometry) -> {
                numbers.put(code, shapes.size());
                Coordinate inside = InteriorPoint.getInteriorPoint(geometry);
                shapes.add(new Shape(code, new Point2D.Double(inside.x, inside.y), geometry.getArea()));
            });
            Mesh mesh = MeshBuilder.build(List.copyOf(projected.values()));
            return new Part(mesh, Map.copyOf(numbers), List.copyOf(shapes), List.copyOf(above), extent, around);
        }

        private static Envelope box(Map<String, Geometry> projected) {
            Envelope box = new Envelope();
            projected.values().forEach(geometry -> box.expandToInclude(geometry.getEnvelopeInternal()));
            return box;
        }

        /** The ground that the territories take. */
        double areaM2() {
            return shapes.stream().mapToDouble(Shape::areaM2).sum();
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
