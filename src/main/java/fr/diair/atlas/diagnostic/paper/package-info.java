/** Diagnostics on paper: A4 pages with text that can be selected, letters embedded, maps and bars drawn as shapes. */
@NullMarked
package fr.diair.atlas.diagnostic.paper;

import org.jspecify.annotations.NullMarked;
