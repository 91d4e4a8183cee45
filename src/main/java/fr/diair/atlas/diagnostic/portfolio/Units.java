package fr.diair.atlas.diagnostic.portfolio;

import java.util.List;

/**
 * Values as whole numbers, so that what is proved is exact: as they are where all are whole, else in millionths, or in coarser
 * parts where those would not fit.
 *
 * @param perOne how many units make one
 */
record Units(double perOne) {
    private static final double FINEST = 1e6;
    /** Doubles are whole and exact up to 2^53. */
    private static final double MOST = 9e15;

    static Units of(List<Candidate> candidates) {
        boolean whole = candidates.stream().allMatch(one -> one.value() == Math.rint(one.value()));
        double sum =
                candidates.stream().mapToDouble(one -> Math.abs(one.value())).sum();
        double perOne = whole ? 1 : FINEST;
        while (sum * perOne > MOST) {
            perOne /= 10;
        }
        return new Units(perOne);
    }

    long of(double value) {
        return Math.round(value * perOne);
    }

    double value(long units) {
        return units / perOne;
    }
}
