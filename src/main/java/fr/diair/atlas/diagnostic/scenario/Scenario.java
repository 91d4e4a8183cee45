package fr.diair.atlas.diagnostic.scenario;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it is kept.
 *
 * @param kind {@code ranking}, {@code comparison}, {@code portfolio} or {@code places}
 * @param definition JSON
 * @param result JSON; null in a list
 * @param date as of which it was computed
 * @param dataVersion of the figures that it was computed on
 * @param author who kept it last, for people with an account only
 */
public record Scenario(
        String key,
        String kind,
        String title,
        @Nullable String description,
        String definition,
        @Nullable String result,
        LocalDate date,
        long dataVersion,
        String boundaries,
        Instant computedAt,
        @Nullable String author,
        long revision) {}
