/** What every diagnostic on paper has in common: its foot and sources, the map of a territory. */
@NullMarked
package fr.diair.atlas.diagnostic.paper;

import org.jspecify.annotations.NullMarked;
