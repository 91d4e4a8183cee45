/** The portrait of a territory on at most four A4 pages. */
@NullMarked
package fr.diair.atlas.diagnostic.printed;

import org.jspecify.annotations.NullMarked;
