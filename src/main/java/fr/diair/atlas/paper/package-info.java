/** A4 and A3 pages in PDF with text that can be selected, letters embedded, shapes drawn as shapes. */
@NullMarked
package fr.diair.atlas.paper;

import org.jspecify.annotations.NullMarked;
