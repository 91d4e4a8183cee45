/** Events: registers, the layer of the map, the calendar and its feeds. */
@NullMarked
package fr.diair.atlas.register.event;

import org.jspecify.annotations.NullMarked;
