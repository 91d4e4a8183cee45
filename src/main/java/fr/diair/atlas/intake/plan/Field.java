package fr.diair.atlas.intake.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a target wants to know of each row: taken from a column or the same for all rows.
 *
 * @param id the word of plans and of the command line
 * @param required whether a row without it is refused
 * @param kind what its cells are read as
 * @param column the column of {@code data/README.md} that it fills; empty for what tells the place
 * @param words those it takes; empty when it takes any text
 * @param names plain column names by which files call it
 */
public record Field(
        String id,
        String label,
        boolean required,
        String description,
        @JsonIgnore Kind kind,
        @JsonIgnore String column,
        @JsonIgnore List<Word> words,
        @JsonIgnore List<String> names) {

    /** What a cell is read as. */
    public enum Kind {
        /** What tells the territory: its code, its name, the departement that tells namesakes apart, its level. */
        CODE,
        NAME,
        DEPARTEMENT,
        LEVEL,
        /** The day on which the code was in force. */
        CODE_DATE,
        DATE,
        YEAR,
        /** In euros, kept as cents. */
        MONEY,
        CENTS,
        WHOLE,
        /** A whole number that may be secret. */
        REACHED,
        TEXT,
        /** Of several lines, which are kept. */
        LONG_TEXT,
        /** An hour of the day. */
        TIME,
        /** Of a longitude or a latitude. */
        DEGREES,
        /** Of this row. */
        KEY,
        /** Of a contract or an event that is known already. */
        REFERENCE,
        WORD,
        /** As a word, but any other text is kept too. */
        MANDATE,
        PERSON,
        PERIOD
    }

    /** The words as the page shows them; null when any text is taken. */
    @JsonProperty("words")
    public @Nullable List<Word> shownWords() {
        return words.isEmpty() ? null : words;
    }

    static Field place(Kind kind, String id, String label, String description, String names) {
        return new Field(id, label, false, description, kind, "", List.of(), split(names));
    }

    static Field given(Kind kind, String id, String column, String label, String description, String names) {
        return new Field(id, label, false, description, kind, column, List.of(), split(names));
    }

    /** Plain names are given in one text, between commas. */
    private static List<String> split(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(", ", -1));
    }

    Field withWords(List<Word> taken) {
        return new Field(id, label, required, description, kind, column, taken, names);
    }

    Field needed() {
        return new Field(id, label, true, description, kind, column, words, names);
    }

    /** Whether a column of that plain name is likely to hold it. The name of a column of cents is no name for euros. */
    public boolean isCalled(String plainName) {
        return plainName.equals(Word.plain(id))
                || kind != Kind.MONEY && plainName.equals(Word.plain(column))
                || names.contains(plainName);
    }
}
