package fr.diair.atlas.newsletter.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is read, whatever the file: every sentence chosen, every link whole, every source named. Writers lay it out
 * and decide nothing.
 *
 * @param period in words; empty where the title tells it
 * @param preheader what a mailbox shows beside the title; never empty
 * @param home the address of the living map
 * @param demo whether anything in it is fictitious: every file then says so at its head
 */
public record Edition(
        String title,
        String period,
        String preheader,
        List<String> opening,
        List<Section> sections,
        List<Source> sources,
        String home,
        boolean demo) {
    /** Said at the head of every file of a letter with fictitious figures. */
    public static final String DEMO =
            "Données de démonstration : cette lettre contient des chiffres et des faits fictifs, que ses sources désignent.";

    public Edition {
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
        sources = List.copyOf(sources);
    }

    /**
     * @param heading empty for none
     * @param paragraphs of the editor's own
     * @param lead the sentence that says the whole; null for none
     * @param lines one fact each
     * @param more what is left out, as in « et 12 autres »; null for nothing
     */
    public record Section(
            String heading,
            List<String> paragraphs,
            @Nullable Big big,
            @Nullable Line lead,
            List<Line> lines,
            @Nullable Line more,
            @Nullable Image image) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
            lines = List.copyOf(lines);
        }
    }

    /** @param href null for none @param source number of the source among {@link #sources}; 0 for none */
    public record Line(String text, @Nullable String href, int source) {}

    public record Big(String value, String label, @Nullable String href) {}

    /** @param name of the file that holds it, as in {@code carte-1.png} */
    public record Image(String name, byte[] png, int width, int height, String alternative) {}

    /** @param href the living figures; null for none */
    public record Source(String text, @Nullable String href) {}
}
