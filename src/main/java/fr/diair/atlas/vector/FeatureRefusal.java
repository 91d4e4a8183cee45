package fr.diair.atlas.vector;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feature that was left out.
 *
 * @param index rank in the layer, from 1
 * @param line line of the file on which it starts, from 1; in formats without lines, the rank
 * @param attributes those that were asked for, as far as they could be read, to name it
 * @param code a stable word such as {@code swapped}
 * @param sentence in French, to follow the name of the feature: what is wrong, and what to do
 */
public record FeatureRefusal(
        long index, int line, Map<String, @Nullable Object> attributes, String code, String sentence) {}
