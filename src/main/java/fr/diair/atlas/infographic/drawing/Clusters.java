package fr.diair.atlas.infographic.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Dots, one a territory; those that would touch at the scale of the page are joined into a disc with their number, at the
 * middle of them. The same territories always give the same discs, and no territory is lost: the counts add up.
 */
final class Clusters {
    static final double DOT = 3.1;
    private static final double APART = 0.8;
    private static final double SMALLEST = 4.6;
    private static final double GROWTH = 1.15;
    private static final double WIDEST = 26;
    private static final Comparator<Cluster> ORDER = Comparator.comparingInt(Cluster::count)
            .reversed()
            .thenComparingDouble(Cluster::y)
            .thenComparingDouble(Cluster::x);

    private Clusters() {}

    /**
     * One dot, or several together.
     *
     * @param code of the only territory, or of the first one
     */
    record Cluster(double x, double y, int count, String code) {
        double radius() {
            return count == 1 ? DOT : Math.min(WIDEST, SMALLEST + GROWTH * Math.sqrt(count));
        }

        boolean touches(Cluster other) {
            return Point2D.distance(x, y, other.x, other.y) < radius() + other.radius() + APART;
        }

        Cluster and(Cluster other) {
            int together = count + other.count;
            return new Cluster(
                    (x * count + other.x * other.count) / together,
                    (y * count + other.y * other.count) / together,
                    together,
                    code.compareTo(other.code) < 0 ? code : other.code);
        }
    }

    /** The largest first; territories that are not in the frame are left out. */
    static List<Cluster> in(FrameView view, List<String> codes) {
        List<Cluster> clusters = new ArrayList<>();
        for (String code : codes.stream().sorted().toList()) {
            Integer territory = view.part().numbers().get(code);
            if (territory != null) {
                Point2D at = view.inside(territory);
                clusters.add(new Cluster(at.getX(), at.getY(), 1, code));
            }
        }
        return joined(clusters);
    }

    /** Joins until none touches another. Each pass joins at least two, hence it ends. */
    static List<Cluster> joined(List<Cluster> dots) {
        List<Cluster> clusters = dots;
        int before;
        do {
            before = clusters.size();
            clusters = pass(clusters);
        } while (clusters.size() < before);
        return clusters;
    }

    /** The largest first, each takes in those that touch it, nearest first in the order of the page. */
    private static List<Cluster> pass(List<Cluster> clusters) {
        List<Cluster> waiting = new ArrayList<>(clusters);
        waiting.sort(ORDER);
        List<Cluster> joined = new ArrayList<>();
        boolean[] taken = new boolean[waiting.size()];
        for (int i = 0; i < taken.length; i++) {
            if (taken[i]) {
                continue;
            }
            Cluster one = waiting.get(i);
            for (int j = i + 1; j < taken.length; j++) {
                if (!taken[j] && one.touches(waiting.get(j))) {
                    one = one.and(waiting.get(j));
                    taken[j] = true;
                }
            }
            joined.add(one);
        }
        joined.sort(ORDER);
        return joined;
    }

    /** A dot, or a disc with its number in letters that can be read on it. */
    static List<Mark> marks(Cluster cluster, Color colour, Color page) {
        double radius = cluster.radius();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Form(
                new Ellipse2D.Double(cluster.x - radius, cluster.y - radius, 2 * radius, 2 * radius),
                colour,
                page,
                0.8));
        if (cluster.count > 1) {
            String number = Style.number(cluster.count);
            Font font = Style.bold(Math.min(11.5, Math.max(6.5, 1.7 * radius / Math.max(1.6, number.length()))));
            marks.add(new Mark.Text(
                    "cluster",
                    number,
                    font,
                    Style.inkOn(colour),
                    cluster.x - Style.width(number, font) / 2,
                    cluster.y + 0.36 * font.getSize2D(),
                    null));
        }
        return marks;
    }
}
