package fr.diair.atlas.vector;

import java.util.List;

/**
 * An attribute that features of a file have.
 *
 * @param name as the file writes it
 * @param samples a few different values, in the order of the file
 */
public record FeatureField(String name, List<String> samples) {
    public FeatureField {
        samples = List.copyOf(samples);
    }
}
