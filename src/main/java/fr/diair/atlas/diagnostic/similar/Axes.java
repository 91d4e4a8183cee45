package fr.diair.atlas.diagnostic.similar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.diair.atlas.diagnostic.measure.Column;

/** The scales of the columns in use, each reckoned once: some milliseconds for the communes. They go with their columns. */
public final class Axes {
    private final LoadingCache<Column, Axis> known =
            Caffeine.newBuilder().weakKeys().softValues().build(Axis::of);

    public Axis of(Column column) {
        return known.get(column);
    }
}
