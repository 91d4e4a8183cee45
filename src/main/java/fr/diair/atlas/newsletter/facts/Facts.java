package fr.diair.atlas.newsletter.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Atlas knows of one block for a period.
 *
 * @param lead says the whole in one sentence
 * @param items one sentence each, in the order in which they are told
 * @param big the figure that stands out; null when there is none
 * @param origin where it all comes from
 */
public record Facts(
        Sentence lead, List<Sentence> items, @Nullable Big big, Origin origin) {
    public Facts {
        items = List.copyOf(items);
    }

    /** @param label under the value, in a few words */
    public record Big(String value, String label) {}

    /**
     * @param register of Atlas that the facts were read from, as in « Registre des contrats »
     * @param datasets codes of the loaded data that the facts are of
     * @param demo whether anything in it is fictitious
     */
    public record Origin(String register, List<String> datasets, boolean demo) {
        public Origin {
            datasets = List.copyOf(datasets);
        }

        static Origin of(String register, boolean demo) {
            return new Origin(register, demo ? List.of("demo") : List.of(), demo);
        }
    }
}
