/** One composition drawn for many territories: as one PDF with its contents, or as pictures in a ZIP. */
@NullMarked
package fr.diair.atlas.infographic.studio.series;

import org.jspecify.annotations.NullMarked;
