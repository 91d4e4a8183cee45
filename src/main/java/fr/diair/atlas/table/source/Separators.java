package fr.diair.atlas.table.source;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what separates the cells of a text table: the character that cuts most lines into the same number of cells.
 * Commas between two digits are decimal ones as long as something else fits.
 */
final class Separators {
    /** In the order of preference when two fit as well. */
    private static final char[] CANDIDATES = {';', '\t', '|', ','};

    private static final int LINES = 500;

    private Separators() {}

    /** Excel's own first line {@code sep=;}, or null. */
    @Nullable
    static Character declared(String head) {
        boolean declares = head.length() > 4
                && head.regionMatches(true, 0, "sep=", 0, 4)
                && (head.length() == 5 || head.charAt(5) == '\r' || head.charAt(5) == '\n')
                && isAllowed(head.charAt(4));
        return declares ? head.charAt(4) : null;
    }

    static boolean isAllowed(char separator) {
        return separator != '"'
                && separator != '\r'
                && separator != '\n'
                && separator != 0
                && !Character.isLetterOrDigit(separator)
                && !Character.isSurrogate(separator);
    }

    /** Null when the lines have only one cell. */
    @Nullable
    static Character detect(String head) {
        @Nullable Character best = null;
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(head, candidate, candidate == ',');
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best == null && score(head, ',', false) > 0 ? Character.valueOf(',') : best;
    }

    /** Lines that agree on their number of separators, then that number. */
    private static long score(String head, char separator, boolean sparesDecimals) {
        Map<Integer, Integer> linesByCount = new HashMap<>();
        int lines = 0;
        int count = 0;
        boolean quoted = false;
        boolean start = true;
        for (int i = 0; i < head.length() && lines < LINES; i++) {
            char c = head.charAt(i);
            if (quoted) {
                quoted = c != '"';
            } else if (c == '\n' || c == '\r') {
                lines++;
                linesByCount.merge(count, 1, Integer::sum);
                count = 0;
                start = true;
            } else if (c == separator) {
                count += sparesDecimals && isBetweenDigits(head, i) ? 0 : 1;
                start = true;
            } else {
                // A doubled quote closes and opens again: two passes here, none inside.
                quoted = c == '"' && (start || head.charAt(i - 1) == '"');
                start = false;
            }
        }
        linesByCount.merge(count, 1, Integer::sum);
        long best = 0;
        for (Map.Entry<Integer, Integer> entry : linesByCount.entrySet()) {
            if (entry.getKey() > 0) {
                best = Math.max(best, entry.getValue() * 100_000L + Math.min(entry.getKey(), 99_999));
            }
        }
        return best;
    }

    private static boolean isBetweenDigits(String text, int i) {
        return i > 0 && i + 1 < text.length() && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
