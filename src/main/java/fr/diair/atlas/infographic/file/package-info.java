/** A drawing as the bytes of an SVG, a PNG or a PDF. */
@NullMarked
package fr.diair.atlas.infographic.file;

import org.jspecify.annotations.NullMarked;
