package fr.diair.atlas.diagnostic.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * Computes what a definition of one kind says on the data of now. A scenario is only ever kept with a result that Atlas itself
 * reckoned: what a browser sends is a definition, never figures.
 *
 * <p>Conventions for every kind: the definition is a JSON object that can be asked for again and then says the same on the same
 * data, with its day; the result is the very JSON that the screen of that kind shows, so that a kept scenario opens as it was
 * seen.
 */
@FunctionalInterface
public interface Reckoning {
    /**
     * @param definition as given
     * @throws fr.diair.atlas.fault.RequestException with a French sentence, when it cannot be understood
     */
    Reckoned reckon(ObjectNode definition);

    /**
     * What it comes to.
     *
     * @param definition as understood, in full; written as JSON
     * @param date as of which
     * @param dataVersion of the figures
     * @param boundaries their version
     * @param result written as JSON
     */
    record Reckoned(Object definition, LocalDate date, long dataVersion, String boundaries, Object result) {}
}
