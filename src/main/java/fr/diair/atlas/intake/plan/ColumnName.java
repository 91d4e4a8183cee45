package fr.diair.atlas.intake.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a column, apart from the year that many bear: {@code CODGEO_19}, {@code Population 2016}, {@code P16_POP}.
 *
 * @param plain without year, folded
 * @param base without year, as written
 */
record ColumnName(String plain, String base, @Nullable Integer year) {
    private static final Pattern SHORT = Pattern.compile("(.*\\p{Alpha}.*)[_-](\\d{2})");
    private static final Pattern LONG = Pattern.compile("(.*\\p{Alpha}.*?)[\\s_(-]+((?:19|20)\\d{2})\\)?");
    private static final Pattern PREFIX = Pattern.compile("[PCD](\\d{2})_(.+)");
    private static final int CENTURY = 2000;
    /** Two digits above are of the last century. */
    private static final int LATEST = 50;

    static ColumnName of(String name) {
        String text = name.strip();
        Matcher year = LONG.matcher(text);
        if (year.matches()) {
            return named(year.group(1), Integer.parseInt(year.group(2)));
        }
        year = SHORT.matcher(text);
        if (year.matches()) {
            return named(year.group(1), full(year.group(2)));
        }
        year = PREFIX.matcher(text);
        if (year.matches()) {
            return named(year.group(2), full(year.group(1)));
        }
        return named(text, null);
    }

    private static int full(String digits) {
        int number = Integer.parseInt(digits);
        return number > LATEST ? CENTURY - 100 + number : CENTURY + number;
    }

    private static ColumnName named(String base, @Nullable Integer year) {
        return new ColumnName(Word.plain(base), base.strip(), year);
    }
}
