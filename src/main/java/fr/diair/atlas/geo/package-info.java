/** CRS, WKB and JTS, validity repair, coverage simplification, approximate boundaries. The only package that names GeoTools. */
@NullMarked
package fr.diair.atlas.geo;

import org.jspecify.annotations.NullMarked;
