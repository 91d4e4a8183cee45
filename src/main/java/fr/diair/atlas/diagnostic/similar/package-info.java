/** Similar territories: a standardised distance over chosen measures, explained measure by measure. */
@NullMarked
package fr.diair.atlas.diagnostic.similar;

import org.jspecify.annotations.NullMarked;
