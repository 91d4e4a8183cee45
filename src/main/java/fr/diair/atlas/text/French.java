package fr.diair.atlas.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as they are written in French: comma, narrow no-break space between thousands, no-break space before units. */
public final class French {
    private static final char NARROW = '\u202f';
    private static final String NO_BREAK = "\u00a0";

    private French() {}

    /** A figure in the format of its theme: {@code integer}, {@code percent}, {@code euro} or {@code euro2}. */
    public static String figure(double value, String format) {
        return switch (format) {
            case "percent" -> number(value, value < 10 ? 1 : 0) + NO_BREAK + "%";
            case "euro" -> number(value, 0) + NO_BREAK + "€";
            case "euro2" -> number(value, 2) + NO_BREAK + "€";
            default -> number(value, value == Math.rint(value) ? 0 : 1);
        };
    }

    public static String number(double value, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.FRENCH);
        symbols.setGroupingSeparator(NARROW);
        symbols.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
