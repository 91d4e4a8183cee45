package fr.diair.atlas.intake;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.indicator.Indicator;
import fr.diair.atlas.indicator.IndicatorFamily;
import fr.diair.atlas.intake.plan.Plan.IndicatorColumn;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a plan says of a column of figures, as the indicator that it is. */
final class IndicatorDefinition {
    private static final int RATE_DECIMALS = 1;

    private IndicatorDefinition() {}

    /** @throws DataException when it is no indicator */
    static Indicator of(IndicatorColumn column) {
        Indicator.Kind kind = Indicator.Kind.of(text(column.kind(), "count"));
        String code = text(column.code(), RowKeys.slug(column.column().toLowerCase(java.util.Locale.ROOT)));
        return new Indicator(
                code,
                text(column.label(), column.column()),
                text(column.definition(), ""),
                text(column.unit(), kind == Indicator.Kind.RATE ? "%" : ""),
                kind,
                Indicator.Direction.of(text(column.direction(), "neutral")),
                IndicatorFamily.of(column.family()),
                ratio(column),
                kind == Indicator.Kind.COUNT ? 0 : RATE_DECIMALS,
                false);
    }

    private static Indicator.@Nullable Ratio ratio(IndicatorColumn column) {
        String numerator = column.numerator();
        String denominator = column.denominator();
        if (numerator == null || numerator.isBlank() || denominator == null || denominator.isBlank()) {
            return null;
        }
        String factor = text(column.factor(), "1").replace(',', '.');
        try {
            return new Indicator.Ratio(numerator.strip(), denominator.strip(), new BigDecimal(factor));
        } catch (NumberFormatException e) {
            throw new DataException("bad-factor", "Le facteur « %s » n'est pas un nombre.".formatted(factor), e);
        }
    }

    private static String text(@Nullable String given, String usual) {
        return given == null || given.isBlank() ? usual : given.strip();
    }
}
