package fr.diair.atlas.diagnostic.paper;

import fr.diair.atlas.infographic.basemap.TerritoryMap;
import fr.diair.atlas.paper.Pen;
import fr.diair.atlas.paper.Type;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A territory among its neighbours, with its scale. */
public final class PaperMap {
    private static final Color WATER = new Color(0xe4ecf3);
    private static final Color LAND = new Color(0xf1f2f4);
    private static final Color BORDER = new Color(0xb9c0c9);
    private static final Color ABOVE = new Color(0x6d7887);
    private static final Color COAST = new Color(0x8b95a3);
    private static final Color OWN = new Color(0x9fcfc9);

    private PaperMap() {}

    /** @param metresPerPoint the scale, which several maps may have in common */
    public static void draw(Pen pen, TerritoryMap map, Rectangle2D room, double metresPerPoint) {
        TerritoryMap.Drawing drawing = map.in(room, metresPerPoint);
        pen.within(room, () -> {
            pen.fill(room, WATER);
            pen.fill(drawing.land(), LAND);
            pen.fill(drawing.wanted(), OWN);
            pen.stroke(drawing.borders(), BORDER, 0.4);
            pen.stroke(drawing.above(), ABOVE, 0.8);
            pen.stroke(drawing.coast(), COAST, 0.5);
            pen.stroke(drawing.outline(), Type.ACCENT, 1.4);
        });
        pen.stroke(room, Type.HAIRLINE, 0.5);
        bar(pen, drawing.bar(), room);
    }

    private static void bar(Pen pen, TerritoryMap.Bar bar, Rectangle2D room) {
        double x = room.getX() + 8;
        double y = room.getMaxY() - 8;
        double words = pen.width(bar.label(), Type.SMALL);
        pen.box(x - 4, y - 8, bar.length() + words + 13, 12, new Color(255, 255, 255));
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - 3);
        path.lineTo(x, y);
        path.lineTo(x + bar.length(), y);
        path.lineTo(x + bar.length(), y - 3);
        pen.stroke(path, Type.SOFT_INK, 0.8);
        pen.text(bar.label(), Type.SMALL, x + bar.length() + 5, y + 1);
    }
}
