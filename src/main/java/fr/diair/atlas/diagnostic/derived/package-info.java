/** Indicators that people write as formulas: how they are kept, checked and tried. */
@NullMarked
package fr.diair.atlas.diagnostic.derived;

import org.jspecify.annotations.NullMarked;
