package fr.diair.atlas.diagnostic.similar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/**
 * Which territories are most like one. The distance is the root of the mean square of the differences, in standard
 * deviations, over the measures that both have: 1 means that they are one standard deviation apart on average. A measure
 * that one of the two lacks is left out, and said; who shares fewer than half of the measures is not compared.
 */
public final class Similarity {
    /** The least share of the measures of a territory that another must have too. */
    public static final double LEAST_COMMON = 0.5;

    private Similarity() {}

    /**
     * One measure of a distance.
     *
     * @param axis its place in the list of axes
     * @param deviations how far the other is above, in standard deviations
     * @param share of the squared distance, in %; they add up to 100, unless the two are alike in all
     */
    public record Part(int axis, double deviations, double share) {}

    /**
     * A territory that was compared.
     *
     * @param parts the measures that both have, in the order of the axes
     * @param missing places of the axes on which it has no value, though the other has
     */
    public record Near(int row, double distance, List<Part> parts, List<Integer> missing) {}

    /**
     * @param near the nearest first, then by row
     * @param candidates how many territories were asked about
     * @param compared how many of them share enough measures
     */
    public record Found(List<Near> near, int candidates, int compared) {}

    private record Away(int row, double distance) {
        static final Comparator<Away> NEAREST =
                Comparator.comparingDouble(Away::distance).thenComparingInt(Away::row);
    }

    /**
     * The nearest of some territories to one of them.
     *
     * @param row of the one; it is never its own neighbour
     * @param candidate which rows may be answered
     * @param limit how many at most
     */
    public static Found nearest(List<Axis> axes, int row, IntPredicate candidate, int limit) {
        double[] own =
                axes.stream().mapToDouble(axis -> axis.column().value(row)).toArray();
        return nearest(axes, own, other -> other != row && candidate.test(other), limit);
    }

    /**
     * The nearest of some territories to whatever has some values.
     *
     * @param values in the order of the axes; NaN where there is none
     * @param candidate which rows may be answered
     * @param limit how many at most
     */
    public static Found nearest(List<Axis> axes, double[] values, IntPredicate candidate, int limit) {
        List<Integer> usable = usable(axes, values);
        double[] own = own(axes, values, usable);
        int rows = rows(axes);
        PriorityQueue<Away> kept = new PriorityQueue<>(Collections.reverseOrder(Away.NEAREST));
        int candidates = 0;
        int compared = 0;
        for (int other = 0; other < rows; other++) {
            if (!candidate.test(other)) {
                continue;
            }
            candidates++;
            double distance = distance(axes, usable, own, other);
            if (!Double.isNaN(distance)) {
                compared++;
                kept.add(new Away(other, distance));
                if (kept.size() > limit) {
                    kept.remove();
                }
            }
        }
        List<Near> near = kept.stream()
                .sorted(Away.NEAREST)
                .map(away -> explained(axes, usable, own, away))
                .toList();
        return new Found(near, candidates, compared);
    }

    /**
     * How many {@link #nearest} would find: the rows are gone through until so many can be compared, no further.
     *
     * @param values in the order of the axes; NaN where there is none
     * @param candidate which rows may be answered
     * @param limit how many at most
     */
    public static int count(List<Axis> axes, double[] values, IntPredicate candidate, int limit) {
        List<Integer> usable = usable(axes, values);
        double[] own = own(axes, values, usable);
        int rows = rows(axes);
        int compared = 0;
        for (int other = 0; other < rows && compared < limit; other++) {
            if (candidate.test(other) && !Double.isNaN(distance(axes, usable, own, other))) {
                compared++;
            }
        }
        return compared;
    }

    /** The places of the axes on which there is a value, and along which distances can be measured. */
    private static List<Integer> usable(List<Axis> axes, double[] values) {
        List<Integer> usable = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            if (axes.get(axis).tells() && !Double.isNaN(values[axis])) {
                usable.add(axis);
            }
        }
        return usable;
    }

    /** The values in standard deviations; only those that are usable. */
    private static double[] own(List<Axis> axes, double[] values, List<Integer> usable) {
        double[] own = new double[values.length];
        for (int axis : usable) {
            own[axis] = axes.get(axis).standard(values[axis]);
        }
        return own;
    }

    private static int rows(List<Axis> axes) {
        return axes.isEmpty() ? 0 : axes.get(0).column().size();
    }

    /** NaN when too few measures are known of both. */
    private static double distance(List<Axis> axes, List<Integer> usable, double[] own, int other) {
        double squares = 0;
        int common = 0;
        for (int place : usable) {
            Axis axis = axes.get(place);
            if (axis.column().has(other)) {
                squares += square(axis, own[place], other);
                common++;
            }
        }
        return common == 0 || common < LEAST_COMMON * usable.size() ? Double.NaN : Math.sqrt(squares / common);
    }

    private static double square(Axis axis, double own, int other) {
        double away = axis.standard(other) - own;
        return away * away;
    }

    private static Near explained(List<Axis> axes, List<Integer> usable, double[] own, Away away) {
        List<Part> parts = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        double squares = usable.stream()
                .filter(place -> axes.get(place).column().has(away.row()))
                .mapToDouble(place -> square(axes.get(place), own[place], away.row()))
                .sum();
        for (int place : usable) {
            Axis axis = axes.get(place);
            if (!axis.column().has(away.row())) {
                missing.add(place);
                continue;
            }
            double deviations = axis.standard(away.row()) - own[place];
            double share = squares == 0 ? 0 : 100 * square(axis, own[place], away.row()) / squares;
            parts.add(new Part(place, deviations, share));
        }
        return new Near(away.row(), away.distance(), List.copyOf(parts), List.copyOf(missing));
    }
}
