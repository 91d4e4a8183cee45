/** A scene drawn once on Graphics2D, written as SVG or PNG. */
@NullMarked
package fr.diair.atlas.infographic;

import org.jspecify.annotations.NullMarked;
