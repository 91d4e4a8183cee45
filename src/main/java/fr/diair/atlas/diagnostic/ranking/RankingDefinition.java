package fr.diair.atlas.diagnostic.ranking;

import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ranking as it is asked for, in full: nothing is left to guess, so that the same definition on the same version of the data
 * says the same.
 *
 * @param limit how many of the first are told
 * @param show codes that are told whatever their rank
 */
public record RankingDefinition(
        Level level,
        LocalDate date,
        List<Asked> criteria,
        Normalisation normalisation,
        Missing missing,
        Filter filter,
        Robustness.Wanted robustness,
        int limit,
        List<String> show) {

    /**
     * @param measure its id
     * @param highFirst whether the highest values come first
     */
    public record Asked(String measure, double weight, boolean highFirst) {}

    /**
     * Which territories are compared; an empty list and null let all through.
     *
     * @param kinds of EPCI: CC, CA, CU, METRO; the metropole of Lyon goes with METRO
     * @param contract what is known of contracts there
     */
    public record Filter(
            List<String> kinds,
            List<String> regions,
            List<String> departements,
            ContractState contract,
            @Nullable Long populationFrom,
            @Nullable Long populationTo,
            List<String> codes) {}

    /** What contracts a territory may have to be compared. */
    public enum ContractState {
        ANY,
        /** None signed in the territory, nor renewed. */
        UNSIGNED,
        /** None signed, nor in preparation. */
        NONE;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
