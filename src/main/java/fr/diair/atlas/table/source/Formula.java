package fr.diair.atlas.table.source;

/**
 * Texts that a spreadsheet would run as a formula: they begin with {@code = + - @}, tab or carriage return. In a CSV they
 * get one apostrophe in front, which the reader takes off again; so does one that has apostrophes already.
 */
public final class Formula {
    private Formula() {}

    /** With an apostrophe if it needs one. */
    public static String neutralised(String text) {
        return isLive(text, 0) ? "'" + text : text;
    }

    /** Without the apostrophe that {@link #neutralised} put. */
    public static String restored(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && isLive(text, 1) ? text.substring(1) : text;
    }

    private static boolean isLive(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '=', '+', '-', '@', '\t', '\r' -> {
                    return true;
                }
                case '\'', ' ', '\n', '\u00a0' -> {
                    // Seen through: some programs strip them before they look.
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }
}
