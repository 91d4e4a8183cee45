package fr.diair.atlas.newsletter.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.diair.atlas.fault.RequestException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the editor chose for a block; null for the usual.
 *
 * @param most how many items are told before « et 12 autres »
 * @param figure of a key figure: which
 * @param theme of a map
 * @param level of a map
 * @param late of actions: whether those that are late are told too
 * @param steps of contracts: whether steps before and after the signature are told too
 * @param days of events to come: how many days ahead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Options(
        @Nullable Integer most,
        @Nullable String figure,
        @Nullable String theme,
        @Nullable String level,
        @Nullable Boolean late,
        @Nullable Boolean steps,
        @Nullable Integer days) {
    public static final Options USUAL = new Options(null, null, null, null, null, null, null);

    private static final int USUAL_MOST = 10;
    private static final int LARGEST_MOST = 60;
    private static final int USUAL_DAYS = 60;
    private static final int LARGEST_DAYS = 366;

    /** @throws RequestException a 422 when a number is out of bounds */
    public Options {
        within("most", most, LARGEST_MOST);
        within("days", days, LARGEST_DAYS);
    }

    private static void within(String name, @Nullable Integer given, int largest) {
        if (given != null && (given < 1 || given > largest)) {
            throw RequestException.invalidFields(
                    Map.of(name, "L'option « %s » vaut de 1 à %d : %d n'en est pas.".formatted(name, largest, given)));
        }
    }

    public static Options ofFigure(String figure) {
        return new Options(null, figure, null, null, null, null, null);
    }

    public static Options ofMap(String theme, String level) {
        return new Options(null, null, theme, level, null, null, null);
    }

    public int mostItems() {
        return most == null ? USUAL_MOST : most;
    }

    public int daysAhead() {
        return days == null ? USUAL_DAYS : days;
    }

    public boolean withLate() {
        return Boolean.TRUE.equals(late);
    }

    public boolean withSteps() {
        return Boolean.TRUE.equals(steps);
    }
}
