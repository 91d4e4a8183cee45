package fr.diair.atlas.diagnostic.portfolio;

import org.jspecify.annotations.Nullable;

/**
 * A territory that a contract may be signed with.
 *
 * @param departement null where it lies in none, or in several
 * @param costCents what a contract with it takes from the envelope
 * @param value what it adds to the objective
 */
public record Candidate(
        String code,
        String name,
        @Nullable String departement,
        @Nullable String region,
        long costCents,
        double value) {
    public Candidate {
        if (costCents < 0 || !Double.isFinite(value)) {
            throw new IllegalArgumentException("a candidate has a cost and a value: " + code);
        }
    }
}
