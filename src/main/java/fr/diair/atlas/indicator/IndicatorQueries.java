package fr.diair.atlas.indicator;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.territory.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads indicators and their figures in the vintage on show. */
public final class IndicatorQueries {
    private static final String READABLE = Sql.file(IndicatorQueries.class, "readable.sql");
    private static final String FIGURES = Sql.file(IndicatorQueries.class, "figures.sql");
    private static final String TERRITORY = Sql.file(IndicatorQueries.class, "territory-figures.sql");

    private final Jdbi jdbi;

    public IndicatorQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All indicators with figures, by label. */
    public List<Readable> readable() {
        Map<String, Readable> byCode = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(READABLE)
                .map((rs, ctx) -> {
                    Readable read = readable(rs);
                    Readable one = byCode.computeIfAbsent(read.code(), code -> read);
                    return one.readings()
                            .add(new Readable.Reading(
                                    Level.of(rs.getString("level")),
                                    Period.of(rs.getString("period")),
                                    rs.getString("source"),
                                    rs.getString("licence"),
                                    rs.getString("vintages")));
                })
                .list());
        return List.copyOf(byCode.values());
    }

    /** The figures of one indicator: territories that are not listed are not available. */
    public List<Shown> figures(String indicator, Period period, Level level) {
        return jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .bind("indicator", indicator)
                .bind("period", period.id())
                .bind("level", level.id())
                .map((rs, ctx) -> shown(rs, rs.getString("code")))
                .list());
    }

    /** The figures of one territory, by indicator and period, as {@code code/period}. */
    public Map<String, Shown> of(Level level, String code) {
        Map<String, Shown> figures = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(TERRITORY)
                .bind("level", level.id())
                .bind("code", code)
                .map((rs, ctx) ->
                        figures.put(rs.getString("indicator") + "/" + rs.getString("period"), shown(rs, code)))
                .list());
        return figures;
    }

    private static Shown shown(ResultSet rs, String code) throws SQLException {
        return new Shown(
                code,
                ValueState.valueOf(rs.getString("state").toUpperCase(Locale.ROOT)),
                rs.getObject("value", Double.class),
                rs.getString("origin"),
                rs.getBoolean("estimated"),
                rs.getBoolean("incomplete"),
                rs.getBoolean("not_converted"));
    }

    private static Readable readable(ResultSet rs) throws SQLException {
        return new Readable(
                rs.getString("code"),
                rs.getString("label"),
                rs.getString("definition"),
                rs.getString("unit"),
                Indicator.Kind.of(rs.getString("kind")),
                new Readable.Sense(
                        Indicator.Direction.of(rs.getString("direction")),
                        rs.getString("family"),
                        rs.getInt("decimals"),
                        ratio(rs)),
                rs.getBoolean("demo"),
                new ArrayList<>());
    }

    private static Indicator.@Nullable Ratio ratio(ResultSet rs) throws SQLException {
        String numerator = rs.getString("numerator");
        return numerator == null
                ? null
                : new Indicator.Ratio(numerator, rs.getString("denominator"), rs.getBigDecimal("factor"));
    }
}
