package fr.diair.atlas.diagnostic.perimeter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Communes under a name of their own.
 *
 * @param key the word of its address
 * @param communes their codes in the vintage on show, in order
 */
public record Perimeter(String key, String title, @Nullable String description, long revision, List<String> communes) {

    /** One line of the list of perimeters. */
    public record Summary(
            String key,
            String title,
            @Nullable String description,
            int communes,
            @Nullable Long population) {}
}
