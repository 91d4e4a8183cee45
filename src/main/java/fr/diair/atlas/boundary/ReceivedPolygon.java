package fr.diair.atlas.boundary;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One polygon of a boundary file.
 *
 * @param code the text of the code attribute, trimmed, not checked
 * @param name null when the file has no name for it
 * @param geometry a Polygon or MultiPolygon in EPSG:4326 degrees, x = longitude; maybe not valid
 * @param line line of the file on which it starts, or its rank, from 1
 */
record ReceivedPolygon(String code, @Nullable String name, Geometry geometry, int line) {}
