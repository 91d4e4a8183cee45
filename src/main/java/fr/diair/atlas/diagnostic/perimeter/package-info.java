/** Perimeters of one's own: communes picked, drawn, or taken from a territory and changed. */
@NullMarked
package fr.diair.atlas.diagnostic.perimeter;

import org.jspecify.annotations.NullMarked;
