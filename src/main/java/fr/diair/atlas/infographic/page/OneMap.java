package fr.diair.atlas.infographic.page;

import static fr.diair.atlas.infographic.page.PagePlan.box;
import static fr.diair.atlas.infographic.page.PagePlan.grid;

import fr.diair.atlas.infographic.page.PagePlan.Arrangement;
import fr.diair.atlas.infographic.page.PagePlan.Cell;
import fr.diair.atlas.infographic.page.PagePlan.Zone;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/** The ways in which one map, its insets, large numbers and a legend share the middle of a page. */
final class OneMap {
    private static final double FIGURE_HEIGHT = 64;
    private static final double MOST_INSET = 112;
    private static final double LIKED_INSET = 78;
    private static final double LEAST_INSET = 44;
    /** How far the Bay of Biscay reaches into the map of France, and from which height on, as shares of the map. */
    private static final double BAY = 0.15;

    private static final double BAY_TOP = 0.45;

    private final Zone zone;
    private final Rectangle2D middle;
    private final double gap;
    private final List<Rectangle2D> figures;
    private final Rectangle2D column;
    /** What the map may take when the column stands at its left. */
    private final Rectangle2D right;

    private OneMap(Zone zone, double share) {
        this.zone = zone;
        this.middle = zone.middle();
        this.gap = zone.gap();
        int count = Math.min(zone.need().figures(), zone.format().isWide() ? 3 : 4);
        double width = share * middle.getWidth();
        boolean across = !zone.format().isWide();
        double high = count == 0 ? 0 : FIGURE_HEIGHT * zone.k();
        this.figures = grid(
                box(middle.getX(), middle.getY(), across ? middle.getWidth() : width, high),
                count,
                Math.max(1, count),
                gap);
        double taken = count == 0 ? 0 : high + (across ? 0.4 : 1.4) * gap;
        this.column = box(middle.getX(), middle.getY() + taken, width, middle.getHeight() - taken);
        double top = zone.open() ? zone.top() : across ? column.getY() : middle.getY();
        this.right =
                box(column.getMaxX() + gap, top, middle.getMaxX() - column.getMaxX() - gap, middle.getMaxY() - top);
    }

    /** A map that is not open has no bay: it fills all that is left beside the column. */
    static Stream<Arrangement> arrangements(Zone zone) {
        return Stream.of(0.26, 0.315, 0.36, 0.42)
                .map(share -> new OneMap(zone, share))
                .flatMap(one -> zone.need().open()
                        ? Stream.of(one.inTheBay(), one.inARow(), one.underTheLegend(), one.stacked(true))
                        : Stream.of(one.underTheLegend(), one.inARow(), one.stacked(true), one.stacked(false)));
    }

    private double liked(double width) {
        return zone.need().legend().applyAsDouble(width);
    }

    /** Insets two by two between legend and map, where France leaves them room. */
    private Arrangement inTheBay() {
        int rows = (zone.need().cells() + 1) / 2;
        double inBay = ((1 - BAY_TOP) * right.getHeight() + gap) / Math.max(1, rows) - gap;
        // Where the bay is too small for insets, they stand beside the map over its whole height.
        boolean bay = zone.need().open() && inBay >= LEAST_INSET * zone.k();
        double most = bay ? inBay : (right.getHeight() + gap) / Math.max(1, rows) - gap;
        double side = Math.min(Math.min(MOST_INSET * zone.k(), 0.11 * middle.getWidth()), most);
        double wide = rows == 0 ? 0 : 2 * side + 2 * gap;
        double high = rows * (side + gap) - gap;
        double width = (right.getWidth() - wide) / (bay ? 1 - BAY : 1);
        double height = Math.min(right.getHeight(), width / zone.need().aspect());
        width = Math.min(width, height * zone.need().aspect());
        Rectangle2D map = box(middle.getMaxX() - width, right.getMaxY() - height, width, height);
        if (bay && right.getMaxY() - high < map.getY() + BAY_TOP * height - 1) {
            height = 0.9 * height;
            map = box(middle.getMaxX() - 0.9 * width, right.getMaxY() - height, 0.9 * width, height);
        }
        Rectangle2D cells = box(right.getX(), right.getMaxY() - high, 2 * side + gap, high);
        return arrangement(map, grid(cells, zone.need().cells(), 2, gap), column);
    }

    /** Insets side by side under the map. */
    private Arrangement inARow() {
        int count = zone.need().cells();
        double side = count == 0 ? 0 : Math.min(MOST_INSET * zone.k(), (right.getWidth() + gap) / count - gap);
        double high = count == 0 ? 0 : Math.max(58 * zone.k(), 0.95 * side);
        Rectangle2D row = box(
                right.getMaxX() - count * (side + gap) + gap, right.getMaxY() - high, count * (side + gap) - gap, high);
        Rectangle2D map =
                box(right.getX(), right.getY(), right.getWidth(), right.getHeight() - high - (count == 0 ? 0 : gap));
        return arrangement(map, grid(row, count, Math.max(1, count), gap), column);
    }

    /** Insets three by three in the column of the legend. */
    private Arrangement underTheLegend() {
        int count = zone.need().cells();
        int rows = (count + 2) / 3;
        double side = Math.min(MOST_INSET * zone.k(), (column.getWidth() + gap) / 3 - gap);
        double high = rows * (side + gap);
        Rectangle2D legend =
                box(column.getX(), column.getY(), column.getWidth(), Math.max(1, column.getHeight() - high - gap));
        Rectangle2D cells = box(column.getX(), column.getMaxY() - high + gap, 3 * side + 2 * gap, high - gap);
        return arrangement(right, grid(cells, count, 3, gap), legend);
    }

    /**
     * The map over the whole width, legend and insets under it.
     *
     * @param numbersBeside whether the large numbers stand at its left on a high page; over it otherwise
     */
    private Arrangement stacked(boolean numbersBeside) {
        int count = zone.need().cells();
        double width = 0.46 * middle.getWidth();
        int across = count > 4 ? 3 : 2;
        int rows = (count + across - 1) / across;
        double side = (middle.getWidth() - width - 2 * gap + gap) / across - gap;
        double inset = Math.min(0.92 * side, MOST_INSET * zone.k());
        double liked = liked(width);
        double high = Math.min(0.5 * middle.getHeight(), Math.max(liked, rows * (inset + gap) - gap));
        double top = middle.getMaxY() - high;
        boolean tall = numbersBeside && !zone.format().isWide() && !figures.isEmpty();
        double beside = tall ? 0.27 * middle.getWidth() : 0;
        List<Rectangle2D> numbers = !tall
                ? figures
                : grid(
                        box(
                                middle.getX(),
                                middle.getY() + gap,
                                beside,
                                figures.size() * 1.25 * FIGURE_HEIGHT * zone.k()),
                        figures.size(),
                        1,
                        gap);
        double y = tall || figures.isEmpty() ? middle.getY() : figures.get(0).getMaxY() + gap;
        Rectangle2D map = box(middle.getX() + beside, y, middle.getWidth() - beside, top - 1.4 * gap - y);
        Rectangle2D cells = box(
                middle.getX() + width + 2 * gap,
                top,
                middle.getWidth() - width - 2 * gap,
                Math.min(high, rows * (inset + gap) - gap));
        Arrangement one = arrangement(map, grid(cells, count, across, gap), box(middle.getX(), top, width, high));
        return new Arrangement(numbers, one.legend(), one.cells(), one.locator(), one.mapWidth(), liked);
    }

    private Arrangement arrangement(Rectangle2D map, List<Rectangle2D> cells, Rectangle2D legend) {
        int insets = zone.need().insets();
        double width = Math.min(map.getWidth(), map.getHeight() * zone.need().aspect());
        double inset = cells.isEmpty()
                ? LIKED_INSET
                : Math.min(cells.get(0).getWidth(), cells.get(0).getHeight()) / zone.k();
        return new Arrangement(
                figures,
                legend,
                List.of(new Cell(null, map, cells.subList(0, insets))),
                zone.need().locator() ? cells.get(insets) : null,
                // Small insets are hard to read, which a large map does not make good.
                width * (0.5 + 0.5 * Math.min(1, inset / LIKED_INSET)),
                liked(legend.getWidth()));
    }
}
