package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.scene.PageFormat;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things go on the page of a format, in points. Wide pages put the words on the left, the overseas insets in the
 * Bay of Biscay and the map over the whole height on the right; the square one puts the insets in a row under the map.
 *
 * @param subtitleWidth it stands lower than the title, where the map is wider
 * @param keyFigures the room of the large numbers, side by side or, when it is higher than wide, one under another
 * @param map the room of metropolitan France and Corsica, which are 1.07 times as wide as high
 * @param insets the rooms of the other frames, in reading order
 * @param badges the top right corner of the warnings
 */
record PagePlan(
        Rectangle2D heading,
        double subtitleWidth,
        Rectangle2D keyFigures,
        Rectangle2D legend,
        Rectangle2D map,
        List<Rectangle2D> insets,
        Rectangle2D footer,
        Point2D badges) {
    private static final double GAP = 8;

    /** @param insets how many frames there are beside the map */
    static PagePlan of(PageFormat format, int insets) {
        return format.isWide() ? wide() : square(Math.max(4, insets));
    }

    private static PagePlan wide() {
        return new PagePlan(
                box(36, 30, 590, 124),
                470,
                box(36, 172, 356, 66),
                box(36, 268, 350, 350),
                box(530, 18, 636, 598),
                cells(398, 268, 2, 3, 113, 111),
                box(36, 632, 1128, 32),
                new Point2D.Double(1164, 24));
    }

    private static PagePlan square(int insets) {
        return new PagePlan(
                box(36, 32, 828, 120),
                590,
                box(36, 176, 190, 214),
                box(36, 412, 300, 300),
                box(252, 146, 612, 568),
                cells(36, 722, insets, 1, (828 - (insets - 1) * GAP) / insets, 112),
                box(36, 848, 828, 40),
                new Point2D.Double(864, 122));
    }

    private static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    private static List<Rectangle2D> cells(double x, double y, int across, int down, double width, double height) {
        List<Rectangle2D> cells = new ArrayList<>();
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                cells.add(box(x + column * (width + GAP), y + row * (height + GAP), width, height));
            }
        }
        return List.copyOf(cells);
    }
}
