/** Codes, levels, vintages and movements, boundaries, neighbours, search. */
@NullMarked
package fr.diair.atlas.territory;

import org.jspecify.annotations.NullMarked;
