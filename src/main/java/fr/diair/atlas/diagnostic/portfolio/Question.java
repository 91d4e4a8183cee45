package fr.diair.atlas.diagnostic.portfolio;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which contracts to choose from, and what the choice must respect.
 *
 * @param candidates in the order of their codes, each once
 */
public record Question(List<Candidate> candidates, List<Constraint> constraints) {
    public Question {
        candidates = candidates.stream()
                .sorted(Comparator.comparing(Candidate::code))
                .toList();
        Set<String> codes = new HashSet<>();
        if (!candidates.stream().map(Candidate::code).allMatch(codes::add)) {
            throw new IllegalArgumentException("a candidate stands twice");
        }
        constraints = List.copyOf(constraints);
    }

    /** Null without an envelope. */
    public @Nullable Long envelopeCents() {
        Optional<Long> cents = constraints.stream()
                .filter(Constraint.Envelope.class::isInstance)
                .map(one -> ((Constraint.Envelope) one).cents())
                .findFirst();
        return cents.orElse(null);
    }

    /** All constraints but the envelope, and this one if any. */
    List<Constraint> within(@Nullable Long envelopeCents) {
        List<Constraint> others = new java.util.ArrayList<>(constraints.stream()
                .filter(one -> !(one instanceof Constraint.Envelope))
                .toList());
        if (envelopeCents != null) {
            others.add(new Constraint.Envelope(envelopeCents));
        }
        return others;
    }

    /** All constraints but those of a kind. */
    List<Constraint> without(String kind) {
        return constraints.stream().filter(one -> !one.kind().equals(kind)).toList();
    }
}
