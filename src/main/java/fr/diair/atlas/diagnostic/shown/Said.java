package fr.diair.atlas.diagnostic.shown;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.layer.Figure.Mark;
import fr.diair.atlas.text.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Figures in French words, in files and on paper as on the screen. */
public final class Said {
    /** What stands where a measure does not exist at the level of a territory. */
    public static final String NOT_AT_LEVEL = "pas à ce niveau";

    private static final String NO_BREAK = "\u00a0";
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> LINKS =
            Set.of("à", "au", "aux", "avec", "de", "des", "du", "en", "par", "pour", "sans", "sur");
    private static final Set<String> THE_SAME = Set.of("cas", "cours", "fois", "mois", "pays", "temps");

    private Said() {}

    /** The value without its unit, or what stands in its place. */
    public static String value(Column.Cell cell, Measure.Unit unit) {
        Double value = cell.value();
        return value == null ? state(cell.state()) : figure(value, unit);
    }

    /** The value with its unit, or what stands in its place. */
    public static String withUnit(Column.Cell cell, Measure.Unit unit) {
        Double value = cell.value();
        return value == null ? state(cell.state()) : withUnit(value, unit);
    }

    /** The figure without its unit, rounded as the page rounds it: a half goes away from zero. */
    public static String figure(double value, Measure.Unit unit) {
        int decimals = decimals(value, unit);
        double rounded =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
        return switch (unit.format()) {
            case "percent" -> French.number(rounded, decimals) + NO_BREAK + "%";
            case "euro", "euro2" -> French.figure(rounded, unit.format());
            default -> French.number(rounded, decimals);
        };
    }

    private static int decimals(double value, Measure.Unit unit) {
        return switch (unit.format()) {
            case "percent" -> Math.abs(value) < 10 ? 1 : 0;
            case "euro" -> 0;
            case "euro2" -> 2;
            default -> unit.decimals();
        };
    }

    /** {@code 443 192 habitants}, {@code 12,5 % des voisins}. */
    public static String withUnit(double value, Measure.Unit unit) {
        String figure = figure(value, unit);
        return switch (unit.format()) {
            case "percent" -> unit.text().startsWith("%") ? figure + unit.text().substring(1) : figure;
            case "euro2" -> unit.text().startsWith("€") ? figure + unit.text().substring(1) : figure;
            case "euro" -> figure;
            default -> unit.text().isEmpty() ? figure : figure + NO_BREAK + counted(value, unit.text());
        };
    }

    /** Units are kept in the plural; French has the singular below two: {@code 1 place d’accueil}. As the page has it. */
    static String counted(double value, String unit) {
        if (Math.abs(value) >= 2) {
            return unit;
        }
        String[] words = unit.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (LINKS.contains(words[i]) || !WORD.matcher(words[i]).matches()) {
                break;
            }
            if (words[i].length() > 2 && words[i].endsWith("s") && !THE_SAME.contains(words[i])) {
                words[i] = words[i].substring(0, words[i].length() - 1);
            }
        }
        return String.join(" ", words);
    }

    /** A difference with its sign; between shares it is in points: {@code +12}, {@code −3,5 points}. */
    public static String difference(double difference, Measure.Unit unit) {
        double size = Math.abs(difference);
        String sign = sign(difference);
        if (!unit.format().equals("percent")) {
            return sign + figure(size, unit);
        }
        double rounded = new BigDecimal(size).setScale(1, RoundingMode.HALF_UP).doubleValue();
        return sign + French.number(rounded, 1) + NO_BREAK + (size < 2 ? "point" : "points");
    }

    /** With its sign: {@code +27 %}. */
    public static String share(double percent) {
        double size = Math.abs(percent);
        int decimals = size < 10 ? 1 : 0;
        double rounded =
                new BigDecimal(size).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
        return sign(percent) + French.number(rounded, decimals) + NO_BREAK + "%";
    }

    private static String sign(double value) {
        if (value == 0) {
            return "";
        }
        return value > 0 ? "+" : "−";
    }

    public static String state(Column.State state) {
        return switch (state) {
            case VALUE -> "";
            case UNAVAILABLE -> "non disponible";
            case SECRET -> "secret statistique";
            case NONE -> "sans objet";
        };
    }

    /** What must be said beside a value, in the words of the exports. */
    public static List<String> marks(Column.Cell cell) {
        return cell.marks().stream().map(Said::mark).toList();
    }

    private static String mark(Mark mark) {
        return switch (mark) {
            case INCOMPLETE -> "incomplet";
            case ESTIMATED -> "estimé";
            case NOT_CONVERTED -> "non converti";
            case SUMMED -> "somme des communes";
            case AMONG_COMMUNES -> "compté en communes voisines";
        };
    }
}
