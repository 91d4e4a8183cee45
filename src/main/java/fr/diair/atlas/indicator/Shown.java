package fr.diair.atlas.indicator;

import org.jspecify.annotations.Nullable;

/**
 * A figure of one territory in the vintage on show.
 *
 * @param value null unless the state is VALUE
 * @param origin {@code received}, {@code converted}, {@code computed} or {@code summed}
 * @param estimated a split by population share is in it
 * @param incomplete a secret or missing part is not in it
 * @param notConverted received in other borders, and not of a kind that adds up
 */
public record Shown(
        String code,
        ValueState state,
        @Nullable Double value,
        String origin,
        boolean estimated,
        boolean incomplete,
        boolean notConverted) {}
