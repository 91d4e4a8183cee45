package fr.diair.atlas.diagnostic.portfolio;

import fr.diair.atlas.diagnostic.measure.Place;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/** What a contract with each territory costs, in whole cents. */
final class PortfolioCosts {
    static final long MOST_CENTS = 1_000_000_000_000L;

    private final PortfolioAsked.Cost cost;
    private final String kind;

    /** @param faults where what is wrong is said */
    PortfolioCosts(PortfolioAsked.Cost cost, Map<String, String> faults) {
        this.cost = cost;
        this.kind = Objects.requireNonNullElse(cost.kind(), "same");
        Long amount = cost.amountCents();
        switch (kind) {
            case "same" -> {}
            case "per-inhabitant" -> {
                if (amount == null) {
                    faults.put("cost.amountCents", "Dites combien de centimes un contrat coûte par habitant.");
                }
            }
            case "each" -> {
                if (cost.amounts() == null || cost.amounts().isEmpty()) {
                    faults.put("cost.amounts", "Donnez le montant d'au moins un territoire.");
                }
            }
            default ->
                faults.put("cost.kind", "Le coût « %s » est inconnu : same, per-inhabitant ou each.".formatted(kind));
        }
        checked("cost.amountCents", amount, faults);
        checked("cost.capCents", cost.capCents(), faults);
        if (cost.amounts() != null) {
            cost.amounts().values().forEach(each -> checked("cost.amounts", each, faults));
        }
    }

    private static void checked(
            String field, @org.jspecify.annotations.Nullable Long cents, Map<String, String> faults) {
        if (cents != null && (cents < 0 || cents > MOST_CENTS)) {
            faults.put(field, "Un montant va de 0 à 10 milliards d'euros.");
        }
    }

    /** Empty where it cannot be known. */
    OptionalLong of(Place place) {
        Long amount = cost.amountCents();
        return switch (kind) {
            case "per-inhabitant" -> perInhabitant(place, amount == null ? 0 : amount);
            case "each" -> {
                Long own = cost.amounts() == null ? null : cost.amounts().get(place.code());
                Long cents = own == null ? amount : own;
                yield cents == null ? OptionalLong.empty() : OptionalLong.of(cents);
            }
            default -> OptionalLong.of(amount == null ? PortfolioAsked.Cost.CEILING_CENTS : amount);
        };
    }

    private OptionalLong perInhabitant(Place place, long centsEach) {
        if (place.population() == null) {
            return OptionalLong.empty();
        }
        long cap = cost.capCents() == null ? MOST_CENTS : cost.capCents();
        // No product of the two passes 2^63: both are checked.
        double exact = (double) centsEach * place.population();
        return OptionalLong.of(exact > cap ? cap : centsEach * place.population());
    }

    /** Why the cost is not known, in French. */
    String missing(Place place) {
        return kind.equals("each") ? "aucun montant ne lui est donné" : "sa population n'est pas disponible";
    }
}
