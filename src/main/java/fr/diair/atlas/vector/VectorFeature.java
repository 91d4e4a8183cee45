package fr.diair.atlas.vector;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a file, led to degrees and in France.
 *
 * @param index rank in the layer, from 1, refused ones counted
 * @param line line of the file on which it starts, from 1; in formats without lines, the rank
 * @param attributes those that were asked for, by name: String, Long, Double, Boolean, LocalDate or null
 * @param geometry a Polygon or MultiPolygon with points in EPSG:4326 degrees, x = longitude, two dimensions; maybe not valid
 */
public record VectorFeature(long index, int line, Map<String, @Nullable Object> attributes, Geometry geometry) {}
