/** Formulas over indicators: read by a safe expression library, their units checked, computed. Knows nothing of data. */
@NullMarked
package fr.diair.atlas.diagnostic.formula;

import org.jspecify.annotations.NullMarked;
