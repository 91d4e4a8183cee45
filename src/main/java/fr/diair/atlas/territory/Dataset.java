package fr.diair.atlas.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was loaded, from where.
 *
 * @param date the day the data stand at, null when unknown
 * @param demo whether it is fictitious
 */
public record Dataset(
        String code,
        String title,
        String source,
        String licence,
        @Nullable LocalDate date,
        boolean demo,
        long rows) {}
