package fr.diair.atlas.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as they are written in French: comma, narrow no-break space between thousands, no-break space before units. */
public final class French {
    private static final char NARROW = '\u202f';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY_IN_WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final String NO_BREAK = "\u00a0";

    private French() {}

    /**
     * A figure in the format of its theme: {@code integer}, {@code percent}, {@code euro} or {@code euro2}.
     *
     * @param more decimals beyond the usual ones, to tell near figures apart
     */
    public static String figure(double value, String format, int more) {
        return switch (format) {
            case "percent" -> number(value, 0, (Math.abs(value) < 10 ? 1 : 0) + more) + NO_BREAK + "%";
            case "euro" -> number(value, more, more) + NO_BREAK + "€";
            case "euro2" -> number(value, 2 + more, 2 + more) + NO_BREAK + "€";
            default -> number(value, 0, (value == Math.rint(value) ? 0 : 1) + more);
        };
    }

    public static String figure(double value, String format) {
        return figure(value, format, 0);
    }

    /** Money of whole cents, as in 1 234,50 €; without decimals where there are no cents. */
    public static String euros(long cents) {
        int decimals = cents % 100 == 0 ? 0 : 2;
        return number(cents / 100.0, decimals, decimals) + NO_BREAK + "€";
    }

    /** As 31/12/2019. */
    public static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** As 31 décembre 2019, or 1er janvier 2020. */
    public static String dayInWords(LocalDate day) {
        String words = day.format(DAY_IN_WORDS);
        return day.getDayOfMonth() == 1 ? "1er" + words.substring(1) : words;
    }

    /** A number of things as 1 élu, 12 élus: figures, then the word in its number. */
    public static String counted(long number, String one, String many) {
        return number(number, 0) + NO_BREAK + (Math.abs(number) < 2 ? one : many);
    }

    /**
     * A text as it is printed: rounded apostrophes, and signs that stand apart from a word by a space that never breaks.
     *
     * @param text may hold both already
     */
    public static String printed(String text) {
        return text.replaceAll("(?<=\\p{L})'(?=[\\p{L}\\d])", "’")
                .replaceAll(" (?=[:;!?»%€])", NO_BREAK)
                .replaceAll("(?<=«) ", NO_BREAK);
    }

    /** At most so many decimals. */
    public static String number(double value, int decimals) {
        return number(value, 0, decimals);
    }

    private static String number(double value, int fewest, int most) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.FRENCH);
        symbols.setGroupingSeparator(NARROW);
        symbols.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(most);
        return format.format(value);
    }
}
