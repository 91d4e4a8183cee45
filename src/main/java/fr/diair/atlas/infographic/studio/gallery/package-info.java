/** Compositions that are kept, and what is published of them. */
@NullMarked
package fr.diair.atlas.infographic.studio.gallery;

import org.jspecify.annotations.NullMarked;
