/** Measures: whatever can be compared between territories, as columns of one value per territory. */
@NullMarked
package fr.diair.atlas.diagnostic.measure;

import org.jspecify.annotations.NullMarked;
