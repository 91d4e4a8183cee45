package fr.diair.atlas.diagnostic.animation;

import java.util.Arrays;

/** Good choices of places, quickly: one after the other, then by exchanges. The first of equals is taken. */
final class Interchange {
    private Interchange() {}

    /** The sum of the ways to the nearest of some places. */
    static long total(long[][] ways, int[] places) {
        long total = 0;
        for (int demand = 0; demand < ways[0].length; demand++) {
            total += ways[nearest(ways, places, demand)][demand];
        }
        return total;
    }

    /** The nearest of some places; the first of equals. */
    static int nearest(long[][] ways, int[] places, int demand) {
        int nearest = places[0];
        for (int place : places) {
            if (ways[place][demand] < ways[nearest][demand]) {
                nearest = place;
            }
        }
        return nearest;
    }

    /** Each time the place that helps most. */
    static int[] greedy(long[][] ways, int k) {
        int demands = ways[0].length;
        long[] now = new long[demands];
        Arrays.fill(now, Long.MAX_VALUE);
        boolean[] taken = new boolean[ways.length];
        int[] places = new int[k];
        for (int count = 0; count < k; count++) {
            int best = -1;
            long least = Long.MAX_VALUE;
            for (int place = 0; place < ways.length; place++) {
                long total = 0;
                for (int demand = 0; demand < demands; demand++) {
                    total += Math.min(now[demand], ways[place][demand]);
                }
                if (!taken[place] && (best < 0 || total < least)) {
                    best = place;
                    least = total;
                }
            }
            taken[best] = true;
            places[count] = best;
            for (int demand = 0; demand < demands; demand++) {
                now[demand] = Math.min(now[demand], ways[best][demand]);
            }
        }
        return places;
    }

    /** Exchanges one place for another as long as the total falls. */
    static int[] improved(long[][] ways, int[] start) {
        int[] places = start.clone();
        int demands = ways[0].length;
        boolean moved = places.length > 0;
        while (moved) {
            moved = false;
            for (int at = 0; at < places.length; at++) {
                long[] others = withoutOne(ways, places, at);
                long least = total(ways, places);
                int best = places[at];
                for (int place = 0; place < ways.length; place++) {
                    long total = 0;
                    long[] from = ways[place];
                    for (int demand = 0; demand < demands && total < least; demand++) {
                        total += Math.min(others[demand], from[demand]);
                    }
                    if (total < least) {
                        least = total;
                        best = place;
                    }
                }
                moved |= best != places[at];
                places[at] = best;
            }
        }
        return places;
    }

    private static long[] withoutOne(long[][] ways, int[] places, int left) {
        long[] nearest = new long[ways[0].length];
        for (int demand = 0; demand < nearest.length; demand++) {
            nearest[demand] = Long.MAX_VALUE;
            for (int at = 0; at < places.length; at++) {
                if (at != left) {
                    nearest[demand] = Math.min(nearest[demand], ways[places[at]][demand]);
                }
            }
        }
        return nearest;
    }
}
