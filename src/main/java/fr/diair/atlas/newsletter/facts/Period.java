package fr.diair.atlas.newsletter.facts;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Days of which a letter tells, both held. At most two years, so that a slip of the year is noticed. */
public record Period(LocalDate from, LocalDate to) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final int MOST_YEARS = 2;

    /** @throws RequestException a 422 when it ends before it begins, or is too long */
    public Period {
        if (to.isBefore(from)) {
            throw RequestException.invalidFields(Map.of(
                    "to",
                    "La période finit le %s, avant de commencer le %s : choisissez une fin plus tardive."
                            .formatted(French.day(to), French.day(from))));
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw RequestException.invalidFields(
                    Map.of("to", "La période dure plus de deux ans : choisissez une fin plus proche."));
        }
    }

    /** The day before it begins: what stood then is what its changes are counted from. */
    public LocalDate eve() {
        return from.minusDays(1);
    }

    private boolean isMonth() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth());
    }

    /** As « décembre 2019 », or « du 5 novembre au 3 décembre 2019 ». */
    public String words() {
        if (isMonth()) {
            return MONTH.format(from);
        }
        return from.equals(to)
                ? "le " + French.dayInWords(to)
                : "du %s au %s".formatted(beginning(), French.dayInWords(to));
    }

    /** Within a sentence: « en décembre 2019 », « du 5 novembre au 3 décembre 2019 ». */
    public String within() {
        return isMonth() ? "en " + words() : words();
    }

    private String beginning() {
        String whole = French.dayInWords(from);
        return from.getYear() == to.getYear() ? whole.substring(0, whole.length() - " 2019".length()) : whole;
    }

    /** The last whole month by a day, which may be the last of its month. */
    public static Period monthBy(LocalDate day) {
        YearMonth month = YearMonth.from(day.plusDays(1)).minusMonths(1);
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** All that a letter which ended on a day left to tell, up to another day. */
    public static Period since(LocalDate last, LocalDate day) {
        LocalDate from = last.plusDays(1);
        LocalDate month = monthBy(day).to();
        LocalDate to = !month.isBefore(from) ? month : day.isBefore(from) ? from : day;
        return new Period(from.isBefore(to.minusYears(MOST_YEARS)) ? to.minusYears(MOST_YEARS) : from, to);
    }
}
