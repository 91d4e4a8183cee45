/** Themes, classification, legend, values, vector tiles, TileJSON. */
@NullMarked
package fr.diair.atlas.layer;

import org.jspecify.annotations.NullMarked;
