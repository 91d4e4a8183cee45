package fr.diair.atlas.infographic.kind;

import java.util.ArrayList;
import java.util.List;

/** The round values that a legend of discs shows. */
final class RoundValues {
    private static final double[] DIGITS = {5, 2, 1};
    private static final int VALUES = 3;
    /** Discs of these shares of the largest are told apart at a glance: radii of 1, a half and a quarter. */
    private static final double STEP = 4;

    private RoundValues() {}

    /**
     * Three values, the largest first, each 1, 2 or 5 times a power of ten, the first not above the given one; fewer when
     * whole numbers leave no room for three.
     *
     * @param largest above 0
     */
    static List<Double> below(double largest, boolean whole) {
        List<Double> values = new ArrayList<>();
        if (whole && largest < 5) {
            for (double value = Math.floor(largest); value >= 1 && values.size() < VALUES; value--) {
                values.add(value);
            }
            return values;
        }
        double value = round(largest);
        while (values.size() < VALUES && (!whole || value >= 1)) {
            values.add(value);
            value = round(value / STEP);
        }
        return values;
    }

    private static double round(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most) + 1e-9));
        for (double digit : DIGITS) {
            if (digit * power <= most * (1 + 1e-9)) {
                return digit * power;
            }
        }
        return power;
    }
}
