package fr.diair.atlas.diagnostic.animation;

import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.shown.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The ways of those who travel to the communes that may host: straight lines in the legal projection, to the metre. All lie in
 * one projection, and have a point.
 *
 * @param weights how many travel from each commune
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Journeys(List<Place> travellers, int[] weights, List<Place> hosts) {
    private static final double METRES_PER_KM = 1e3;
    private static final double TENTHS = 10;
    /** To some ten metres. */
    private static final double DEGREES = 1e4;

    /** From each host to each commune that travels: metres times travellers. */
    long[][] ways() {
        long[][] ways = new long[hosts.size()][travellers.size()];
        for (int host = 0; host < ways.length; host++) {
            for (int from = 0; from < travellers.size(); from++) {
                ways[host][from] = weights[from] * metres(host, from);
            }
        }
        return ways;
    }

    private long metres(int host, int from) {
        return Math.round(site(hosts.get(host)).metresTo(site(travellers.get(from))));
    }

    private static Place.Site site(Place place) {
        return Objects.requireNonNull(place.site());
    }

    int people() {
        return Arrays.stream(weights).sum();
    }

    /**
     * How far all go when each goes to the nearest.
     *
     * @param totalKm of all who travel, one way
     * @param meanKm of each
     * @param maxKm of whoever goes farthest
     */
    record Sum(double totalKm, double meanKm, double maxKm) {}

    /**
     * A place and who goes there.
     *
     * @param people how many
     */
    record Day(Spot place, int people, Sum ways, List<From> from) {}

    /** @param longitude in degrees (WGS84), as {@code latitude} */
    record From(String code, String name, int people, double km, double longitude, double latitude) {}

    /** The days at some hosts, in their order. */
    List<Day> days(List<Integer> places) {
        long[][] ways = ways();
        int[] chosen = places.stream().mapToInt(Integer::intValue).toArray();
        Map<Integer, List<Integer>> byHost = new LinkedHashMap<>();
        places.forEach(host -> byHost.put(host, new ArrayList<>()));
        for (int from = 0; from < travellers.size(); from++) {
            Objects.requireNonNull(byHost.get(Interchange.nearest(ways, chosen, from)))
                    .add(from);
        }
        List<Day> days = new ArrayList<>();
        byHost.forEach((host, all) -> {
            List<From> from = all.stream()
                    .map(row -> from(host, row))
                    .sorted(Comparator.comparingDouble(From::km).reversed().thenComparing(From::code))
                    .toList();
            int people = all.stream().mapToInt(row -> weights[row]).sum();
            days.add(new Day(Spot.of(hosts.get(host)), people, sum(List.of(host), all), from));
        });
        return days;
    }

    private From from(int host, int row) {
        Place place = travellers.get(row);
        Place.Site site = site(place);
        return new From(
                place.code(),
                place.name(),
                weights[row],
                tenth(metres(host, row) / METRES_PER_KM),
                Math.round(site.longitude() * DEGREES) / DEGREES,
                Math.round(site.latitude() * DEGREES) / DEGREES);
    }

    /** How far all go to the nearest of some hosts. */
    Sum sum(List<Integer> places) {
        return sum(places, IntStream.range(0, travellers.size()).boxed().toList());
    }

    private Sum sum(List<Integer> places, List<Integer> who) {
        long total = 0;
        long farthest = 0;
        int people = 0;
        for (int from : who) {
            long nearest =
                    places.stream().mapToLong(host -> metres(host, from)).min().orElseThrow();
            total += weights[from] * nearest;
            farthest = Math.max(farthest, nearest);
            people += weights[from];
        }
        return new Sum(
                tenth(total / METRES_PER_KM),
                people == 0 ? 0 : tenth(total / METRES_PER_KM / people),
                tenth(farthest / METRES_PER_KM));
    }

    private static double tenth(double km) {
        return Math.round(km * TENTHS) / TENTHS;
    }
}
