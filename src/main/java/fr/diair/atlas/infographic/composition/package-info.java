/** From what is asked for to the scene of a picture. */
@NullMarked
package fr.diair.atlas.infographic.composition;

import org.jspecify.annotations.NullMarked;
