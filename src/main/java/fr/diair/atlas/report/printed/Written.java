package fr.diair.atlas.report.printed;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.shown.Said;
import fr.diair.atlas.report.Report;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures and days as the report writes them. */
final class Written {
    static final String NO_BREAK = "\u00a0";
    /** Where no amount is known, which is not zero. */
    static final String UNKNOWN = "–";

    static final String UNKNOWN_SAID = "«" + NO_BREAK + UNKNOWN + NO_BREAK + "»" + NO_BREAK
            + ": aucun montant n’est connu, ce qui n’est pas zéro.";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.FRENCH);

    private Written() {}

    /** As in 1er janvier 2019, with no break. */
    static String day(LocalDate day) {
        return ((day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth())) + " " + MONTH.format(day))
                .replace(" ", NO_BREAK);
    }

    static String shortMonth(LocalDate day) {
        return SHORT_MONTH.format(day).replace(" ", NO_BREAK);
    }

    static String number(double value) {
        return French.number(value, 0);
    }

    /** Whole euros. */
    static String euros(@Nullable Long cents) {
        return cents == null ? UNKNOWN : French.number(Math.rint(cents / 100.0), 0) + NO_BREAK + "€";
    }

    static String euros(double euros) {
        return French.number(Math.rint(euros), 0) + NO_BREAK + "€";
    }

    /** From 0 to 100, as the screen rounds it. */
    static String percent(@Nullable Double percent) {
        return percent == null ? UNKNOWN : figure(percent, "percent");
    }

    /** What a number of things is. @param many in which a space follows the number */
    static String count(long number, String one, String many) {
        return number(number) + NO_BREAK + (Math.abs(number) < 2 ? one : many);
    }

    /** In a narrow column. */
    static String cell(Column.@Nullable Cell cell, Measure.Unit unit) {
        if (cell == null) {
            return UNKNOWN;
        }
        return switch (cell.state()) {
            case VALUE -> Said.value(cell, unit) + (cell.marks().isEmpty() ? "" : "*");
            case UNAVAILABLE -> "n." + NO_BREAK + "d.";
            case SECRET -> "secret";
            case NONE -> "s." + NO_BREAK + "o.";
        };
    }

    static String figure(double value, String format) {
        return switch (format) {
            case "percent" -> French.number(value, Math.abs(value) < 10 ? 1 : 0) + NO_BREAK + "%";
            case "euro" -> euros(value);
            default -> number(value);
        };
    }

    static String value(Report.KeyFigure figure) {
        Double value = figure.value();
        return value == null ? "non disponible" : figure(value, figure.format());
    }

    /** With its sign, and what it was: {@code +12 en un an (228 au 31/12/2018)}. */
    static String change(Report.KeyFigure figure, LocalDate before) {
        Double change = figure.change();
        Double then = figure.before();
        if (change == null || then == null) {
            return (figure.format().equals("euro") ? "aucun montant connu au " : "non disponible au ")
                    + French.day(before);
        }
        String was = "%s au %s".formatted(figure(then, figure.format()), French.day(before));
        if (Math.abs(change) < 0.05) {
            return "inchangé en un an";
        }
        String size = figure.format().equals("percent")
                ? French.number(Math.abs(change), 1) + NO_BREAK + (Math.abs(change) < 2 ? "point" : "points")
                : figure(Math.abs(change), figure.format());
        return "%s%s en un an (%s)".formatted(change > 0 ? "+" : "−", size, was);
    }
}
