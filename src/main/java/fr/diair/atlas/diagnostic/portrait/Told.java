package fr.diair.atlas.diagnostic.portrait;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a rule is held against.
 *
 * @param byId by the ids of their measures. Not to be changed
 * @param it the one that a rule for each figure is at; null for a rule of the whole portrait
 */
record Told(Map<String, Portrait.Figure> byId, Portrait.@Nullable Figure it) {
    /** The figure of a measure, or {@code it}; null when there is none. */
    Portrait.@Nullable Figure get(String measure) {
        return it != null && measure.equals(Rule.IT) ? it : byId.get(measure);
    }
}
