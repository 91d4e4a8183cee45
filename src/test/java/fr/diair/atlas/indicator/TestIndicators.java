package fr.diair.atlas.indicator;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small statistics for tests, and the roads in and out of the database. */
public final class TestIndicators {
    private TestIndicators() {}

    public static Indicator count(String code) {
        return of(code, Indicator.Kind.COUNT, "logements", null);
    }

    public static Indicator amount(String code) {
        return of(code, Indicator.Kind.AMOUNT, "€", null);
    }

    public static Indicator other(String code) {
        return of(code, Indicator.Kind.OTHER, "points", null);
    }

    public static Indicator rate(String code, @Nullable String numerator, @Nullable String denominator) {
        return of(
                code,
                Indicator.Kind.RATE,
                "%",
                numerator == null || denominator == null
                        ? null
                        : new Indicator.Ratio(numerator, denominator, new BigDecimal(100)));
    }

    private static Indicator of(String code, Indicator.Kind kind, String unit, Indicator.@Nullable Ratio ratio) {
        return new Indicator(
                code,
                "Statistique " + code,
                "Ce que compte " + code,
                unit,
                kind,
                Indicator.Direction.NEUTRAL,
                null,
                ratio,
                1,
                false);
    }

    public static Series series(Indicator indicator, String period, Level level, int vintage) {
        return new Series(
                indicator,
                Period.of(period),
                level,
                new Vintage(vintage),
                "INSEE, " + indicator.code(),
                "Licence Ouverte 2.0");
    }

    /** Codes with a number, or with the state {@code s} or {@code nd}, in turn. */
    public static Map<String, Object> values(Object... codesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            values.put((String) codesAndValues[i], codesAndValues[i + 1]);
        }
        return values;
    }

    /** Received and led to the vintage on show, as an import does it. */
    public static IndicatorLoad.Outcome receive(Database database, Series series, Map<String, Object> values) {
        return database.jdbi().inTransaction(handle -> {
            IndicatorLoad load = new IndicatorLoad(handle, List.of(series));
            values.forEach((code, value) -> {
                switch (value.toString()) {
                    case "s" -> load.add(0, code, ValueState.SECRET, null);
                    case "nd" -> load.add(0, code, ValueState.UNAVAILABLE, null);
                    default -> load.add(0, code, ValueState.VALUE, new BigDecimal(value.toString()));
                }
            });
            IndicatorLoad.Outcome outcome = load.end();
            handle.createScript(fr.diair.atlas.db.Sql.file(DataLoad.class, "next-version.sql"))
                    .execute();
            return outcome;
        });
    }

    /** A figure in the vintage on show, written as {@code 12,5 converted estimated incomplete} or as its state. */
    public static String shown(Database database, Indicator indicator, String period, Level level, String code) {
        return found(database, indicator, period, level, code).orElse("absent");
    }

    private static Optional<String> found(
            Database database, Indicator indicator, String period, Level level, String code) {
        return database.jdbi().withHandle(handle -> handle.createQuery("""
                        select concat_ws(' ', case when state = 'value' then round(value::numeric, 4)::float8::text else state end,
                          origin, case when estimated then 'estimated' end, case when incomplete then 'incomplete' end,
                          case when not_converted then 'not converted' end)
                        from indicator_shown
                        where indicator = :indicator and period = :period and level = :level and code = :code""")
                .bind("indicator", indicator.code())
                .bind("period", period)
                .bind("level", level.id())
                .bind("code", code)
                .mapTo(String.class)
                .findOne());
    }
}
