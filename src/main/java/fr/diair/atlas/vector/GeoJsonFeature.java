package fr.diair.atlas.vector;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One polygon of a GeoJSON file, as received.
 *
 * @param code the text of the code property, trimmed, not checked
 * @param name null when the file has no name for it
 * @param geometry a Polygon or MultiPolygon in EPSG:4326 degrees, x = longitude; maybe not valid
 * @param index rank in the file, from 1
 * @param line line of the file on which the feature starts, from 1
 */
public record GeoJsonFeature(String code, @Nullable String name, Geometry geometry, int index, int line) {}
