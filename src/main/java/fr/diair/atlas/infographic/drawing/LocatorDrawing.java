package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.basemap.Frame;
import fr.diair.atlas.infographic.basemap.Locator;
import fr.diair.atlas.infographic.basemap.Mesh;
import fr.diair.atlas.infographic.scene.Look.Tones;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The small map that shows where a piece of the country lies. It has no scale of its own: nothing is measured on it. */
final class LocatorDrawing {
    /** A piece smaller than this, in points, is found by the ring around it. */
    private static final double SMALL = 9;

    private static final double LEADING = 1.5;

    private LocatorDrawing() {}

    /**
     * @param font of the line under it, which says what it shows when that is not metropolitan France
     * @param accent the colour of the piece
     */
    static List<Mark> in(Rectangle2D room, Locator locator, Font font, Tones tones, Color accent) {
        boolean captioned = !locator.caption().equals(Frame.METROPOLE.label());
        double foot = captioned ? LEADING * font.getSize2D() : 0;
        Rectangle2D map =
                new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), Math.max(1, room.getHeight() - foot));
        AffineTransform toPage = fit(locator, map);
        double precision = 0.1;
        Mesh land = locator.land().onPage(toPage, 3 * precision, precision);
        List<Mark> marks = new ArrayList<>();
        boolean oceans = locator.piece() == null;
        if (oceans) {
            map = seen(locator, toPage);
            marks.add(new Mark.Form(map, AroundDrawing.water(tones), null, 0));
            marks.add(new Mark.Clipped(map, new Mark.Form(land.area(t -> true), tones.land(), null, 0)));
            marks.add(new Mark.Form(parallel(0, toPage, map), null, Style.faded(tones.coast(), 0.6), 0.4));
        } else {
            marks.add(new Mark.Form(land.area(t -> true), tones.land(), null, 0));
            marks.add(new Mark.Form(land.lines(Mesh::isInner), null, tones.border(), 0.5));
        }
        Mark.Form coast =
                new Mark.Form(land.lines((left, right) -> !Mesh.isInner(left, right)), null, tones.coast(), 0.4);
        marks.add(oceans ? new Mark.Clipped(map, coast) : coast);
        addPiece(marks, locator, toPage, tones, accent);
        if (captioned) {
            double width = Style.width(locator.caption(), font);
            double x = map.getCenterX() - width / 2;
            marks.add(new Mark.Text(
                    "locator", locator.caption(), font, tones.softInk(), x, map.getMaxY() + font.getSize2D(), null));
        }
        return marks;
    }

    private static void addPiece(List<Mark> marks, Locator locator, AffineTransform toPage, Tones tones, Color accent) {
        Point2D at = toPage.transform(locator.at(), null);
        double side = 0;
        Mesh piece = locator.piece();
        if (piece != null) {
            Path2D area = piece.onPage(toPage, 0.2, 0.1).area(territory -> true);
            Rectangle2D box = area.getBounds2D();
            side = Math.max(box.getWidth(), box.getHeight());
            marks.add(new Mark.Form(area, accent, accent, 0.4));
        } else {
            marks.add(new Mark.Form(circle(at, 2.2), accent, tones.page(), 0.6));
        }
        if (side < SMALL) {
            marks.add(new Mark.Form(circle(at, 0.5 * SMALL + 1.5), null, accent, 1.4));
        }
    }

    private static Ellipse2D circle(Point2D at, double radius) {
        return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }

    private static AffineTransform fit(Locator locator, Rectangle2D map) {
        double scale = Math.min(
                map.getWidth() / locator.extent().getWidth(),
                map.getHeight() / locator.extent().getHeight());
        AffineTransform toPage = new AffineTransform();
        toPage.translate(map.getCenterX(), map.getCenterY());
        toPage.scale(scale, -scale);
        toPage.translate(-locator.extent().centre().x, -locator.extent().centre().y);
        return toPage;
    }

    private static Rectangle2D seen(Locator locator, AffineTransform toPage) {
        Rectangle2D extent = new Rectangle2D.Double(
                locator.extent().getMinX(),
                locator.extent().getMinY(),
                locator.extent().getWidth(),
                locator.extent().getHeight());
        return toPage.createTransformedShape(extent).getBounds2D();
    }

    private static Path2D parallel(double latitude, AffineTransform toPage, Rectangle2D map) {
        double y = toPage.transform(new Point2D.Double(0, latitude), null).getY();
        Path2D line = new Path2D.Double();
        line.moveTo(map.getMinX(), y);
        line.lineTo(map.getMaxX(), y);
        return line;
    }
}
