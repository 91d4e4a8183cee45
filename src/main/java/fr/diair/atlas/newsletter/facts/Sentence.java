package fr.diair.atlas.newsletter.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one fact, as Atlas words it.
 *
 * @param key tells it from the others of its block, the same each time the facts are computed
 * @param figures those that the text tells: when one changes, whoever reworded the text is told
 * @param link the living map of the fact, as a path of this Atlas that begins with a slash; null for none
 */
public record Sentence(
        String key,
        String text,
        List<Figure> figures,
        @Nullable String link) {
    public static final String LEAD = "lead";

    public Sentence {
        figures = List.copyOf(figures);
    }

    /** @param label what is counted or dated, as in « élus » @param value as it is written in the text */
    public record Figure(String label, String value) {}
}
