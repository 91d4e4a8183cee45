package fr.diair.atlas.intake.plan;

import java.util.regex.Pattern;

/** What a column of figures is likely to count, from its name: a proposal that people correct. */
final class IndicatorGuess {
    private static final Pattern RATE = Pattern.compile("\\b(taux|part|pourcentage|pct|ratio|proportion)\\b");
    private static final Pattern AMOUNT =
            Pattern.compile("\\b(montant|montants|euros?|eur|revenus?|budget|depenses?|recettes?|loyer|cout)\\b");
    private static final int LONGEST_CODE = 60;

    private IndicatorGuess() {}

    static Plan.IndicatorColumn of(String column, ColumnName name) {
        boolean rate = RATE.matcher(name.plain()).find() || column.contains("%");
        boolean amount = !rate && (AMOUNT.matcher(name.plain()).find() || column.contains("€"));
        String label = name.base().replace('_', ' ').strip();
        return new Plan.IndicatorColumn(
                column,
                code(name),
                label.isEmpty() ? column : label,
                "",
                rate ? "%" : amount ? "€" : "",
                rate ? "rate" : amount ? "amount" : "count",
                null,
                null,
                null,
                "neutral",
                null,
                name.year() == null ? null : String.valueOf(name.year()));
    }

    /** Lower-case letters, digits and hyphens. */
    static String code(ColumnName name) {
        String code = name.plain().replace(' ', '-');
        String cut = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
        return cut.isEmpty() ? "indicateur" : cut.replaceAll("-+$", "");
    }
}
