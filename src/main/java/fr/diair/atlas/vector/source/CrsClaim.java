package fr.diair.atlas.vector.source;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of its coordinate system.
 *
 * @param epsg a number of the EPSG registry; null when it gives none
 * @param wkt a definition in well-known text; null when it gives none
 * @param said the words of the file, short enough for a message
 */
public record CrsClaim(@Nullable Integer epsg, @Nullable String wkt, String said) {}
