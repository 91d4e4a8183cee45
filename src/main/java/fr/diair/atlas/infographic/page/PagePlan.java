package fr.diair.atlas.infographic.page;

import fr.diair.atlas.infographic.scene.PageFormat;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where things go on a page, in points. There is no table of formats: the page is cut into a head, a foot and a middle,
 * several arrangements of the middle are tried, and the one that shows the largest map without squeezing the legend is
 * kept. All rooms lie within {@link #safe}; none touches another, but the map may reach under insets and title where it is
 * known to be {@linkplain Need#open open}.
 *
 * @param figures rooms of large numbers, in reading order; as many as were asked for, or fewer
 * @param others rooms of the other blocks, in reading order; as many as were asked for, or fewer
 * @param cells a map each
 * @param locator null when none was asked for
 */
public record PagePlan(
        Rectangle2D safe,
        Rectangle2D heading,
        List<Rectangle2D> figures,
        List<Rectangle2D> others,
        Rectangle2D legend,
        List<Cell> cells,
        @Nullable Rectangle2D locator,
        Rectangle2D footer) {
    /** Beside the others on a wide page, or under one another where the page is narrow. */
    private static final int MOST_OTHERS = 4;

    /** Maps and legend keep this share of the page, whatever else is wanted. */
    private static final double LEAST_MIDDLE = 0.4;

    private static final double TITLE_SHARE = 0.523;
    private static final double SUBTITLE_SHARE = 0.417;

    /**
     * The room of one map with what belongs to it.
     *
     * @param caption null for none
     * @param insets in reading order
     */
    public record Cell(@Nullable Rectangle2D caption, Rectangle2D map, List<Rectangle2D> insets) {}

    /** What is not cut off by printers and telephones. */
    public static Rectangle2D safe(PageFormat format) {
        double margin = format.margin();
        return box(margin, margin, format.width() - 2 * margin, format.height() - 2 * margin);
    }

    /** Whether the only map reaches up beside the title. */
    static boolean isOpen(PageFormat format, Need need) {
        return format.isWide() && need.panels() == 1 && need.open() && need.others() == 0;
    }

    /**
     * How wide the title may be.
     *
     * @param warnings the room they take at its right where they stand beside it
     */
    public static double titleWidth(PageFormat format, boolean open, double warnings) {
        double width = safe(format).getWidth();
        return open ? TITLE_SHARE * width : format.isWide() ? width - warnings : width;
    }

    /** Lower than the title, where a map that reaches up beside it is wider. */
    public static double subtitleWidth(PageFormat format, boolean open, double warnings) {
        return open ? SUBTITLE_SHARE * safe(format).getWidth() : titleWidth(format, false, warnings);
    }

    public static PagePlan of(PageFormat format, Need need) {
        double k = format.letter();
        double gap = 10 * k;
        Rectangle2D safe = safe(format);
        Rectangle2D heading = box(safe.getX(), safe.getY(), safe.getWidth(), need.heading());
        Rectangle2D footer = box(safe.getX(), safe.getMaxY() - need.footer(), safe.getWidth(), need.footer());
        boolean open = isOpen(format, need);
        double top = heading.getMaxY() + 1.4 * gap;
        Rectangle2D middle = box(safe.getX(), top, safe.getWidth(), footer.getY() - 1.8 * gap - top);
        List<Rectangle2D> others = new ArrayList<>();
        middle = withoutOthers(format, need, middle, others, gap);
        Zone zone = new Zone(format, need, middle, open ? safe.getY() - gap : top, gap);
        Arrangement best = (need.panels() > 1 ? SeveralMaps.arrangements(zone) : OneMap.arrangements(zone))
                .max(Comparator.comparingDouble(Arrangement::worth))
                .orElseThrow();
        return new PagePlan(safe, heading, best.figures(), others, best.legend(), best.cells(), best.locator(), footer);
    }

    /** Blocks stand in a band of their own: at the right of a wide page, at the bottom of another one. */
    private static Rectangle2D withoutOthers(
            PageFormat format, Need need, Rectangle2D middle, List<Rectangle2D> others, double gap) {
        int count = Math.min(MOST_OTHERS, need.others());
        if (count == 0) {
            return middle;
        }
        if (format.isWide()) {
            double width = 0.2 * middle.getWidth();
            double height = Math.min(0.42 * middle.getHeight(), (middle.getHeight() + gap) / count - gap);
            for (int i = 0; i < count; i++) {
                others.add(box(middle.getMaxX() - width, middle.getY() + i * (height + gap), width, height));
            }
            return box(middle.getX(), middle.getY(), middle.getWidth() - width - 1.6 * gap, middle.getHeight());
        }
        double height = (format.isTallSheet() ? 0.17 : 0.24) * middle.getHeight();
        if (middle.getHeight() - height < LEAST_MIDDLE * format.height()) {
            return middle;
        }
        double width = Math.min(0.5 * middle.getWidth(), (middle.getWidth() + gap) / count - gap);
        for (int i = 0; i < count; i++) {
            others.add(box(middle.getX() + i * (width + gap), middle.getMaxY() - height, width, height));
        }
        return box(middle.getX(), middle.getY(), middle.getWidth(), middle.getHeight() - height - 1.4 * gap);
    }

    static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    /** Cells of equal size, row after row. */
    static List<Rectangle2D> grid(Rectangle2D room, int count, int across, double gap) {
        int down = (count + across - 1) / across;
        double width = (room.getWidth() + gap) / across - gap;
        double height = (room.getHeight() + gap) / Math.max(1, down) - gap;
        return Stream.iterate(0, i -> i < count, i -> i + 1)
                .map(i -> box(
                        room.getX() + i % across * (width + gap),
                        room.getY() + i / across * (height + gap),
                        width,
                        height))
                .toList();
    }

    /**
     * What is cut up.
     *
     * @param top where the map may begin, which is above the middle on an open page
     */
    record Zone(PageFormat format, Need need, Rectangle2D middle, double top, double gap) {
        double k() {
            return format.letter();
        }

        boolean open() {
            return top < middle.getY();
        }
    }

    /**
     * One way to cut the middle up.
     *
     * @param mapWidth of one map as it will be drawn, less where its insets are small
     * @param liked the height that the legend likes to have
     */
    record Arrangement(
            List<Rectangle2D> figures,
            Rectangle2D legend,
            List<Cell> cells,
            @Nullable Rectangle2D locator,
            double mapWidth,
            double liked) {
        /** A legend that has to shrink costs more than the map gains. */
        double worth() {
            double share = Math.min(1, legend.getHeight() / Math.max(1, liked));
            return mapWidth * share * share * share;
        }
    }
}
