package fr.diair.atlas.join;

import fr.diair.atlas.territory.Level;

/**
 * A territory that may have been meant.
 *
 * @param departement its code; empty for a region and for the overseas collectivities
 */
public record Candidate(Level level, String code, String name, String departement) {}
