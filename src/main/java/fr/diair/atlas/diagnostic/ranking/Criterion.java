package fr.diair.atlas.diagnostic.ranking;

import fr.diair.atlas.diagnostic.measure.Column;

/**
 * What territories are ranked by.
 *
 * @param weight greater than 0; only its share of all weights counts
 * @param highFirst whether the highest values come first
 */
public record Criterion(Column column, double weight, boolean highFirst) {
    public Criterion {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("a weight is greater than 0: " + weight);
        }
    }
}
