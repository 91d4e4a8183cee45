/** Borders in the legal projections, each shared one once, ready to be drawn any number of times. */
@NullMarked
package fr.diair.atlas.infographic.basemap;

import org.jspecify.annotations.NullMarked;
