/** Measures beside the maps of pictures. */
@NullMarked
package fr.diair.atlas.diagnostic.pictured;

import org.jspecify.annotations.NullMarked;
