package fr.diair.atlas.cell;

import fr.diair.atlas.cell.Reading.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as they are written in French tables.
 *
 * <ul>
 *   <li>Thousands: any space or apostrophe, a point when a comma or a second point follows, a comma when a point follows;
 *       only in groups of three.
 *   <li>Decimals: comma or point. A lone point before exactly three digits ({@code 1.234}) may mean either: refused,
 *       unless a zero leads ({@code 0.125}). A lone comma is a decimal comma.
 *   <li>{@code (123)} is negative. {@code 12 %} is 12. {@code 3 k€} is 3000, in euros.
 *   <li>Exponents are read; beyond 10^15, and NaN or infinity, refused.
 * </ul>
 */
public final class NumberCell {
    private static final int LONGEST = 64;
    private static final BigDecimal LIMIT = new BigDecimal("1e15");

    /** Digits with at most one mark between them, as {@link #plain} leaves them. */
    private static final Pattern SHAPE =
            Pattern.compile("([+-]?)([0-9][0-9., ']*|[.,][0-9]+)(?:[eE]([+-]?[0-9]{1,3}))?");

    private static final Pattern UNIT = Pattern.compile(
            "(?i)(.*?)\\s*(%|k\\s*€|m\\s*€|md\\s*€|mds\\s*€|€|keur|meur|eur|euros?|k\\s*euros?|milliers? d'euros|millions? d'euros|milliards? d'euros)");

    private static final Map<String, BigDecimal> EUROS = Map.ofEntries(
            Map.entry("€", BigDecimal.ONE),
            Map.entry("eur", BigDecimal.ONE),
            Map.entry("euro", BigDecimal.ONE),
            Map.entry("euros", BigDecimal.ONE),
            Map.entry("k€", new BigDecimal(1_000)),
            Map.entry("keur", new BigDecimal(1_000)),
            Map.entry("keuro", new BigDecimal(1_000)),
            Map.entry("keuros", new BigDecimal(1_000)),
            Map.entry("millierd'euros", new BigDecimal(1_000)),
            Map.entry("milliersd'euros", new BigDecimal(1_000)),
            Map.entry("m€", new BigDecimal(1_000_000)),
            Map.entry("meur", new BigDecimal(1_000_000)),
            Map.entry("milliond'euros", new BigDecimal(1_000_000)),
            Map.entry("millionsd'euros", new BigDecimal(1_000_000)),
            Map.entry("md€", new BigDecimal(1_000_000_000)),
            Map.entry("mds€", new BigDecimal(1_000_000_000)),
            Map.entry("milliardd'euros", new BigDecimal(1_000_000_000)),
            Map.entry("milliardsd'euros", new BigDecimal(1_000_000_000)));

    private NumberCell() {}

    /** @throws CellFault when something is written that is no number */
    public static Reading<BigDecimal> read(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER && cell.number() != null) {
            BigDecimal number = bounded(cell.number(), cell.text());
            List<Correction> corrections =
                    cell.text().endsWith("%") ? List.of(percent(cell.text(), number)) : List.of();
            return Reading.of(number, corrections);
        }
        if (isShortWhole(cell.text())) { // most cells, and they are many
            return Reading.of(new BigDecimal(cell.text()), List.of());
        }
        State state = Marks.read(cell);
        if (state != null) {
            return Reading.without(state);
        }
        return switch (cell.kind()) {
            case DATE ->
                throw new CellFault(
                        "date-for-number",
                        "La cellule contient la date %s, pas un nombre : vérifiez son format dans le classeur."
                                .formatted(cell.text()));
            case BOOLEAN, ERROR -> throw notTyped(cell);
            default -> written(CellText.strip(cell.text()));
        };
    }

    private static boolean isShortWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 15;
    }

    private static CellFault notTyped(Cell cell) {
        return cell.kind() == Cell.Kind.ERROR
                ? new CellFault(
                        "error-cell",
                        "La cellule du classeur est en erreur (%s) : corrigez sa formule."
                                .formatted(Marks.quote(cell.text())))
                : notNumber(cell.text());
    }

    private static Reading<BigDecimal> written(String text) {
        if (text.length() > LONGEST) {
            throw notNumber(text);
        }
        List<Correction> corrections = new ArrayList<>(3);
        String bare = text;
        if (bare.startsWith("'")) {
            bare = bare.substring(1);
            corrections.add(new Correction("apostrophe", "Apostrophe de tête ôtée : %s.".formatted(Marks.quote(text))));
        }
        boolean negative = bare.length() > 2 && bare.startsWith("(") && bare.endsWith(")");
        if (negative) {
            bare = CellText.strip(bare.substring(1, bare.length() - 1));
        }
        BigDecimal factor = BigDecimal.ONE;
        boolean percent = false;
        if (bare.startsWith("€")) {
            bare = bare.substring(1) + " €";
        }
        Matcher unit = UNIT.matcher(plain(bare));
        if (unit.matches()) {
            bare = unit.group(1);
            String word = CellText.fold(unit.group(2)).replace(" ", "");
            percent = word.equals("%");
            factor = percent ? BigDecimal.ONE : EUROS.getOrDefault(word, BigDecimal.ONE);
            if (!percent) {
                corrections.add(euros(text, word, factor));
            }
        }
        BigDecimal number = digits(plain(bare), text, corrections).multiply(factor);
        if (negative) {
            if (number.signum() < 0) {
                throw notNumber(text);
            }
            number = number.negate();
            corrections.add(new Correction(
                    "parentheses", "%s entre parenthèses lu comme négatif.".formatted(Marks.quote(text))));
        }
        if (percent) {
            corrections.add(percent(text, number));
        }
        return Reading.of(bounded(number, text), corrections);
    }

    /** Every space and apostrophe as the plain one, every minus as the hyphen. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : CellText.strip(text).toCharArray()) {
            if (c == 0x200b || c == 0xfeff || c == 0x200e || c == 0x200f) {
                continue;
            }
            plain.append(
                    CellText.isSpace(c)
                            ? ' '
                            : switch (c) {
                                case '\u2019', '\u02bc', '\u00b4' -> '\'';
                                case '\u2212', '\u2013', '\u2010', '\u2011' -> '-';
                                default -> c;
                            });
        }
        return plain.toString();
    }

    private static BigDecimal digits(String plain, String text, List<Correction> corrections) {
        String signed = plain.replaceFirst("^([+-]) +", "$1");
        Matcher shape = SHAPE.matcher(signed);
        if (!shape.matches()) {
            throw notNumber(text);
        }
        String digits = shape.group(2);
        int decimal = decimalMark(digits, text);
        String whole = decimal < 0 ? digits : digits.substring(0, decimal);
        String fraction = decimal < 0 ? "" : digits.substring(decimal + 1);
        if (!fraction.chars().allMatch(c -> c >= '0' && c <= '9') || (decimal >= 0 && fraction.isEmpty())) {
            throw notNumber(text);
        }
        String ungrouped = ungroup(whole, text, corrections);
        if (decimal >= 0 && digits.charAt(decimal) == ',') {
            corrections.add(new Correction("decimal-comma", "Virgule décimale : " + Marks.quote(text) + "."));
        }
        String sign = shape.group(1);
        BigDecimal number = new BigDecimal(
                sign + (ungrouped.isEmpty() ? "0" : ungrouped) + (fraction.isEmpty() ? "" : "." + fraction));
        @Nullable String exponent = shape.group(3);
        if (exponent == null) {
            return number;
        }
        int power = Integer.parseInt(exponent);
        if (Math.abs(power) > 30) {
            throw tooLarge(text);
        }
        BigDecimal scaled = number.scaleByPowerOfTen(power);
        corrections.add(new Correction(
                "scientific",
                "Notation scientifique : %s lu %s ; des chiffres ont pu être perdus."
                        .formatted(Marks.quote(text), scaled.toPlainString())));
        return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
    }

    /** Where the decimals begin, or -1. */
    private static int decimalMark(String digits, String text) {
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma < 0 && point < 0) {
            return -1;
        }
        if (comma >= 0 && point >= 0) {
            return Math.max(comma, point);
        }
        char mark = comma >= 0 ? ',' : '.';
        int last = Math.max(comma, point);
        if (digits.indexOf(mark) != last) {
            return -1; // twice the same: thousands
        }
        boolean groupLike = mark == '.' && digits.length() - last == 4 && last >= 1 && last <= 3;
        if (groupLike && digits.charAt(0) != '0') {
            throw new CellFault(
                    "ambiguous-number",
                    "%s peut se lire %s ou %s : écrivez-le sans point, ou avec une virgule décimale."
                            .formatted(Marks.quote(text), digits.replace(".", ""), digits.replace('.', ',')));
        }
        return last;
    }

    /** Digits alone, of a whole part whose groups are all of three. */
    private static String ungroup(String whole, String text, List<Correction> corrections) {
        String trimmed = CellText.strip(whole);
        int first = 0;
        while (first < trimmed.length() && Character.isDigit(trimmed.charAt(first))) {
            first++;
        }
        if (first == trimmed.length()) {
            return trimmed;
        }
        char mark = trimmed.charAt(first);
        if (first == 0 || first > 3 || (trimmed.length() - first) % 4 != 0) {
            throw notNumber(text);
        }
        StringBuilder digits = new StringBuilder(trimmed.substring(0, first));
        for (int i = first; i < trimmed.length(); i += 4) {
            String group = trimmed.substring(i + 1, i + 4);
            if (trimmed.charAt(i) != mark || !group.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw notNumber(text);
            }
            digits.append(group);
        }
        String code =
                switch (mark) {
                    case ' ' -> "thousands-space";
                    case '.' -> "thousands-point";
                    case ',' -> "thousands-comma";
                    default -> "thousands-apostrophe";
                };
        corrections.add(new Correction(code, "Séparateur de milliers : " + Marks.quote(text) + "."));
        return digits.toString();
    }

    private static Correction percent(String text, BigDecimal number) {
        return new Correction("percent-sign", Marks.quote(text) + " lu " + number.toPlainString() + ", en pour cent.");
    }

    private static Correction euros(String text, String word, BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? new Correction("euro-sign", "%s lu en euros.".formatted(Marks.quote(text)))
                : new Correction(
                        "euro-multiple",
                        "%s converti en euros (%s = %s €).".formatted(Marks.quote(text), word, factor.toPlainString()));
    }

    private static BigDecimal bounded(BigDecimal number, String text) {
        if (number.precision() - number.scale() > 16 || number.abs().compareTo(LIMIT) > 0) {
            throw tooLarge(text);
        }
        return number;
    }

    private static CellFault tooLarge(String text) {
        return new CellFault(
                "number-too-large",
                "%s dépasse mille mille milliards : ce n'est pas un chiffre de territoire, corrigez-le."
                        .formatted(Marks.quote(text)));
    }

    private static CellFault notNumber(String text) {
        return new CellFault(
                "not-a-number",
                "%s n'est pas un nombre : écrivez-le comme 1 234,5, ou n.d. s'il manque, s s'il est secret."
                        .formatted(Marks.quote(text)));
    }
}
