package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.diagnostic.portrait.Portrait.Assessment;
import fr.diair.atlas.indicator.Indicator.Direction;
import org.jspecify.annotations.Nullable;

/** Reads a value against quartiles. */
final class Assessments {
    private Assessments() {}

    /**
     * A value of the upper quarter is a strength where more makes things possible, and a gap where more calls for action; the
     * lower quarter is the other way round. A value that is the median too is near, however many share it.
     *
     * @return null for what is neither need nor capacity
     */
    static @Nullable Assessment of(Direction direction, double value, Distribution.Quartiles quartiles) {
        if (direction == Direction.NEUTRAL) {
            return null;
        }
        boolean high = value >= quartiles.high() && value > quartiles.median();
        boolean low = value <= quartiles.low() && value < quartiles.median();
        if (!high && !low) {
            return Assessment.NEAR;
        }
        return high == (direction == Direction.CAPACITY) ? Assessment.STRENGTH : Assessment.GAP;
    }
}
