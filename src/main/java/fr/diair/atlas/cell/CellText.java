package fr.diair.atlas.cell;

import java.text.Normalizer;
import java.util.Locale;

/** Cells as they are compared: without the spaces, marks and accents that people do not see or do not mean. */
public final class CellText {
    private CellText() {}

    /** Without spaces of any kind at both ends: no-break, narrow, zero-width, byte order mark and control characters too. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Any character that leaves no ink. */
    public static boolean isSpace(char c) {
        if (c <= ' ' || c == 0x7f) {
            return true;
        }
        return c >= 0x80
                && (c <= 0xa0
                        || c == 0xad
                        || c == 0x1680
                        || (c >= 0x2000 && c <= 0x200f)
                        || (c >= 0x2028 && c <= 0x202f)
                        || (c >= 0x205f && c <= 0x2064)
                        || c == 0x3000
                        || c == 0xfeff);
    }

    /** Stripped, lower case, without accents, runs of spaces as one: « N. D. » and « n. d. » are the same. */
    public static String fold(String text) {
        String bare = strip(text);
        StringBuilder folded = new StringBuilder(bare.length());
        boolean space = false;
        for (char c : Normalizer.normalize(bare, Normalizer.Form.NFD).toCharArray()) {
            if (isSpace(c)) {
                space = true;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                if (space) {
                    folded.append(' ');
                    space = false;
                }
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    }
}
