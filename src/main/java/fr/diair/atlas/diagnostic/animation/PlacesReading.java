package fr.diair.atlas.diagnostic.animation;

import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.fault.RequestException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Makes {@link Journeys} of what is asked and of the network. One sentence per field at fault. */
final class PlacesReading {
    static final int MOST_DAYS = 10;
    private static final int USUAL_DAYS = 2;
    private static final int MOST_HOSTS = 1_500;
    private static final Set<String> ZONES =
            new LinkedHashSet<>(List.of("metropole", "971", "972", "973", "974", "976"));

    private final Network network;
    private final PlacesAsked asked;
    private final PlacesAsked.Hosts hosts;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** @param zone in French */
    record Read(int days, String zone, String weight, Journeys journeys) {}

    private PlacesReading(PlacesAsked asked, Network network) {
        this.asked = asked;
        this.network = network;
        this.hosts = Objects.requireNonNullElse(asked.hosts(), PlacesAsked.Hosts.USUAL);
    }

    /** @throws RequestException a 422 that says what is wrong with each field */
    static Read of(PlacesAsked asked, Network network, Places regions) {
        return new PlacesReading(asked, network).read(regions);
    }

    private Read read(Places regions) {
        int days = asked.days() == null ? USUAL_DAYS : asked.days();
        if (days < 1 || days > MOST_DAYS) {
            faults.put("days", "Le nombre de journées va de 1 à %d.".formatted(MOST_DAYS));
        }
        String zone = Objects.requireNonNullElse(asked.zone(), "metropole");
        if (!ZONES.contains(zone)) {
            faults.put("zone", "La zone « %s » est inconnue : %s.".formatted(zone, String.join(", ", ZONES)));
        }
        if (asked.region() != null && regions.row(asked.region()) < 0) {
            faults.put("region", "La région « %s » est inconnue.".formatted(asked.region()));
        }
        String weight = Objects.requireNonNullElse(asked.weight(), "officials");
        if (!weight.equals("officials") && !weight.equals("communes")) {
            faults.put("weight", "Le poids « %s » est inconnu : officials ou communes.".formatted(weight));
        }
        refuse();
        Predicate<Place> inside = place -> isIn(zone, place)
                && (asked.region() == null
                        || asked.region().equals(place.within().region()));
        List<Place> travellers = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (int row : network.engagedRows()) {
            if (inside.test(network.communes().at(row))) {
                travellers.add(network.communes().at(row));
                weights.add(weight.equals("communes") ? 1 : network.officials(row));
            }
        }
        List<Place> found = hosts(inside);
        if (travellers.isEmpty()) {
            faults.put(
                    "zone",
                    "Aucune commune n'y est engagée à cette date : choisissez une autre zone ou une autre date.");
        } else if (found.isEmpty()) {
            faults.put("hosts", "Aucune commune ne peut y accueillir : élargissez le choix des lieux.");
        } else if (found.size() > MOST_HOSTS) {
            faults.put(
                    "hosts",
                    "%d communes pourraient accueillir, %d au plus se comparent : relevez la population minimale ou choisissez une région."
                            .formatted(found.size(), MOST_HOSTS));
        }
        refuse();
        return new Read(
                days,
                zone,
                weight,
                new Journeys(
                        travellers, weights.stream().mapToInt(Integer::intValue).toArray(), found));
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw RequestException.invalidFields(faults);
        }
    }

    static boolean isIn(String zone, Place place) {
        String departement = place.within().departement();
        return place.site() != null
                && departement != null
                && (zone.equals("metropole") ? departement.length() == 2 : zone.equals(departement));
    }

    private List<Place> hosts(Predicate<Place> inside) {
        Places communes = network.communes();
        String kind = Objects.requireNonNullElse(hosts.kind(), "engaged");
        List<Place> found = new ArrayList<>();
        switch (kind) {
            case "engaged" -> {
                for (int row : network.engagedRows()) {
                    found.add(communes.at(row));
                }
            }
            case "population" -> {
                int least = Objects.requireNonNullElse(hosts.minPopulation(), 20_000);
                communes.list().stream()
                        .filter(place -> place.population() != null && place.population() >= least)
                        .forEach(found::add);
            }
            case "codes" -> {
                for (String code : new LinkedHashSet<>(Objects.requireNonNullElse(hosts.codes(), List.<String>of()))) {
                    int row = communes.row(code);
                    if (row < 0) {
                        faults.put("hosts.codes", "La commune « %s » est inconnue.".formatted(code));
                    } else {
                        found.add(communes.at(row));
                    }
                }
            }
            default ->
                faults.put("hosts.kind", "Le choix « %s » est inconnu : engaged, population ou codes.".formatted(kind));
        }
        return found.stream().filter(inside).toList();
    }
}
