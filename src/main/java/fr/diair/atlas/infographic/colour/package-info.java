/** The colours of classes: for every look, and for every eye. */
@NullMarked
package fr.diair.atlas.infographic.colour;

import org.jspecify.annotations.NullMarked;
