package fr.diair.atlas.diagnostic.whole;

import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.geo.LegalProjection;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/** The commune in the middle of several. */
public final class Middle {
    private Middle() {}

    /**
     * The row of the commune whose point is nearest to the mean of their points, each weighing its area; of communes on several
     * sides of the sea, on the side that has most of the land. -1 when none has a boundary.
     */
    public static int of(Places communes, BitSet rows) {
        Map<LegalProjection, double[]> sums = new EnumMap<>(LegalProjection.class);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            Place.Site site = communes.at(row).site();
            if (site != null) {
                double[] sum = sums.computeIfAbsent(site.projection(), absent -> new double[3]);
                sum[0] += site.areaM2();
                sum[1] += site.areaM2() * site.xMetres();
                sum[2] += site.areaM2() * site.yMetres();
            }
        }
        return sums.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> entry.getValue()[0]))
                .map(most -> nearest(communes, rows, most.getKey(), most.getValue()))
                .orElse(-1);
    }

    private static int nearest(Places communes, BitSet rows, LegalProjection side, double[] sum) {
        double x = sum[1] / sum[0];
        double y = sum[2] / sum[0];
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            Place.Site site = communes.at(row).site();
            if (site != null && site.projection() == side) {
                double metres = Math.hypot(site.xMetres() - x, site.yMetres() - y);
                if (metres < least) {
                    least = metres;
                    nearest = row;
                }
            }
        }
        return nearest;
    }
}
