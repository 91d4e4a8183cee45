package fr.diair.atlas.diagnostic.portfolio;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.measure.Places;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Question} of what is asked and of the columns of measures. One sentence per field at fault. */
final class PortfolioReading {
    private static final int MOST_CANDIDATES = 2_000;

    private final Measures measures;
    private final Measures.Scope scope;
    private final Places places;
    private final PortfolioAsked.Pool pool;
    private final PortfolioAsked.Limits limits;
    private final PortfolioCosts costs;
    private final PortfolioValues values;
    private final Set<String> required;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    /**
     * What was made of it.
     *
     * @param leftOut who would be a candidate, but for a figure that is missing
     * @param rows of the candidates, in their order
     */
    record Read(Question question, Aim aim, List<LeftOut> leftOut, List<Place> rows) {}

    /** What is counted. */
    record Aim(String kind, String label, String unit, String format, int decimals) {}

    /** @param reason in French */
    record LeftOut(String code, String name, String reason) {}

    private PortfolioReading(PortfolioAsked asked, Measures measures, Measures.Scope scope) {
        this.measures = measures;
        this.scope = scope;
        this.places = measures.places(scope);
        this.pool = Objects.requireNonNullElse(asked.candidates(), PortfolioAsked.Pool.USUAL);
        this.limits = Objects.requireNonNullElse(asked.limits(), PortfolioAsked.Limits.NONE);
        this.required = new HashSet<>(Objects.requireNonNullElse(limits.required(), List.<String>of()));
        this.costs = new PortfolioCosts(Objects.requireNonNullElse(asked.cost(), PortfolioAsked.Cost.USUAL), faults);
        this.values = new PortfolioValues(
                Objects.requireNonNullElse(asked.objective(), PortfolioAsked.Objective.USUAL), measures, scope, faults);
    }

    /** @throws RequestException a 422 that says what is wrong with each field */
    static Read of(PortfolioAsked asked, Measures measures, Measures.Scope scope) {
        return new PortfolioReading(asked, measures, scope).read();
    }

    private Read read() {
        known("limits.required", limits.required());
        known("limits.forbidden", limits.forbidden());
        known("candidates.codes", pool.codes());
        List<Constraint> constraints = constraints();
        refuse();
        List<Candidate> candidates = new ArrayList<>();
        List<Place> rows = new ArrayList<>();
        Column contracts = measures.column(measures.measure(scope.publication(), "contracts"), scope);
        for (int row = 0; row < places.size(); row++) {
            Place place = places.at(row);
            if (!required.contains(place.code()) && !isInPool(place, contracts, row)) {
                continue;
            }
            Optional<Candidate> candidate = candidate(place, row);
            if (candidate.isPresent()) {
                candidates.add(candidate.get());
                rows.add(place);
            }
        }
        if (candidates.size() > MOST_CANDIDATES) {
            faults.put(
                    "candidates",
                    "%d territoires seraient candidats, %d au plus peuvent l'être : relevez la population minimale ou choisissez des régions."
                            .formatted(candidates.size(), MOST_CANDIDATES));
        }
        refuse();
        return new Read(new Question(candidates, constraints), values.aim(), leftOut, rows);
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw RequestException.invalidFields(faults);
        }
    }

    private void known(String field, @Nullable List<String> codes) {
        if (codes != null) {
            codes.stream()
                    .filter(code -> places.row(code) < 0)
                    .findFirst()
                    .ifPresent(code -> faults.put(
                            field,
                            "Le code « %s » n'est pas au niveau %s du millésime %d."
                                    .formatted(
                                            code,
                                            places.level().label(),
                                            scope.publication().vintage())));
        }
    }

    private boolean isInPool(Place place, Column contracts, int row) {
        if (pool.codes() != null && !pool.codes().contains(place.code())) {
            return false;
        }
        if (pool.kinds() != null && places.level() == Level.EPCI) {
            String kind = place.isMetropole() ? "metropole" : "other";
            if (!pool.kinds().contains(kind)) {
                return false;
            }
        }
        if (pool.minPopulation() != null && (place.population() == null || place.population() < pool.minPopulation())) {
            return false;
        }
        return isWithin(pool.regions(), place.within().region())
                && isWithin(pool.departements(), place.within().departement())
                && (Boolean.FALSE.equals(pool.withoutContract()) || contracts.value(row) == 0);
    }

    private static boolean isWithin(@Nullable List<String> wanted, @Nullable String code) {
        return wanted == null || wanted.isEmpty() || code != null && wanted.contains(code);
    }

    private Optional<Candidate> candidate(Place place, int row) {
        OptionalLong cost = costs.of(place);
        if (cost.isEmpty()) {
            return missing(place, costs.missing(place));
        }
        double value = values.of(place, row);
        if (Double.isNaN(value)) {
            return missing(place, values.missing(row));
        }
        return Optional.of(new Candidate(
                place.code(),
                place.name(),
                place.within().departement(),
                place.within().region(),
                cost.getAsLong(),
                value));
    }

    private Optional<Candidate> missing(Place place, String reason) {
        leftOut.add(new LeftOut(place.code(), place.name(), reason));
        if (required.contains(place.code())) {
            faults.put("limits.required", "« %s » ne peut pas être imposé : %s.".formatted(place.name(), reason));
        }
        return Optional.empty();
    }

    private List<Constraint> constraints() {
        List<Constraint> all = new ArrayList<>();
        if (limits.envelopeCents() != null) {
            if (limits.envelopeCents() < 0 || limits.envelopeCents() > PortfolioCosts.MOST_CENTS) {
                faults.put("limits.envelopeCents", "L'enveloppe va de 0 à 10 milliards d'euros.");
            }
            all.add(new Constraint.Envelope(limits.envelopeCents()));
        }
        if (limits.most() != null) {
            counted("limits.most", limits.most(), 0);
            all.add(new Constraint.Most(limits.most()));
        }
        if (limits.leastPerRegion() != null) {
            perRegion(limits.leastPerRegion(), all);
        }
        if (limits.mostPerDepartement() != null) {
            counted("limits.mostPerDepartement", limits.mostPerDepartement(), 1);
            all.add(new Constraint.PerDepartement(limits.mostPerDepartement()));
        }
        for (String code : distinct(limits.required())) {
            all.add(new Constraint.Required(code, nameOf(code)));
        }
        for (String code : distinct(limits.forbidden())) {
            if (required.contains(code)) {
                faults.put(
                        "limits.forbidden",
                        "« %s » est à la fois imposé et écarté : retirez-le de l'une des deux listes."
                                .formatted(nameOf(code)));
            }
            all.add(new Constraint.Forbidden(code, nameOf(code)));
        }
        return all;
    }

    private void perRegion(Map<String, Integer> least, List<Constraint> all) {
        Places regions = measures.places(new Measures.Scope(scope.publication(), Level.REGION, scope.day()));
        Integer each = least.get("all");
        for (Place region : regions.list()) {
            Integer count = least.getOrDefault(region.code(), each);
            if (count != null && count > 0) {
                counted("limits.leastPerRegion", count, 0);
                all.add(new Constraint.LeastIn(region.code(), region.name(), count));
            }
        }
        least.keySet().stream()
                .filter(code -> !code.equals("all") && regions.row(code) < 0)
                .findFirst()
                .ifPresent(
                        code -> faults.put("limits.leastPerRegion", "La région « %s » est inconnue.".formatted(code)));
    }

    private void counted(String field, int count, int least) {
        if (count < least || count > MOST_CANDIDATES) {
            faults.put(field, "Un nombre de contrats va de %d à %d.".formatted(least, MOST_CANDIDATES));
        }
    }

    private static List<String> distinct(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes.stream().distinct().sorted().toList();
    }

    private String nameOf(String code) {
        int row = places.row(code);
        return row < 0 ? code : places.at(row).name();
    }
}
