package fr.diair.atlas.intake.batch;

import java.util.List;
import java.util.Locale;

/**
 * Something to know of one line of a file. Its value is never a person's name.
 *
 * @param code stable, for programs
 * @param column of the file; empty when it is about the whole line
 * @param candidates what a person may pick in place of what was refused
 */
public record Notice(Kind kind, String code, String column, String value, String sentence, List<Candidate> candidates) {

    /** What became of the line, or of the cell. */
    public enum Kind {
        CORRECTED,
        REFUSED,
        IGNORED;

        /** The lower-case word of reports. */
        @com.fasterxml.jackson.annotation.JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A territory that may have been meant. */
    public record Candidate(String level, String code, String name, String departement) {}

    public static Notice corrected(String code, String column, String value, String sentence) {
        return new Notice(Kind.CORRECTED, code, column, value, sentence, List.of());
    }

    public static Notice refused(String code, String column, String value, String sentence) {
        return new Notice(Kind.REFUSED, code, column, value, sentence, List.of());
    }

    public static Notice ignored(String code, String value, String sentence) {
        return new Notice(Kind.IGNORED, code, "", value, sentence, List.of());
    }
}
