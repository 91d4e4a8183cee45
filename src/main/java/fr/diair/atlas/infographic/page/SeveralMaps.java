package fr.diair.atlas.infographic.page;

import static fr.diair.atlas.infographic.page.PagePlan.box;
import static fr.diair.atlas.infographic.page.PagePlan.grid;

import fr.diair.atlas.infographic.page.PagePlan.Arrangement;
import fr.diair.atlas.infographic.page.PagePlan.Cell;
import fr.diair.atlas.infographic.page.PagePlan.Zone;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways in which several maps of one size, large numbers and one legend share the middle of a page. */
final class SeveralMaps {
    /** A line of words, and a line of counts. */
    private static final double CAPTION = 29;
    /** A line under each map. */
    private static final double SCALE = 11;

    private static final double FIGURE_HEIGHT = 56;
    private static final double LOCATOR = 96;
    /** Large numbers do not squeeze the legend more than this. */
    private static final double LEGEND_SHARE = 0.65;

    private static final double LIKED_INSET = 44;
    private static final double SMALLEST_INSET = 40;
    private static final double LOWEST_INSET = 32;
    private static final double NARROW_INSET = 27;

    private final Zone zone;
    private final Rectangle2D middle;
    private final double gap;

    private SeveralMaps(Zone zone) {
        this.zone = zone;
        this.middle = zone.middle();
        this.gap = zone.gap();
    }

    static Stream<Arrangement> arrangements(Zone zone) {
        SeveralMaps maps = new SeveralMaps(zone);
        return IntStream.rangeClosed(1, zone.need().panels())
                .boxed()
                .flatMap(across -> Stream.of(
                        maps.besideTheLegend(across, 0.22),
                        maps.besideTheLegend(across, 0.27),
                        maps.besideTheLegend(across, 0.34),
                        maps.overTheLegend(across)));
    }

    private Arrangement besideTheLegend(int across, double share) {
        double width = share * middle.getWidth();
        double high = FIGURE_HEIGHT * zone.k();
        double spare = middle.getHeight() - LEGEND_SHARE * zone.need().legend().applyAsDouble(width);
        int count = Math.max(0, Math.min(Math.min(3, zone.need().figures()), (int) (spare / (high + gap))));
        List<Rectangle2D> figures =
                grid(box(middle.getX(), middle.getY(), width, Math.max(1, count * (high + gap) - gap)), count, 1, gap);
        double y = middle.getY() + count * (high + gap);
        double locator = zone.need().locator() ? Math.min(width, LOCATOR * zone.k()) + gap : 0;
        Rectangle2D legend = box(middle.getX(), y, width, Math.max(1, middle.getMaxY() - y - locator));
        Rectangle2D room = box(
                middle.getX() + width + 2 * gap,
                middle.getY(),
                middle.getWidth() - width - 2 * gap,
                middle.getHeight());
        return arrangement(
                figures,
                legend,
                room,
                across,
                locator == 0
                        ? null
                        : box(middle.getX(), middle.getMaxY() - locator + gap, locator - gap, locator - gap));
    }

    /** Legend at the left of a strip under the maps, large numbers at its right. */
    private Arrangement overTheLegend(int across) {
        double width = 0.5 * middle.getWidth();
        double high = Math.min(0.5 * middle.getHeight(), zone.need().legend().applyAsDouble(width));
        double top = middle.getMaxY() - high;
        Rectangle2D room = box(middle.getX(), middle.getY(), middle.getWidth(), top - 2.2 * gap - middle.getY());
        double x = middle.getX() + width + 2 * gap;
        double locator = zone.need().locator() ? Math.min(high, LOCATOR * zone.k()) : 0;
        double wide = middle.getMaxX() - x - (locator == 0 ? 0 : locator + gap);
        int count = Math.min(4, zone.need().figures());
        int down = (int) Math.max(1, Math.min(count, high / (FIGURE_HEIGHT * zone.k() + gap)));
        int beside = Math.max(1, (count + down - 1) / down);
        double tall = ((count + beside - 1) / beside) * (FIGURE_HEIGHT * zone.k() + gap) - gap;
        List<Rectangle2D> figures = grid(box(x, top, wide, tall), count, beside, gap);
        return arrangement(
                figures,
                box(middle.getX(), top, width, high),
                room,
                across,
                locator == 0 ? null : box(middle.getMaxX() - locator, top, locator, locator));
    }

    private Arrangement arrangement(
            List<Rectangle2D> figures,
            Rectangle2D legend,
            Rectangle2D room,
            int across,
            @Nullable Rectangle2D locator) {
        double caption = zone.need().captions() ? CAPTION * zone.k() : 0;
        double scale = SCALE * zone.k();
        List<Cell> cells = new ArrayList<>();
        double drawn = 0;
        double inset = LIKED_INSET * zone.k();
        for (Rectangle2D cell : grid(room, zone.need().panels(), across, 1.6 * gap)) {
            Insets insets = Insets.of(zone, cell);
            inset = insets.count == 0 ? inset : Math.min(insets.side, insets.high);
            double height = cell.getHeight() - caption - scale - insets.height;
            // As high as its width allows, so that the insets stand under it.
            double fitting =
                    Math.max(1, Math.min(height, cell.getWidth() / zone.need().aspect()));
            double y = cell.getY() + (height - fitting) / 2;
            drawn = Math.min(cell.getWidth(), fitting * zone.need().aspect());
            cells.add(new Cell(
                    caption == 0 ? null : box(cell.getX(), y, cell.getWidth(), caption),
                    box(cell.getX(), y + caption, cell.getWidth(), fitting),
                    insets.at(cell.getX(), y + caption + fitting + scale)));
        }
        // Small insets are hard to read; holes in the last row look forgotten.
        double read = 0.5 + 0.5 * Math.min(1, inset / (LIKED_INSET * zone.k()));
        int rows = (cells.size() + across - 1) / across;
        double full = 0.6 + 0.4 * cells.size() / (rows * across);
        return new Arrangement(
                figures,
                legend,
                cells,
                locator,
                drawn * read * full,
                zone.need().legend().applyAsDouble(legend.getWidth()));
    }

    /**
     * The insets under a map, in one row, or in two where they would be too small for a name and a scale.
     *
     * @param height with the gap over them
     */
    private record Insets(int count, int across, double side, double high, double between, double height) {
        static Insets of(Zone zone, Rectangle2D cell) {
            int count = zone.need().insets();
            if (count == 0) {
                return new Insets(0, 1, 0, 0, 0, 0);
            }
            double between = Math.min(0.5 * zone.gap(), 0.02 * cell.getWidth());
            double one = (cell.getWidth() + between) / count - between;
            boolean two = one < NARROW_INSET * zone.k() && count > 2;
            int across = two ? (count + 1) / 2 : count;
            double side = Math.min(0.3 * cell.getHeight(), (cell.getWidth() + between) / across - between);
            double most = 0.45 * cell.getHeight() / (two ? 2 : 1) - between;
            double high = Math.min(most, Math.max((two ? LOWEST_INSET : SMALLEST_INSET) * zone.k(), 0.95 * side));
            return new Insets(count, across, side, high, between, (two ? 2 : 1) * (high + between));
        }

        List<Rectangle2D> at(double x, double y) {
            int down = (count + across - 1) / across;
            Rectangle2D room = box(
                    x,
                    y + between,
                    across * (side + between) - between,
                    Math.max(1, down * (high + between) - between));
            return grid(room, count, across, between);
        }
    }
}
