package fr.diair.atlas.cell;

import fr.diair.atlas.cell.Reading.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as they are written in French tables: day first, unless the second number can only be a day.
 *
 * <ul>
 *   <li>{@code 31/12/2024} with {@code / - .} or spaces, {@code 2024-12-31}, {@code 20241231}, {@code 3 mai 2018},
 *       {@code 1er janvier 2019}, with the name of the day before or a time behind.
 *   <li>Serial numbers of spreadsheets from 1950 to 2064 (five digits).
 *   <li>A month ({@code déc. 2024}, {@code 12/2024}) is its first day, corrected; a year alone is refused.
 *   <li>A two-digit year that would fall before 1970 is refused: it may be a day.
 * </ul>
 */
public final class DateCell {
    private static final int LONGEST = 48;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final Pattern TIME =
            Pattern.compile("(.*?[0-9])(?:\\s*[Tt]\\s*|\\s+(?:à\\s+)?)([0-9]{1,2})\\s*[:hH]\\s*(?:[0-9]{2}.*)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})\\s*([-/. ])\\s*([0-9]{1,2})\\s*\\2\\s*([0-9]{1,2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})\\s*([-/. ])\\s*([0-9]{1,2})\\s*\\2\\s*([0-9]{4}|[0-9]{2})");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern SERIAL = Pattern.compile("([1-6][0-9]{4})(?:[.,][0-9]+)?");
    private static final Pattern MONTH =
            Pattern.compile("([0-9]{1,2})\\s*[-/.]\\s*([0-9]{4})|([0-9]{4})\\s*[-/.]\\s*([0-9]{1,2})");

    private DateCell() {}

    /** Any day from 1900 to 2100; a two-digit year is of 1970 to 2069. */
    public static Reading<LocalDate> read(Cell cell) {
        return read(cell, null);
    }

    /**
     * @param notAfter a later day is refused, and a two-digit year is the latest that is not after; null: no such bound
     * @throws CellFault when something is written that is no day
     */
    public static Reading<LocalDate> read(Cell cell, @Nullable LocalDate notAfter) {
        if (cell.kind() == Cell.Kind.DATE && cell.date() != null) {
            return Reading.of(plausible(cell.date(), cell.text(), notAfter), List.of());
        }
        State state = Marks.read(cell);
        if (state != null) {
            return Reading.without(state);
        }
        if (cell.kind() == Cell.Kind.ERROR || cell.kind() == Cell.Kind.BOOLEAN) {
            throw notDate(cell.text());
        }
        List<Correction> corrections = new ArrayList<>(2);
        LocalDate day = written(cell.text(), notAfter, corrections);
        return Reading.of(plausible(day, cell.text(), notAfter), corrections);
    }

    private static LocalDate written(String text, @Nullable LocalDate notAfter, List<Correction> corrections) {
        String bare = CellText.fold(text);
        if (bare.length() > LONGEST) {
            throw notDate(text);
        }
        bare = bare.startsWith("'") ? bare.substring(1) : bare;
        bare = FrenchMonth.withoutDayName(bare);
        Matcher time = TIME.matcher(bare);
        if (time.matches()) {
            bare = time.group(1);
            if (!text.matches("(?s).*[^0-9]0{1,2}\\s*[:hH](00)?([:.]0+)*Z?\\s*")) {
                corrections.add(
                        new Correction("time-dropped", "Heure laissée de côté : %s.".formatted(Marks.quote(text))));
            }
        }
        Matcher shape = YEAR_FIRST.matcher(bare);
        if (shape.matches()) {
            return day(number(shape, 1), number(shape, 3), number(shape, 4), text);
        }
        shape = YEAR_LAST.matcher(bare);
        if (shape.matches()) {
            return dayFirst(shape, text, notAfter, corrections);
        }
        shape = COMPACT.matcher(bare);
        if (shape.matches()) {
            corrections.add(new Correction("compact-date", "%s lu année, mois, jour.".formatted(Marks.quote(text))));
            return day(number(shape, 1), number(shape, 2), number(shape, 3), text);
        }
        return wordsOrSerial(bare, text, notAfter, corrections);
    }

    private static LocalDate wordsOrSerial(
            String bare, String text, @Nullable LocalDate notAfter, List<Correction> corrections) {
        Matcher shape = SERIAL.matcher(bare);
        if (shape.matches()) {
            return serial(number(shape, 1), text, corrections);
        }
        shape = MONTH.matcher(bare);
        if (shape.matches()) {
            boolean monthFirst = shape.group(1) != null;
            return month(number(shape, monthFirst ? 2 : 3), number(shape, monthFirst ? 1 : 4), text, corrections);
        }
        FrenchMonth words = FrenchMonth.find(bare);
        if (words == null) {
            throw bare.matches("(19|20)[0-9]{2}")
                    ? new CellFault(
                            "incomplete-date",
                            "%s n'est qu'une année : donnez le jour, comme 31/12/%s."
                                    .formatted(Marks.quote(text), bare))
                    : notDate(text);
        }
        int year = words.year().length() == 4
                ? Integer.parseInt(words.year())
                : century(Integer.parseInt(words.year()), words.month(), 1, text, notAfter, corrections);
        if (words.day() == 0) {
            return month(year, words.month(), text, corrections);
        }
        corrections.add(new Correction("french-month", "Mois en lettres : %s.".formatted(Marks.quote(text))));
        return day(year, words.month(), words.day(), text);
    }

    private static LocalDate dayFirst(
            Matcher shape, String text, @Nullable LocalDate notAfter, List<Correction> corrections) {
        int day = number(shape, 1);
        int month = number(shape, 3);
        if (month > 12 && day >= 1 && day <= 12) {
            int swapped = day;
            day = month;
            month = swapped;
            corrections.add(new Correction(
                    "month-first",
                    "%s lu mois, jour, année : %d n'est pas un mois.".formatted(Marks.quote(text), day)));
        }
        int year = number(shape, 4);
        if (shape.group(4).length() == 2) {
            year = century(year, month, day, text, notAfter, corrections);
        }
        return day(year, month, day, text);
    }

    private static int century(
            int twoDigits,
            int month,
            int day,
            String text,
            @Nullable LocalDate notAfter,
            List<Correction> corrections) {
        int year = 2000 + twoDigits;
        boolean late = notAfter == null
                ? twoDigits >= 70
                : year > notAfter.getYear()
                        || (year == notAfter.getYear()
                                && month * 100 + day > notAfter.getMonthValue() * 100 + notAfter.getDayOfMonth());
        year = late ? year - 100 : year;
        if (year < 1970) {
            throw new CellFault(
                    "ambiguous-date",
                    "%s a une année de deux chiffres qui peut être un jour ou %d : écrivez l'année en entier."
                            .formatted(Marks.quote(text), year));
        }
        corrections.add(new Correction(
                "two-digit-year", "Année de deux chiffres : %s lu en %d.".formatted(Marks.quote(text), year)));
        return year;
    }

    private static LocalDate serial(int serial, String text, List<Correction> corrections) {
        LocalDate day = EPOCH.plusDays(serial);
        if (day.getYear() < 1950 || day.getYear() > 2064) {
            throw notDate(text);
        }
        corrections.add(new Correction(
                "excel-date", "Numéro de jour d'un tableur : %s lu %s.".formatted(Marks.quote(text), day)));
        return day;
    }

    private static LocalDate month(int year, int month, String text, List<Correction> corrections) {
        LocalDate first = day(year, month, 1, text);
        corrections.add(new Correction(
                "month-only", "%s n'a pas de jour : le premier du mois est retenu.".formatted(Marks.quote(text))));
        return first;
    }

    private static LocalDate day(int year, int month, int day, String text) {
        if (month < 1
                || month > 12
                || day < 1
                || year < 1
                || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            throw new CellFault("no-such-date", "Le jour %s n'existe pas : corrigez-le.".formatted(Marks.quote(text)));
        }
        return LocalDate.of(year, month, day);
    }

    private static LocalDate plausible(LocalDate day, String text, @Nullable LocalDate notAfter) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new CellFault(
                    "date-out-of-range",
                    "%s n'est pas un jour de 1900 à 2100 : corrigez l'année.".formatted(Marks.quote(text)));
        }
        if (notAfter != null && day.isAfter(notAfter)) {
            throw new CellFault(
                    "date-too-late", "%s est après le %s : corrigez la date.".formatted(Marks.quote(text), notAfter));
        }
        return day;
    }

    private static int number(Matcher shape, int group) {
        return Integer.parseInt(shape.group(group));
    }

    private static CellFault notDate(String text) {
        return new CellFault(
                "not-a-date", "%s n'est pas une date : écrivez-la comme 31/12/2024.".formatted(Marks.quote(text)));
    }
}
