package fr.diair.atlas.intake.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.diair.atlas.cell.CellText;
import java.util.List;
import java.util.Optional;

/**
 * One of the words that a field takes, and how files write it.
 *
 * @param id the word of {@code data/README.md}
 * @param label as people read it
 * @param starts plain beginnings (folded, words apart by one space) by which a text is known to mean it
 */
public record Word(String id, String label, @JsonIgnore List<String> starts) {
    static Word of(String id, String label, String... starts) {
        return new Word(id, label, List.of(starts));
    }

    /** The word that a text means: its id, its label, or the longest of the beginnings that the text has. */
    public static Optional<Word> find(List<Word> words, String text) {
        String plain = plain(text);
        Word best = null;
        int length = 0;
        for (Word word : words) {
            if (plain.equals(plain(word.id)) || plain.equals(plain(word.label))) {
                return Optional.of(word);
            }
            for (String start : word.starts) {
                if (start.length() > length && (plain.equals(start) || plain.startsWith(start + " "))) {
                    best = word;
                    length = start.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Lower case, without accents, everything that is neither letter nor digit as one space. */
    public static String plain(String text) {
        return CellText.fold(text).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
