package fr.diair.atlas.infographic.page;

import java.util.function.DoubleUnaryOperator;

/**
 * What a page has to find room for.
 *
 * @param panels how many maps
 * @param captions whether each has a line over it
 * @param insets how many frames beside each map
 * @param locator whether a small map shows where the frame lies
 * @param aspect width of a map by its height
 * @param open whether the map leaves its corners free as France does: the north-west for a title, the Bay of Biscay for
 *     insets, the north-east for warnings
 * @param figures how many large numbers without a place of their own
 * @param others how many other blocks without a place of their own
 * @param heading its height, in points
 * @param footer its height, in points
 * @param legend the height it likes to have, for a width
 */
public record Need(
        int panels,
        boolean captions,
        int insets,
        boolean locator,
        double aspect,
        boolean open,
        int figures,
        int others,
        double heading,
        double footer,
        DoubleUnaryOperator legend) {
    /** One map and nothing else. */
    public static Need bare(int insets, double aspect) {
        return new Need(1, false, insets, false, aspect, true, 0, 0, 60, 40, width -> 200);
    }

    /** Cells beside the only map: insets and the locator. */
    int cells() {
        return insets + (locator ? 1 : 0);
    }
}
