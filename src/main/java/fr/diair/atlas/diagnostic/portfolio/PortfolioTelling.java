package fr.diair.atlas.diagnostic.portfolio;

import fr.diair.atlas.diagnostic.portfolio.Portfolio.Conflict;
import fr.diair.atlas.diagnostic.portfolio.Portfolio.LastEuro;
import fr.diair.atlas.diagnostic.portfolio.Portfolio.Step;
import fr.diair.atlas.text.French;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in French what a choice of contracts comes to. */
final class PortfolioTelling {
    private final PortfolioReading.Aim aim;

    PortfolioTelling(PortfolioReading.Aim aim) {
        this.aim = aim;
    }

    private String amount(double value) {
        return French.number(value, aim.decimals()) + "\u00a0" + aim.unit();
    }

    /** How sure the answer is. */
    String proof(Portfolio portfolio, double seconds) {
        Portfolio.Chosen chosen = portfolio.chosen();
        Portfolio.Proof proof = portfolio.proof();
        if (chosen == null || proof == null) {
            return portfolio.state() == Portfolio.State.INFEASIBLE
                    ? "Prouvé : aucun ensemble ne respecte toutes ces contraintes."
                    : "Rien n'a été trouvé en %s s : restreignez les candidats ou levez une contrainte."
                            .formatted(French.number(seconds, 0));
        }
        if (portfolio.state() == Portfolio.State.OPTIMAL) {
            return "Optimum prouvé : aucun autre ensemble qui respecte ces contraintes ne dépasse %s%s."
                    .formatted(
                            amount(chosen.value()),
                            proof.cheapest() ? ", et aucun ne les atteint pour moins cher" : "");
        }
        return "Optimum non prouvé : la recherche s'est arrêtée au bout de %s s. L'ensemble atteint %s ; aucun ne peut dépasser %s, soit un écart d'au plus %s."
                .formatted(
                        French.number(seconds, 0), amount(chosen.value()), amount(proof.bound()), amount(proof.gap()));
    }

    /** What the next euros would buy and what fewer would lose; null without an envelope. */
    @Nullable
    String lastEuro(Portfolio portfolio, @Nullable Long envelopeCents) {
        LastEuro last = portfolio.lastEuro();
        if (last == null || envelopeCents == null) {
            return null;
        }
        List<String> sentences = new ArrayList<>();
        if (last.more().isEmpty()) {
            sentences.add(
                    "Une enveloppe plus grande n'achèterait rien de plus : les autres contraintes limitent le choix.");
        } else {
            Step step = last.more().get(0);
            sentences.add("Le prochain gain demande %s de plus : %s (%s)."
                    .formatted(
                            French.euros(step.envelopeCents() - envelopeCents),
                            amount(-step.set().loss()),
                            change(step.set())));
        }
        long spare = envelopeCents - last.sameFromCents();
        if (spare > 0) {
            sentences.add("%s ne servent pas : le même résultat s'obtient avec %s."
                    .formatted(French.euros(spare), French.euros(last.sameFromCents())));
        }
        if (last.less().isEmpty()) {
            sentences.add("En dessous de %s, aucun ensemble ne respecte les contraintes."
                    .formatted(French.euros(last.sameFromCents())));
        } else {
            Step step = last.less().get(0);
            sentences.add("En dessous de %s, on perd au moins %s (%s)."
                    .formatted(
                            French.euros(last.sameFromCents()),
                            amount(step.set().loss()),
                            change(step.set())));
        }
        return String.join(" ", sentences);
    }

    private static String change(Portfolio.Other set) {
        List<String> parts = new ArrayList<>();
        if (!set.entering().isEmpty()) {
            parts.add("avec " + names(set.entering()));
        }
        if (!set.leaving().isEmpty()) {
            parts.add("sans " + names(set.leaving()));
        }
        return String.join(", ", parts);
    }

    private static String names(List<Candidate> some) {
        int shown = 3;
        String first = some.stream().limit(shown).map(Candidate::name).collect(Collectors.joining(", "));
        return some.size() > shown ? first + " et %d autres".formatted(some.size() - shown) : first;
    }

    /** Which constraints clash, and what would do. */
    String conflict(Conflict conflict) {
        String all = conflict.constraints().stream().map(Constraint::words).collect(Collectors.joining(" ; "));
        List<String> sentences = new ArrayList<>();
        sentences.add(
                conflict.constraints().size() == 1
                        ? "Cette contrainte ne peut pas être tenue : %s.".formatted(all)
                        : "Ces contraintes ne peuvent pas tenir ensemble : %s. %s"
                                .formatted(
                                        all,
                                        conflict.minimal()
                                                ? "Lever l'une d'elles, n'importe laquelle, suffit à les accorder."
                                                : "Lever l'une d'elles peut suffire."));
        if (conflict.neededCents() != null) {
            sentences.add("Toutes les autres contraintes gardées, il faudrait une enveloppe d'au moins %s."
                    .formatted(French.euros(conflict.neededCents())));
        }
        if (conflict.neededCount() != null) {
            sentences.add("Toutes les autres contraintes gardées, il faudrait au moins %d contrats."
                    .formatted(conflict.neededCount()));
        }
        return String.join(" ", sentences);
    }

    /** What lifting a kind of constraint would bring. */
    String price(Portfolio.Price price) {
        String kind =
                switch (price.kind()) {
                    case "most" -> "Sans le nombre maximal de contrats";
                    case "region" -> "Sans les minimums par région";
                    case "departement" -> "Sans le maximum par département";
                    case "required" -> "Sans les territoires imposés";
                    default -> "Sans les territoires écartés";
                };
        return price.gain() > 0
                ? "%s : %s de plus.".formatted(kind, amount(price.gain()))
                : "%s : rien de plus, cette contrainte ne coûte rien.".formatted(kind);
    }
}
