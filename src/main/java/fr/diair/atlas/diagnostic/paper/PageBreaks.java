package fr.diair.atlas.diagnostic.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a table of families turns the page, and what of it there is room for.
 *
 * <ul>
 *   <li>A page takes as many rows as it holds; the head of a family is said again where its rows go on on another page.
 *   <li>What ends the table (reading, sources) stands under its last row. Where it needs another page, rows go with it, so that
 *       both pages are filled about alike: no page holds sources alone.
 *   <li>On the last page that there may be, rows make room for the ending; those that have none are left out.
 * </ul>
 *
 * @param at the rows that begin a page
 * @param drawn how many rows there is room for
 * @param shared whether rows went with the ending to a page that was made for it
 */
record PageBreaks(List<Integer> at, int drawn, boolean shared) {
    /** For the line that says that rows are left out. */
    private static final double SAID = 12;

    /**
     * @param first left on the page where the table begins, under its heads
     * @param next on every page after, under the heads
     * @param more how many more pages there may be
     */
    record Rooms(double first, double next, int more) {}

    /** @param opens for each row, whether its family begins with it */
    static PageBreaks of(Rooms rooms, PaperRows.Heights heights, List<Boolean> opens, double ending) {
        List<Integer> at = new ArrayList<>();
        double left = rooms.first();
        int more = rooms.more();
        int begun = 0;
        for (int row = 0; row < opens.size(); row++) {
            double high = heights.of(opens.get(row) || row == begun);
            if (high > left - (more == 0 ? reserve(heights, opens, row, begun, left, ending) : 0)) {
                if (more == 0) {
                    return new PageBreaks(at, row, false);
                }
                at.add(row);
                begun = row;
                left = rooms.next();
                more--;
                high = heights.of(true);
            }
            left -= high;
        }
        if (ending > left && more > 0 && opens.size() - begun > 1) {
            double above = at.isEmpty() ? rooms.next() - rooms.first() : 0;
            at.add(balanced(rooms.next(), above, heights, opens, begun, ending));
            return new PageBreaks(at, opens.size(), true);
        }
        return new PageBreaks(at, opens.size(), false);
    }

    /** What the last page keeps free under its rows. */
    private static double reserve(
            PaperRows.Heights heights, List<Boolean> opens, int row, int begun, double left, double ending) {
        double rest = row == begun
                ? high(heights, opens, row, opens.size())
                : high(heights, opens, row, opens.size()) - (opens.get(row) ? 0 : heights.family());
        return rest + ending <= left ? ending : ending + SAID;
    }

    /** The row to begin the last page with, so that it is about as full as the page before. */
    private static int balanced(
            double room, double above, PaperRows.Heights heights, List<Boolean> opens, int begun, double ending) {
        int best = opens.size() - 1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = begun + 1; row < opens.size(); row++) {
            double before = above + high(heights, opens, begun, row);
            double after = high(heights, opens, row, opens.size()) + ending;
            // A family is better not cut.
            double apart = Math.abs(before - after) + (opens.get(row) ? 0 : 2 * heights.family());
            if (after <= room && apart < least) {
                least = apart;
                best = row;
            }
        }
        return best;
    }

    /** How high rows are on one page. */
    private static double high(PaperRows.Heights heights, List<Boolean> opens, int from, int to) {
        double high = 0;
        for (int row = from; row < to; row++) {
            high += heights.of(opens.get(row) || row == from);
        }
        return high;
    }
}
