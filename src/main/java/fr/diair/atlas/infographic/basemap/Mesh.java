package fr.diair.atlas.infographic.basemap;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A coverage of territories kept as its <em>arcs</em>: runs of border between the same two sides. Hence any set of
 * territories is filled as one shape without inner seams, every border is stroked once, and a simplified arc is the same
 * for both its neighbours. Territories are numbered from 0; coordinates are those of the caller, x to the right.
 *
 * @param nodes the number of places where arcs begin and end
 */
public record Mesh(List<Arc> arcs, int nodes) {
    /** The side of an arc where there is no territory. */
    static final int OUTSIDE = -1;

    /**
     * @param xy x and y in turn, at least two points; the first and the last are the same when the arc is closed
     * @param left the territory on the left when walking along the arc with y upwards, or {@link #OUTSIDE}
     * @param from number of the first point among the ends of arcs
     * @param to number of the last one
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Arc(double[] xy, int left, int right, int from, int to) {}

    /** Tells which borders are wanted, from the territories on both sides (either may be {@link #OUTSIDE}). */
    @FunctionalInterface
    public interface Sides {
        boolean test(int left, int right);
    }

    /** Whether the border has a territory on both sides. */
    public static boolean isInner(int left, int right) {
        return left != OUTSIDE && right != OUTSIDE;
    }

    /**
     * The same coverage on the page.
     *
     * @param tolerance the most a border may move, in units of the page
     * @param grid all points are rounded to a multiple of it
     */
    public Mesh onPage(AffineTransform toPage, double tolerance, double grid) {
        return new Mesh(
                arcs.stream()
                        .map(arc -> {
                            double[] xy = new double[arc.xy.length];
                            toPage.transform(arc.xy, 0, xy, 0, xy.length / 2);
                            double[] kept = Thinning.thin(xy, tolerance);
                            for (int i = 0; i < kept.length; i++) {
                                kept[i] = Math.rint(kept[i] / grid) * grid;
                            }
                            return new Arc(kept, arc.left, arc.right, arc.from, arc.to);
                        })
                        .toList(),
                nodes);
    }

    /** The outline of the union of the wanted territories, to be filled with the non-zero rule. */
    public Path2D area(IntPredicate wanted) {
        Rings rings = new Rings();
        for (int i = 0; i < arcs.size(); i++) {
            Arc arc = arcs.get(i);
            boolean left = arc.left != OUTSIDE && wanted.test(arc.left);
            boolean right = arc.right != OUTSIDE && wanted.test(arc.right);
            if (left != right) {
                rings.add(left ? 2 * i : 2 * i + 1);
            }
        }
        return rings.path();
    }

    /** The borders whose sides are wanted, each once, to be stroked. */
    public Path2D lines(Sides wanted) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Arc arc : arcs) {
            if (wanted.test(arc.left, arc.right)) {
                append(path, arc, true, true);
                if (arc.from == arc.to) {
                    path.closePath();
                }
            }
        }
        return path;
    }

    private static void append(Path2D path, Arc arc, boolean forward, boolean first) {
        double[] xy = arc.xy;
        int points = xy.length / 2;
        for (int i = 0; i < points; i++) {
            int at = 2 * (forward ? i : points - 1 - i);
            if (i > 0) {
                path.lineTo(xy[at], xy[at + 1]);
            } else if (first) {
                path.moveTo(xy[at], xy[at + 1]);
            }
        }
    }

    /**
     * Arcs, each taken in one direction (2i forward, 2i+1 backward), joined end to end. Where several arcs leave a node any
     * of them will do: the winding numbers, hence the filled area, are those of the set of arcs.
     */
    private final class Rings {
        private final int[] firstOfNode = new int[nodes];
        private final int[] nextOfNode = new int[2 * arcs.size()];

        Rings() {
            Arrays.fill(firstOfNode, -1);
        }

        void add(int directed) {
            int node = start(directed);
            nextOfNode[directed] = firstOfNode[node];
            firstOfNode[node] = directed;
        }

        Path2D path() {
            Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
            for (int node = 0; node < nodes; node++) {
                while (firstOfNode[node] >= 0) {
                    int at = node;
                    boolean first = true;
                    while (firstOfNode[at] >= 0) {
                        int directed = firstOfNode[at];
                        firstOfNode[at] = nextOfNode[directed];
                        append(path, arcs.get(directed / 2), directed % 2 == 0, first);
                        first = false;
                        at = start(directed ^ 1);
                    }
                    path.closePath();
                }
            }
            return path;
        }

        private int start(int directed) {
            Arc arc = arcs.get(directed / 2);
            return directed % 2 == 0 ? arc.from : arc.to;
        }
    }
}
