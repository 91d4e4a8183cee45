/** The composer, the gallery of what it made, and what is published of it. */
@NullMarked
package fr.diair.atlas.infographic.studio;

import org.jspecify.annotations.NullMarked;
