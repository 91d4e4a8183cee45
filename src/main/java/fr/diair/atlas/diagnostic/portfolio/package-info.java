/** The set of next contracts that is worth most within an envelope: exact, with its proof and what comes next to it. */
@NullMarked
package fr.diair.atlas.diagnostic.portfolio;

import org.jspecify.annotations.NullMarked;
