package fr.diair.atlas.diagnostic.comparison;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.Said;
import fr.diair.atlas.layer.Figure.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A measure of several territories.
 *
 * @param stated what the measure is, and where the values of the first territory that can have one come from
 * @param cells of the territories, in their order
 * @param atLevel whether the measure exists at the level of each, in the same order: where it does not, nothing is missing
 * @param spread of those that have a value; null when none has
 * @param gaps to the median, in the order of the territories; null where there is no value
 */
record Line(
        Basis.Stated stated,
        List<Column.Cell> cells,
        List<Boolean> atLevel,
        @Nullable Spread spread,
        List<@Nullable Gap> gaps) {
    /** A difference of so many standard deviations of the level is notable. */
    static final double NOTABLE_DEVIATIONS = 1;

    /** So is one of this share of the median, where territories of several levels have no scale in common. */
    static final double NOTABLE_SHARE = 0.5;

    /** What stands where the territory has no value. */
    String absence(int territory) {
        return atLevel.get(territory) ? Said.state(cells.get(territory).state()) : Said.NOT_AT_LEVEL;
    }

    Measure measure() {
        return stated.measure();
    }

    Column.Provenance provenance() {
        return stated.provenance();
    }

    /** @param median of an even number of values: the mean of the two in the middle */
    record Spread(int known, double lowest, double highest, double median) {}

    /**
     * How far a value is from the median of the group.
     *
     * @param difference value − median, in the unit of the measure
     * @param share of the median, in %; null when the median is 0
     * @param deviations in standard deviations of the level; null without a common scale
     * @param highest whether no other value is above, and not all are alike
     */
    record Gap(
            double difference,
            @Nullable Double share,
            @Nullable Double deviations,
            boolean highest,
            boolean lowest,
            boolean notable) {}

    /**
     * @param standard value → standard deviations above the mean of the level; null when the territories are of several
     *     levels, or nothing tells them apart there
     */
    static Line of(
            Basis.Stated stated,
            List<Column.Cell> cells,
            List<Boolean> atLevel,
            @Nullable DoubleUnaryOperator standard) {
        double[] values = cells.stream()
                .filter(cell -> isComparable(cell, cells))
                .map(Column.Cell::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new Line(stated, cells, atLevel, null, new ArrayList<>(Collections.nCopies(cells.size(), null)));
        }
        Spread spread = new Spread(values.length, values[0], values[values.length - 1], median(values));
        List<@Nullable Gap> gaps = new ArrayList<>();
        for (Column.Cell cell : cells) {
            Double value = cell.value();
            gaps.add(value == null || !isComparable(cell, cells) ? null : gap(value, spread, standard));
        }
        return new Line(stated, cells, atLevel, spread, gaps);
    }

    /** What is counted among communes is comparable with its like only. */
    private static boolean isComparable(Column.Cell cell, List<Column.Cell> all) {
        return !cell.marks().contains(Mark.AMONG_COMMUNES)
                || all.stream().filter(one -> one.value() != null).allMatch(one -> one.marks()
                        .contains(Mark.AMONG_COMMUNES));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Gap gap(double value, Spread spread, @Nullable DoubleUnaryOperator standard) {
        double difference = value - spread.median();
        Double share = spread.median() == 0 ? null : 100 * difference / Math.abs(spread.median());
        Double deviations =
                standard == null ? null : standard.applyAsDouble(value) - standard.applyAsDouble(spread.median());
        boolean apart = spread.highest() > spread.lowest();
        return new Gap(
                difference,
                share,
                deviations,
                apart && value == spread.highest(),
                apart && value == spread.lowest(),
                apart && notable(difference, share, deviations));
    }

    private static boolean notable(double difference, @Nullable Double share, @Nullable Double deviations) {
        if (deviations != null) {
            return Math.abs(deviations) >= NOTABLE_DEVIATIONS;
        }
        return share == null ? difference != 0 : Math.abs(share) >= 100 * NOTABLE_SHARE;
    }
}
