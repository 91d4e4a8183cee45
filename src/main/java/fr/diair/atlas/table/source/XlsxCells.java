package fr.diair.atlas.table.source;

import fr.diair.atlas.cell.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** From the cells of FastExcel to ours: dates, percents and leading zeros by their number format. */
final class XlsxCells {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int EPOCH_1904 = 1462;
    private static final int LAST_DAY = 2_958_465;
    private static final int MOST_DIGITS = 400;

    /** What spreadsheets show: the digits behind are noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA", "#SPILL!", "#CALC!");

    private enum Style {
        PLAIN,
        DATE,
        PERCENT,
        PADDED
    }

    private final boolean date1904;
    private final Map<String, Style> styles = new HashMap<>();

    XlsxCells(boolean date1904) {
        this.date1904 = date1904;
    }

    Cell of(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        Object value = cell.getValue();
        if (value == null) {
            return cell.getType() == CellType.FORMULA
                    ? new Cell("formule sans valeur", Cell.Kind.ERROR, null, null)
                    : Cell.EMPTY;
        }
        if (value instanceof BigDecimal number) {
            return number(number, cell.getDataFormatId(), cell.getDataFormatString());
        }
        if (value instanceof Boolean truth) {
            return new Cell(truth ? "VRAI" : "FAUX", Cell.Kind.BOOLEAN, null, null);
        }
        String text = value.toString();
        return cell.getType() == CellType.ERROR || (cell.getType() == CellType.FORMULA && ERRORS.contains(text))
                ? new Cell(text, Cell.Kind.ERROR, null, null)
                : Cell.text(text);
    }

    private Cell number(BigDecimal raw, @Nullable Integer formatId, @Nullable String format) {
        if (Math.abs((long) raw.precision() - raw.scale()) > MOST_DIGITS) {
            return Cell.text(raw.toString());
        }
        BigDecimal number = shown(raw);
        return switch (style(formatId, format)) {
            case DATE -> date(number);
            case PERCENT -> percent(number);
            case PADDED -> padded(number, String.valueOf(format).length());
            case PLAIN -> Cell.number(number);
        };
    }

    private Cell date(BigDecimal serial) {
        long day = serial.longValue() + (date1904 ? EPOCH_1904 : 0);
        if (serial.signum() < 0 || day < 1 || day > LAST_DAY) {
            return Cell.number(serial);
        }
        // Day 60 is 29 February 1900, which never was: the days before it are one off.
        return Cell.date(EPOCH.plusDays(day < 60 ? day + 1 : day));
    }

    /** Rounded as it is shown, without exponent. */
    static BigDecimal shown(BigDecimal raw) {
        BigDecimal number = raw.precision() > SHOWN.getPrecision() ? raw.round(SHOWN) : raw;
        number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A share shown in percent. */
    static Cell percent(BigDecimal share) {
        BigDecimal shown = share.scaleByPowerOfTen(2).stripTrailingZeros();
        shown = shown.scale() < 0 ? shown.setScale(0) : shown;
        return new Cell(shown.toPlainString() + " %", Cell.Kind.NUMBER, shown, null);
    }

    /** A code kept as a number and shown with its zeros. */
    private static Cell padded(BigDecimal number, int width) {
        String digits = number.toPlainString();
        return number.signum() < 0 || number.scale() > 0 || digits.length() >= width
                ? Cell.number(number)
                : new Cell("0".repeat(width - digits.length()) + digits, Cell.Kind.NUMBER, number, null);
    }

    private Style style(@Nullable Integer id, @Nullable String format) {
        if (id == null && format == null) {
            return Style.PLAIN;
        }
        return styles.computeIfAbsent(id + "|" + format, key -> styleOf(id == null ? 0 : id, format));
    }

    /** The built-in formats by their number, the others by their letters. */
    private static Style styleOf(int id, @Nullable String format) {
        if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return Style.DATE;
        }
        if (id == 9 || id == 10) {
            return Style.PERCENT;
        }
        if (format == null || format.equalsIgnoreCase("General")) {
            return Style.PLAIN;
        }
        if (format.matches("0{2,20}")) {
            return Style.PADDED;
        }
        String letters =
                format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].", "").toLowerCase(Locale.ROOT);
        if (letters.contains("%")) {
            return Style.PERCENT;
        }
        boolean date = letters.contains("y")
                || letters.contains("d")
                || (letters.contains("m") && !letters.contains("h") && !letters.contains("s"));
        return date && !letters.contains("general") ? Style.DATE : Style.PLAIN;
    }
}
