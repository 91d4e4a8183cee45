/** From figures to a map and its legend, one class for each kind of map. */
@NullMarked
package fr.diair.atlas.infographic.kind;

import org.jspecify.annotations.NullMarked;
