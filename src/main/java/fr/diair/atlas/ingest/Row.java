package fr.diair.atlas.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row in the words of {@code data/README.md}, its cells parsed on demand; a cell that cannot be parsed refuses the row. */
public final class Row {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final long line;
    private final Map<String, String> cells;

    /** @param cells by column; a column that is not there is empty */
    public Row(long line, Map<String, String> cells) {
        this.line = line;
        this.cells = cells;
    }

    /** The same row with something else in a column. */
    Row with(String column, String value) {
        Map<String, String> others = new HashMap<>(cells);
        others.put(column, value);
        return new Row(line, others);
    }

    public long line() {
        return line;
    }

    /** What tells the row apart from all others of its table. */
    public String key(FactTable table) {
        return table.keyColumns().stream()
                .map(column -> cells.getOrDefault(column, "").strip())
                .collect(Collectors.joining("/"));
    }

    /** Null when the cell is empty. */
    @Nullable
    public String text(String column) {
        String value = cells.getOrDefault(column, "").strip();
        return value.isEmpty() ? null : value;
    }

    public String required(String column) {
        String value = text(column);
        if (value == null) {
            throw new Refusal(
                    "missing-value", column, "", "La colonne %s est vide : elle est obligatoire.".formatted(column));
        }
        return value;
    }

    public String oneOf(String column, Set<String> allowed) {
        String value = required(column);
        if (!allowed.contains(value)) {
            throw new Refusal(
                    "unknown-word",
                    column,
                    value,
                    "« %s » n'est pas admis dans la colonne %s : %s."
                            .formatted(value, column, String.join(", ", allowed)));
        }
        return value;
    }

    /** A whole number that is not negative; null when the cell is empty. */
    @Nullable
    public Long whole(String column) {
        String value = text(column);
        return value == null ? null : number(column, value);
    }

    public int requiredWhole(String column) {
        return small(column, number(column, required(column)));
    }

    /** A year of this network's life or of its plans. */
    public int year(String column) {
        int year = requiredWhole(column);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal(
                    "illegal-year",
                    column,
                    Integer.toString(year),
                    "%d (colonne %s) n'est pas une année de %d à %d.".formatted(year, column, FIRST_YEAR, LAST_YEAR));
        }
        return year;
    }

    @Nullable
    public Integer smallWhole(String column) {
        Long number = whole(column);
        return number == null ? null : small(column, number);
    }

    private static long number(String column, String value) {
        try {
            long number = Long.parseLong(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the value.
        }
        throw new Refusal(
                "illegal-number",
                column,
                value,
                "« %s » (colonne %s) n'est pas un entier positif ou nul.".formatted(value, column));
    }

    private static int small(String column, long number) {
        if (number > Integer.MAX_VALUE) {
            throw new Refusal(
                    "number-too-large",
                    column,
                    Long.toString(number),
                    "%d (colonne %s) est trop grand.".formatted(number, column));
        }
        return (int) number;
    }

    /** Degrees, with a decimal point; null when the cell is empty. */
    @Nullable
    public Double degrees(String column, int most) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        if (value.matches("-?[0-9]{1,3}([.][0-9]{1,20})?") && Math.abs(Double.parseDouble(value)) <= most) {
            return Double.valueOf(value);
        }
        throw new Refusal(
                "illegal-degrees",
                column,
                value,
                "« %s » (colonne %s) n'est pas un nombre de degrés de -%d à %d.".formatted(value, column, most, most));
    }

    /** An hour and its minutes, as 14:30; null when the cell is empty. */
    @Nullable
    public String time(String column) {
        String value = text(column);
        if (value == null || value.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            return value;
        }
        throw new Refusal(
                "illegal-time",
                column,
                value,
                "« %s » (colonne %s) n'est pas une heure, par exemple 14:30.".formatted(value, column));
    }

    /** An ISO 8601 day; null when the cell is empty: unknown stays unknown. */
    @Nullable
    public LocalDate date(String column) {
        String value = text(column);
        return value == null ? null : parsed(column, value);
    }

    public LocalDate requiredDate(String column) {
        return parsed(column, required(column));
    }

    private static LocalDate parsed(String column, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    "illegal-date",
                    column,
                    value,
                    "« %s » (colonne %s) n'est pas une date ; la forme attendue est 2019-12-31."
                            .formatted(value, column));
        }
    }
}
