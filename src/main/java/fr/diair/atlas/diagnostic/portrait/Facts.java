package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.layer.Figure.Mark;
import fr.diair.atlas.text.French;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules may ask of a figure, by the words of {@code findings.json}. */
record Facts(Portrait.Figure figure) {
    static final Set<String> NUMBERS = Set.of(
            "value",
            "rank",
            "of",
            "percentile",
            "median",
            "low",
            "high",
            "whole",
            "gap",
            "gap-percent",
            "previous",
            "change",
            "change-percent");
    static final Set<String> WORDS = Set.of("state", "assessment", "direction");
    static final Set<String> TEXTS = Set.of("label", "period", "previous-period");

    private static final Set<String> PERCENTS = Set.of("gap-percent", "change-percent", "percentile");
    private static final Set<String> COUNTS = Set.of("rank", "of");
    private static final String NO_BREAK = "\u00a0";

    /** A number; null where there is none, and of a sum known in part only: it proves nothing. */
    @Nullable
    Double number(String name) {
        if (figure.cell().marks().contains(Mark.INCOMPLETE)) {
            return null;
        }
        Portrait.Comparison beside = figure.comparison() == null ? Portrait.Comparison.NONE : figure.comparison();
        Distribution.Position position = beside.position();
        Distribution.Quartiles quartiles = beside.quartiles();
        Portrait.Trend trend = figure.trend();
        return switch (name) {
            case "value" -> figure.value();
            case "rank" -> position == null ? null : (double) position.rank();
            case "of" -> position == null ? null : (double) position.of();
            case "percentile" -> position == null ? null : position.percentile();
            case "median" -> quartiles == null ? null : quartiles.median();
            case "low" -> quartiles == null ? null : quartiles.low();
            case "high" -> quartiles == null ? null : quartiles.high();
            case "whole" ->
                beside.whole() == null || beside.whole().marks().contains(Mark.INCOMPLETE)
                        ? null
                        : beside.whole().value();
            case "gap" -> beside.gap();
            case "gap-percent" -> beside.gapPercent();
            case "previous" -> trend == null ? null : trend.previous().value();
            case "change" -> trend == null ? null : trend.change();
            case "change-percent" -> trend == null ? null : trend.percent();
            default -> throw new IllegalArgumentException("no number is called " + name);
        };
    }

    /** A word of the API. */
    String word(String name) {
        Portrait.Comparison beside = figure.comparison();
        return switch (name) {
            case "state" -> figure.cell().state().name().toLowerCase(Locale.ROOT);
            case "assessment" ->
                beside == null || beside.assessment() == null
                        ? ""
                        : beside.assessment().id();
            case "direction" -> figure.measure().direction().id();
            default -> throw new IllegalArgumentException("no word is called " + name);
        };
    }

    /** As it is written in a sentence; null where there is nothing to write. */
    @Nullable
    String text(String name) {
        Portrait.Trend trend = figure.trend();
        return switch (name) {
            case "label" -> figure.measure().label();
            case "period" -> figure.provenance().period();
            case "previous-period" -> trend == null ? null : trend.period();
            default -> {
                Double number = number(name);
                yield number == null ? null : written(name, number);
            }
        };
    }

    /** Differences are written without their sign: the sentence says which way. */
    private String written(String name, double number) {
        if (COUNTS.contains(name)) {
            return French.number(number, 0);
        }
        if (PERCENTS.contains(name)) {
            return French.number(Math.abs(number), 0) + NO_BREAK + "%";
        }
        boolean difference = name.equals("gap") || name.equals("change");
        return amount(figure.measure(), difference ? Math.abs(number) : number, difference);
    }

    /** With its unit. A difference of shares is in points. */
    static String amount(Measure measure, double number, boolean difference) {
        Measure.Unit unit = measure.unit();
        String digits = French.number(number, unit.decimals());
        return switch (unit.format()) {
            case "percent" ->
                difference ? digits + NO_BREAK + (Math.abs(number) < 2 ? "point" : "points") : digits + NO_BREAK + "%";
            case "euro", "euro2" -> digits + NO_BREAK + "€";
            default -> digits + NO_BREAK + unit(unit.text(), number);
        };
    }

    /** One inhabitant, not one inhabitants: units are kept in the plural. */
    private static String unit(String plural, double number) {
        if (Math.abs(number) >= 2) {
            return plural;
        }
        String[] words = plural.split(" ", 2);
        String first = words[0].endsWith("s") && words[0].length() > 2
                ? words[0].substring(0, words[0].length() - 1)
                : words[0];
        return words.length == 1 ? first : first + " " + words[1];
    }
}
