package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.basemap.Around;
import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.Mesh;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap.Part;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A frame in its place on the page: one transform, for polygons, points and labels alike.
 *
 * @param room the rectangle it was fitted into
 * @param toPage from metres of the legal projection to points of the page
 * @param mesh the territories, on the page
 * @param above the borders of the levels above, on the page, the coarsest last
 * @param around what lies around, on the page and beyond the room; null for a whole frame
 */
public record FrameView(
        Frame frame,
        Part part,
        Rectangle2D room,
        AffineTransform toPage,
        Mesh mesh,
        List<Mesh> above,
        @Nullable Around around) {
    /**
     * As large as it goes, in the middle of the room.
     *
     * @param precision the smallest length that can be seen, in points
     */
    static FrameView fit(Frame frame, Part part, Rectangle2D room, double precision) {
        Envelope extent = part.extent();
        double scale = Math.min(room.getWidth() / extent.getWidth(), room.getHeight() / extent.getHeight());
        AffineTransform toPage = new AffineTransform();
        toPage.translate(room.getCenterX(), room.getCenterY());
        toPage.scale(scale, -scale);
        toPage.translate(-extent.centre().x, -extent.centre().y);
        return new FrameView(
                frame,
                part,
                room,
                toPage,
                part.mesh().onPage(toPage, 1.5 * precision, precision),
                part.above().stream()
                        .map(mesh -> mesh.onPage(toPage, 1.5 * precision, precision))
                        .toList(),
                part.around() == null ? null : part.around().onPage(toPage, 1.5 * precision, precision));
    }

    /** Points of the page per metre on the ground. */
    double scale() {
        return toPage.getScaleX();
    }

    /** The room that it really takes, in points. */
    Rectangle2D drawn() {
        if (around != null) {
            return room;
        }
        double width = part.extent().getWidth() * scale();
        double height = part.extent().getHeight() * scale();
        return new Rectangle2D.Double(room.getCenterX() - width / 2, room.getCenterY() - height / 2, width, height);
    }

    /** Where a longitude and latitude are, on the page. */
    public Point2D at(double longitude, double latitude) {
        Coordinate metres = frame.projection().forward(longitude, latitude);
        return toPage.transform(new Point2D.Double(metres.x, metres.y), null);
    }

    /** The inside point of a territory, on the page. */
    public Point2D inside(int territory) {
        return toPage.transform(part.shapes().get(territory).inside(), null);
    }

    /** The area a territory takes on the page, in square points. */
    double area(int territory) {
        return part.shapes().get(territory).areaM2() * scale() * scale();
    }

    /** The area a territory takes on average, in square points. */
    double meanArea() {
        return part.shapes().stream().mapToDouble(Part.Shape::areaM2).average().orElse(0) * scale() * scale();
    }

    String code(int territory) {
        return part.shapes().get(territory).code();
    }
}
