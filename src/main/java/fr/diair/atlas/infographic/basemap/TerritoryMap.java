package fr.diair.atlas.infographic.basemap;

import fr.diair.atlas.geo.Projection;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Some territories among their neighbours, in their legal projection (x east, y north, metres). Immutable. */
public final class TerritoryMap {
    /** How much of what lies around is seen, as a share of the longer side. */
    private static final double MARGIN = 0.35;

    /** The smallest length that shows on paper, in points. */
    private static final double PRECISION = 0.1;

    private final Projection projection;
    private final Mesh mesh;
    private final @Nullable Mesh above;
    private final boolean[] wanted;
    private final Envelope extent;

    /**
     * A map in its place on a page, in points, y downwards. Shapes go beyond the room: clip them to it.
     *
     * @param land all that is seen
     * @param wanted the territories themselves
     * @param outline the border of these
     * @param borders between territories of the level
     * @param above borders of the level above; empty without one
     * @param coast where there is no territory on one side
     */
    public record Drawing(
            Path2D land, Path2D wanted, Path2D outline, Path2D borders, Path2D above, Path2D coast, Bar bar) {}

    /** The scale. @param label as in {@code 10 km} */
    public record Bar(double length, String label) {}

    private TerritoryMap(Projection projection, Mesh mesh, @Nullable Mesh above, boolean[] wanted, Envelope extent) {
        this.projection = projection;
        this.mesh = mesh;
        this.above = above;
        this.wanted = wanted;
        this.extent = extent;
    }

    /**
     * @param codes of the territories that are shown
     * @param degrees borders of their level by code, WGS84
     * @param above borders of the level above; empty for none
     * @return null when none of the territories lies in a part of the country that has a legal projection
     */
    static @Nullable TerritoryMap of(Set<String> codes, Map<String, Geometry> degrees, Collection<Geometry> above) {
        Envelope box = new Envelope();
        degrees.forEach((code, geometry) -> {
            if (codes.contains(code)) {
                box.expandToInclude(geometry.getEnvelopeInternal());
            }
        });
        Frame frame = box.isNull() ? null : Frame.at(box.centre());
        if (frame == null) {
            return null;
        }
        Projection projection = frame.projection();
        List<Geometry> shapes = new ArrayList<>();
        List<Boolean> wanted = new ArrayList<>();
        Envelope extent = new Envelope();
        degrees.forEach((code, geometry) -> {
            if (frame.has(geometry)) {
                Geometry shape = projection.project(geometry);
                shapes.add(shape);
                wanted.add(codes.contains(code));
                if (codes.contains(code)) {
                    extent.expandToInclude(shape.getEnvelopeInternal());
                }
            }
        });
        boolean[] flags = new boolean[wanted.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = wanted.get(i);
        }
        List<Geometry> upper =
                above.stream().filter(frame::has).map(projection::project).toList();
        extent.expandBy(MARGIN * Math.max(extent.getWidth(), extent.getHeight()));
        return new TerritoryMap(
                projection,
                MeshBuilder.build(shapes),
                upper.size() > 1 ? MeshBuilder.build(upper) : null,
                flags,
                extent);
    }

    /** Of the legal projection it is drawn in, as an EPSG code. */
    public int srid() {
        return projection.srid();
    }

    /** The longer side of the territories themselves, in metres. */
    public double sideMetres() {
        return Math.max(extent.getWidth(), extent.getHeight()) / (1 + 2 * MARGIN);
    }

    /** Metres of ground per point, when it fills a room as large as it goes. */
    public double metresPerPoint(Rectangle2D room) {
        return Math.max(extent.getWidth() / room.getWidth(), extent.getHeight() / room.getHeight());
    }

    /** As large as it goes. */
    public Drawing in(Rectangle2D room) {
        return in(room, metresPerPoint(room));
    }

    /** In the middle of a room, at a scale. */
    public Drawing in(Rectangle2D room, double metresPerPoint) {
        AffineTransform toPage = new AffineTransform();
        toPage.translate(room.getCenterX(), room.getCenterY());
        toPage.scale(1 / metresPerPoint, -1 / metresPerPoint);
        toPage.translate(-extent.centre().x, -extent.centre().y);
        Mesh page = mesh.onPage(toPage, 1.5 * PRECISION, PRECISION);
        IntPredicate own = territory -> wanted[territory];
        return new Drawing(
                page.area(territory -> true),
                page.area(own),
                page.lines((left, right) -> isOwn(left) != isOwn(right)),
                page.lines(Mesh::isInner),
                above == null
                        ? new Path2D.Double()
                        : above.onPage(toPage, 1.5 * PRECISION, PRECISION).lines(Mesh::isInner),
                page.lines((left, right) -> !Mesh.isInner(left, right)),
                bar(room, metresPerPoint));
    }

    private boolean isOwn(int territory) {
        return territory != Mesh.OUTSIDE && wanted[territory];
    }

    private static Bar bar(Rectangle2D room, double metresPerPoint) {
        RoundLength ground = RoundLength.within(0.3 * room.getWidth() * metresPerPoint);
        return new Bar(ground.metres() / metresPerPoint, ground.label());
    }
}
