package fr.diair.atlas.intake.plan;

import fr.diair.atlas.fault.DataException;
import java.util.List;
import java.util.stream.Collectors;

/** All that a received file can become: the page and the command line know targets from here alone. */
public final class Targets {
    /** What people wrote by hand stays as it is, unless somebody wants the file to replace it. */
    public static final String REPLACE_BY_HAND = "replace_by_hand";

    private static final List<Target> ALL = List.of(
            NetworkTargets.ENGAGEMENTS,
            ContractTargets.CONTRACTS,
            ContractTargets.SIGNATORIES,
            ContractTargets.STATUSES,
            ContractTargets.FUNDINGS,
            ActionTargets.ACTIONS,
            EventTargets.EVENTS,
            EventTargets.PARTICIPANTS,
            TerritoryTargets.INDICATORS,
            TerritoryTargets.BOUNDARIES);

    private Targets() {}

    public static List<Target> all() {
        return ALL;
    }

    /** @throws DataException that lists the targets, when the word is none of them */
    public static Target of(String id) {
        return ALL.stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DataException(
                        "unknown-target",
                        "« %s » n'est pas une cible : choisissez parmi %s."
                                .formatted(id, ALL.stream().map(Target::id).collect(Collectors.joining(", ")))));
    }
}
