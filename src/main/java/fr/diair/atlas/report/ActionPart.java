package fr.diair.atlas.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The actions known by the day.
 *
 * @param launched without those abandoned
 * @param byState how many of each state, by its word
 * @param progress of the launched ones that are measured, from 0 to 100; null without any
 */
public record ActionPart(
        int total,
        int launched,
        Map<String, Integer> byState,
        @Nullable Double progress,
        int measured,
        List<Field> byField,
        List<Late> late,
        String source) {

    /** The actions of a field of policy. */
    public record Field(
            String id,
            String label,
            int total,
            int launched,
            Map<String, Integer> byState,
            @Nullable Double progress,
            int measured) {}

    /**
     * One that should have begun or ended.
     *
     * @param begun null when it has not
     * @param reason as it was declared; null when none was
     */
    public record Late(
            String key,
            String title,
            String fieldLabel,
            String carrier,
            String places,
            @Nullable LocalDate begun,
            @Nullable LocalDate due,
            int days,
            @Nullable String reason) {}
}
