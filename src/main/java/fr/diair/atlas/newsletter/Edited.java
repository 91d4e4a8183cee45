package fr.diair.atlas.newsletter;

import fr.diair.atlas.fault.RequestException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the editor wrote in a block. Nothing that Atlas computes ever changes it.
 *
 * @param heading null: the usual one
 * @param text paragraphs of the editor's own, before what is computed; may be empty
 * @param said other words for computed sentences, by their keys
 * @param hidden the keys of sentences that are not told
 */
public record Edited(@Nullable String heading, String text, Map<String, Said> said, List<String> hidden) {
    public static final Edited NOTHING = new Edited(null, "", Map.of(), List.of());

    static final int LONGEST_HEADING = 200;
    static final int LONGEST_TEXT = 10_000;
    private static final int MOST_SENTENCES = 500;

    /** @throws RequestException a 422 when a text is too long */
    public Edited {
        text = text == null ? "" : text;
        said = said == null ? Map.of() : Map.copyOf(said);
        hidden = hidden == null ? List.of() : List.copyOf(hidden);
        Map<String, String> faults = new HashMap<>();
        if (heading != null && heading.length() > LONGEST_HEADING) {
            faults.put("heading", "Un intertitre a %d caractères au plus.".formatted(LONGEST_HEADING));
        }
        if (text.length() > LONGEST_TEXT
                || said.values().stream().anyMatch(one -> one.text().length() > LONGEST_TEXT)) {
            faults.put("text", "Un texte a %d caractères au plus.".formatted(LONGEST_TEXT));
        }
        if (said.size() > MOST_SENTENCES || hidden.size() > MOST_SENTENCES) {
            faults.put("said", "Un bloc a %d phrases au plus.".formatted(MOST_SENTENCES));
        }
        if (!faults.isEmpty()) {
            throw RequestException.invalidFields(faults);
        }
    }

    /**
     * @param basis the figures that Atlas told when this was written, or last approved, by their labels: when they are
     *     others now, the editor is told
     */
    public record Said(String text, Map<String, String> basis) {
        public Said {
            text = text == null ? "" : text;
            basis = basis == null ? Map.of() : Map.copyOf(basis);
        }
    }
}
