package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.basemap.Around;
import fr.diair.atlas.infographic.basemap.Mesh;
import fr.diair.atlas.infographic.scene.Look.Tones;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What lies around a piece of the country: water, land abroad and neighbours, paler than any class, cut at the room; and the
 * strong line around the piece itself.
 */
final class AroundDrawing {
    private static final Color SEA = new Color(0x7fb2dd);
    private static final double LIGHT_WATER = 0.2;
    private static final double DARK_WATER = 0.16;
    private static final double NEIGHBOUR = 0.45;
    private static final double ABROAD = 0.12;

    private AroundDrawing() {}

    /** Nothing for a whole frame. */
    static List<Mark> ground(FrameView view, Tones tones) {
        List<Mark> marks = new ArrayList<>();
        Around around = view.around();
        if (around == null) {
            return marks;
        }
        marks.add(new Mark.Form(room(view), water(tones), null, 0));
        if (around.abroad() != null) {
            marks.add(within(
                    view,
                    new Mark.Form(
                            around.abroad().area(land -> true),
                            mixed(tones.page(), tones.land(), ABROAD),
                            tones.hairline(),
                            0.5)));
        }
        Color neighbour = mixed(tones.page(), tones.land(), NEIGHBOUR);
        marks.add(within(view, new Mark.Form(around.land().area(land -> true), neighbour, null, 0)));
        if (around.neighbours() != null) {
            marks.add(
                    within(view, new Mark.Form(around.neighbours().lines(Mesh::isInner), null, tones.hairline(), 0.4)));
        }
        return marks;
    }

    /** Coasts and the border of the country, then the line around the piece, then the rim of the map. */
    static List<Mark> outline(FrameView view, Tones tones) {
        List<Mark> marks = new ArrayList<>();
        Around around = view.around();
        if (around != null) {
            marks.add(within(
                    view,
                    new Mark.Form(around.land().lines((l, r) -> !Mesh.isInner(l, r)), null, tones.coast(), 0.55)));
        }
        marks.add(new Mark.Form(view.mesh().lines((l, r) -> !Mesh.isInner(l, r)), null, tones.ink(), 1.1));
        marks.add(new Mark.Form(room(view), null, tones.hairline(), 0.8));
        return marks;
    }

    /** In the first corner that the piece leaves free, on a plate of the colour of the page. */
    static List<Mark> scale(FrameView view, Tones tones, Sizes sizes) {
        Rectangle2D room = view.room();
        double away = sizes.of(7);
        List<Mark> bar = ScaleBar.at(0, 0, view.scale(), 0.2 * room.getWidth(), tones, sizes);
        Rectangle2D size = Piece.around(bar);
        double right = room.getMaxX() - away - size.getMaxX();
        double left = room.getX() + away - size.getX();
        double foot = room.getMaxY() - away - size.getMaxY();
        double head = room.getY() + away - size.getY();
        Path2D own = view.mesh().area(territory -> true);
        double[][] corners = {{right, foot}, {left, foot}, {left, head}, {right, head}};
        double[] corner = Arrays.stream(corners)
                .filter(at -> !own.intersects(plate(size, at, sizes)))
                .findFirst()
                .orElse(corners[0]);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Form(plate(size, corner, sizes), Style.faded(tones.page(), 0.8), null, 0));
        bar.forEach(mark -> marks.add(mark.moved(corner[0], corner[1])));
        return marks;
    }

    private static Rectangle2D plate(Rectangle2D size, double[] at, Sizes sizes) {
        double pad = sizes.of(4);
        return new Rectangle2D.Double(
                size.getX() + at[0] - pad,
                size.getY() + at[1] - pad,
                size.getWidth() + 2 * pad,
                size.getHeight() + 2 * pad);
    }

    /** What goes beyond the room is cut there; a whole frame is within it. */
    static Mark within(FrameView view, Mark.Form form) {
        return view.around() == null ? form : new Mark.Clipped(room(view), form);
    }

    private static Rectangle2D room(FrameView view) {
        return view.room();
    }

    /** Blue on a page in colours, that of the page on one without. */
    static Color water(Tones tones) {
        if (tones.ink().equals(Color.BLACK)) {
            return tones.page();
        }
        return mixed(tones.page(), SEA, Style.lightness(tones.page()) > 128 ? LIGHT_WATER : DARK_WATER);
    }

    private static Color mixed(Color one, Color other, double share) {
        return new Color(
                part(one.getRed(), other.getRed(), share),
                part(one.getGreen(), other.getGreen(), share),
                part(one.getBlue(), other.getBlue(), share));
    }

    private static int part(int one, int other, double share) {
        return (int) Math.round(one + share * (other - one));
    }
}
