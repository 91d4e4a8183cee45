/** How numbers are written for French readers. */
@NullMarked
package fr.diair.atlas.text;

import org.jspecify.annotations.NullMarked;
