/** Scenarios: a ranking, a comparison or a choice of territories, kept with what it said and on which data. */
@NullMarked
package fr.diair.atlas.diagnostic.scenario;

import org.jspecify.annotations.NullMarked;
