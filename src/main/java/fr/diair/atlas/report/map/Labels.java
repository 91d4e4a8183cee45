package fr.diair.atlas.report.map;

import fr.diair.atlas.paper.Pen;
import fr.diair.atlas.paper.Type;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Names beside what they name, none over another, none outside the room: farther away, with a line, where it is crowded. */
final class Labels {
    private static final Type TYPE = Type.STRONG.sized(6.6);
    private static final Color GROUND = new Color(0xfdfdfc);
    private static final double HIGH = 8.5;
    private static final int RINGS = 9;
    private static final double RING = 9;

    private final Pen pen;
    private final Rectangle2D room;
    private final List<Rectangle2D> taken;

    /** @param around what is named, which the name does not hide */
    record Name(String text, Rectangle2D around) {}

    Labels(Pen pen, Rectangle2D room, List<Rectangle2D> taken) {
        this.pen = pen;
        this.room =
                new Rectangle2D.Double(room.getX() + 2, room.getY() + 14, room.getWidth() - 4, room.getHeight() - 28);
        this.taken = taken;
    }

    void draw(List<Name> names) {
        names.forEach(name -> taken.add(name.around()));
        names.forEach(this::place);
    }

    private void place(Name name) {
        double wide = pen.width(name.text(), TYPE) + 4;
        for (int ring = 0; ring < RINGS; ring++) {
            for (int side = 0; side < 8; side++) {
                Rectangle2D box = box(name.around(), wide, 1.5 + ring * RING, side);
                if (room.contains(box) && taken.stream().noneMatch(box::intersects)) {
                    write(name, box, ring > 0);
                    return;
                }
            }
        }
    }

    /** To the right, to the left, above, below, then the corners. */
    private static Rectangle2D box(Rectangle2D around, double wide, double away, int side) {
        double right = around.getMaxX() + away;
        double left = around.getX() - away - wide;
        double middle = around.getCenterX() - wide / 2;
        double above = around.getY() - away - HIGH;
        double below = around.getMaxY() + away;
        double level = around.getCenterY() - HIGH / 2;
        return switch (side) {
            case 0 -> new Rectangle2D.Double(right, level, wide, HIGH);
            case 1 -> new Rectangle2D.Double(left, level, wide, HIGH);
            case 2 -> new Rectangle2D.Double(middle, above, wide, HIGH);
            case 3 -> new Rectangle2D.Double(middle, below, wide, HIGH);
            case 4 -> new Rectangle2D.Double(right, above, wide, HIGH);
            case 5 -> new Rectangle2D.Double(left, above, wide, HIGH);
            case 6 -> new Rectangle2D.Double(right, below, wide, HIGH);
            default -> new Rectangle2D.Double(left, below, wide, HIGH);
        };
    }

    private void write(Name name, Rectangle2D box, boolean far) {
        taken.add(box);
        if (far) {
            Point2D to = new Point2D.Double(
                    Math.max(box.getX(), Math.min(box.getMaxX(), name.around().getCenterX())),
                    Math.max(box.getY(), Math.min(box.getMaxY(), name.around().getCenterY())));
            pen.line(name.around().getCenterX(), name.around().getCenterY(), to.getX(), to.getY(), Type.SOFT_INK, 0.5);
        }
        pen.box(box.getX(), box.getY(), box.getWidth(), box.getHeight(), GROUND);
        pen.text(name.text(), TYPE, box.getX() + 2, box.getMaxY() - 2.2);
    }
}
