package fr.diair.atlas.diagnostic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The whole network in a few numbers, as of a day.
 *
 * @param demo whether fictitious figures are among them
 */
public record Summary(LocalDate date, Network network, Contracts contracts, Actions actions, int events, boolean demo) {
    /**
     * Communes engaged by themselves: those of before are not counted among them, their officials are.
     *
     * @param toConfirm how many of the officials' engagements nobody has confirmed since the last general election
     */
    public record Network(int engagedCommunes, int officials, int toConfirm) {}

    /**
     * @param signed or renewed
     * @param prepared from talks to deliberation
     * @param plannedCents of the contracts that bind; null when no amount is known
     * @param withoutAmount how many of these no amount is known of: the sum is then at least so much
     */
    public record Contracts(
            int signed, int prepared, @Nullable Long plannedCents, int withoutAmount) {}

    /** Actions launched and not abandoned; those that are late, launched or not. */
    public record Actions(int launched, int late) {}
}
