package fr.diair.atlas.indicator;

import fr.diair.atlas.fault.DataException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a figure is of: a day, a month, a quarter, a half-year, a year or several years.
 *
 * @param id its one way of writing: {@code 2019-09-30}, {@code 2019-09}, {@code 2019-T3}, {@code 2019-S2}, {@code 2019},
 *     {@code 2016-2018}
 * @param from the first day
 * @param to the last day
 */
public record Period(String id, LocalDate from, LocalDate to) {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–/]\\s*(\\d{4})");
    private static final Pattern PART = Pattern.compile("(\\d{4})\\s*-?\\s*([TQS])\\s*([1-4])");
    private static final Pattern PART_FIRST = Pattern.compile("([TQS])\\s*([1-4])\\s*[-/]?\\s*(\\d{4})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /** @throws IllegalArgumentException when the last day comes before the first */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + id);
        }
    }

    /** @throws DataException that lists the ways of writing, when the text is none of them */
    public static Period of(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        try {
            Period period = read(plain);
            if (period.from.getYear() >= FIRST_YEAR && period.to.getYear() <= LAST_YEAR) {
                return period;
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // The sentence below says all that the reader needs.
        }
        throw new DataException(
                "bad-period",
                "« %s » n'est pas une période : écrivez 2019, 2019-T3, 2019-S1, 2019-09, 2019-09-30 ou 2016-2018."
                        .formatted(text.strip()));
    }

    private static Period read(String text) {
        if (text.matches("\\d{4}")) {
            int year = Integer.parseInt(text);
            return years(text, year, year);
        }
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return years(
                    years.group(1) + "-" + years.group(2),
                    Integer.parseInt(years.group(1)),
                    Integer.parseInt(years.group(2)));
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            return part(Integer.parseInt(part.group(1)), part.group(2), Integer.parseInt(part.group(3)));
        }
        Matcher first = PART_FIRST.matcher(text);
        if (first.matches()) {
            return part(Integer.parseInt(first.group(3)), first.group(1), Integer.parseInt(first.group(2)));
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            YearMonth month = YearMonth.parse(text);
            return new Period(text, month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.parse(text);
        return new Period(text, day, day);
    }

    private static Period years(String id, int first, int last) {
        return new Period(id, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static Period part(int year, String letter, int number) {
        int months = letter.equals("S") ? 6 : 3;
        YearMonth first = YearMonth.of(year, 1).plusMonths((long) months * (number - 1));
        if (first.getYear() != year) {
            throw new IllegalArgumentException("a year has two halves");
        }
        String written = letter.equals("S") ? "S" : "T";
        return new Period(
                year + "-" + written + number,
                first.atDay(1),
                first.plusMonths(months - 1L).atEndOfMonth());
    }

    /** As written in French: {@code 3e trimestre 2019}, {@code septembre 2019}, {@code 2016 à 2018}. */
    public String label() {
        if (from.equals(to)) {
            return from.getDayOfMonth() == 1 ? "1er" + DAY.format(from).substring(1) : DAY.format(from);
        }
        int letter = Math.max(id.indexOf('T'), id.indexOf('S'));
        if (letter > 0) {
            String number = id.substring(letter + 1);
            String what = id.charAt(letter) == 'T' ? "trimestre" : "semestre";
            return "%s%s %s %d".formatted(number, number.equals("1") ? "er" : "e", what, from.getYear());
        }
        if (YearMonth.from(from).equals(YearMonth.from(to))) {
            return MONTH.format(from);
        }
        return from.getYear() == to.getYear() ? id : from.getYear() + " à " + to.getYear();
    }
}
