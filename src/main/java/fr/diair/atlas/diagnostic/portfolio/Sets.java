package fr.diair.atlas.diagnostic.portfolio;

import fr.diair.atlas.diagnostic.portfolio.Portfolio.Other;
import java.util.BitSet;
import java.util.List;

/** Tells sets of candidates by what differs from the chosen one. */
record Sets(List<Candidate> candidates, Units units, BitSet chosen) {
    List<Candidate> members() {
        return of(chosen);
    }

    private List<Candidate> of(BitSet rows) {
        return rows.stream().mapToObj(candidates::get).toList();
    }

    private long worth(BitSet rows) {
        return rows.stream()
                .mapToLong(row -> units.of(candidates.get(row).value()))
                .sum();
    }

    Other other(BitSet rows, boolean proved) {
        BitSet entering = (BitSet) rows.clone();
        entering.andNot(chosen);
        BitSet leaving = (BitSet) chosen.clone();
        leaving.andNot(rows);
        long worth = worth(rows);
        return new Other(
                units.value(worth),
                units.value(worth(chosen) - worth),
                rows.stream().mapToLong(row -> candidates.get(row).costCents()).sum(),
                rows.cardinality(),
                of(entering),
                of(leaving),
                proved);
    }
}
