/** A scene laid out on its page and drawn on any Graphics2D. */
@NullMarked
package fr.diair.atlas.infographic.drawing;

import org.jspecify.annotations.NullMarked;
