package fr.diair.atlas.layer;

import fr.diair.atlas.text.French;
import org.jspecify.annotations.Nullable;

/**
 * Engagements that an election put into question: counted still, and said to be so.
 *
 * @param officials whose engagement began before the last general election and was not confirmed since
 * @param communes where all engagements of their own are such
 * @param election its name; null before the first that is known
 */
public record ToConfirm(
        int officials, int communes, @Nullable String election) {
    /** As under a legend; null when there is nothing to say. */
    @Nullable
    String sentence() {
        if (officials == 0 || election == null) {
            return null;
        }
        return "%s %s à confirmer depuis les %s : %s encore."
                .formatted(
                        French.number(officials, 0),
                        officials > 1 ? "engagements sont" : "engagement est",
                        election.substring(0, 1).toLowerCase(java.util.Locale.FRENCH) + election.substring(1),
                        officials > 1 ? "ils comptent" : "il compte");
    }
}
