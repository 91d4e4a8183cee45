package fr.diair.atlas.infographic.basemap;

import java.util.Arrays;

/** Leaves out the points of a line that nobody would see (Douglas and Peucker, 1973). The ends stay. */
public final class Thinning {
    private Thinning() {}

    /**
     * @param xy x and y in turn, at least two points
     * @param tolerance no point of the line is farther than this from the line given back
     */
    public static double[] thin(double[] xy, double tolerance) {
        int points = xy.length / 2;
        if (points < 3) {
            return xy;
        }
        boolean[] kept = new boolean[points];
        kept[0] = true;
        kept[points - 1] = true;
        mark(xy, 0, points - 1, tolerance * tolerance, kept);
        double[] thinned = new double[xy.length];
        int length = 0;
        for (int i = 0; i < points; i++) {
            if (kept[i]) {
                thinned[length++] = xy[2 * i];
                thinned[length++] = xy[2 * i + 1];
            }
        }
        return Arrays.copyOf(thinned, length);
    }

    private static void mark(double[] xy, int first, int last, double limit, boolean[] kept) {
        int farthest = -1;
        double most = limit;
        for (int i = first + 1; i < last; i++) {
            double distance = squaredDistance(xy, i, first, last);
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        if (farthest >= 0) {
            kept[farthest] = true;
            mark(xy, first, farthest, limit, kept);
            mark(xy, farthest, last, limit, kept);
        }
    }

    /** Squared distance from point i to the segment between points a and b, which may be the same place. */
    private static double squaredDistance(double[] xy, int i, int a, int b) {
        double dx = xy[2 * b] - xy[2 * a];
        double dy = xy[2 * b + 1] - xy[2 * a + 1];
        double px = xy[2 * i] - xy[2 * a];
        double py = xy[2 * i + 1] - xy[2 * a + 1];
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        double ex = px - t * dx;
        double ey = py - t * dy;
        return ex * ex + ey * ey;
    }
}
