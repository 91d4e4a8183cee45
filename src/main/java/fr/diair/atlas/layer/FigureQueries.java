package fr.diair.atlas.layer;

import fr.diair.atlas.contract.FundingStage;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.indicator.IndicatorQueries;
import fr.diair.atlas.indicator.Readable;
import fr.diair.atlas.territory.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a theme: only the territories that have something to say; all others are at rest. */
public final class FigureQueries {
    private static final String ENGAGEMENT = Sql.file(FigureQueries.class, "figures-engagement.sql");
    private static final String ENGAGEMENT_STATE = Sql.file(FigureQueries.class, "figures-engagement-state.sql");
    private static final String CONTRACT_STATUS = Sql.file(FigureQueries.class, "figures-contract-status.sql");
    private static final String CONTRACT_COUNT = Sql.file(FigureQueries.class, "figures-contract-count.sql");
    private static final String FUNDING = Sql.file(FigureQueries.class, "figures-funding.sql");
    private static final String ACTION = Sql.file(FigureQueries.class, "figures-action.sql");
    private static final String EVENT = Sql.file(FigureQueries.class, "figures-event.sql");
    private static final String POPULATION = Sql.file(FigureQueries.class, "figures-population.sql");
    private static final String TO_CONFIRM = Sql.file(FigureQueries.class, "to-confirm.sql");
    private static final String CENTS = "cents";

    private final Jdbi jdbi;
    private final IndicatorQueries indicators;

    public FigureQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.indicators = new IndicatorQueries(jdbi);
    }

    /** The imported indicators that have figures. */
    public List<Readable> indicators() {
        return indicators.readable();
    }

    /** How many of the engagements that count on a day are to be confirmed. */
    public ToConfirm toConfirm(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(TO_CONFIRM)
                .bind("day", day)
                .map((rs, ctx) ->
                        new ToConfirm(rs.getInt("officials"), rs.getInt("communes"), rs.getString("election")))
                .one());
    }

    /** The category of each territory that has one. */
    public record Categorised(String code, String category) {}

    /** @throws IllegalArgumentException for a theme of quantities */
    public List<Categorised> categories(BuiltInTheme theme, Level level, LocalDate day) {
        String sql =
                switch (theme) {
                    case ENGAGEMENT_STATE -> ENGAGEMENT_STATE;
                    case CONTRACT_STATUS -> CONTRACT_STATUS;
                    default -> throw new IllegalArgumentException(theme + " has no categories");
                };
        Map<String, Object> at =
                theme == BuiltInTheme.ENGAGEMENT_STATE ? Map.of("day", day) : Map.of("day", day, "level", level.id());
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bindMap(at)
                .map((rs, ctx) -> new Categorised(rs.getString("code"), rs.getString("category")))
                .list());
    }

    /**
     * The figures of a theme of quantities.
     *
     * @param field null for all fields of policy
     * @throws IllegalArgumentException for a theme of categories
     */
    public List<Figure> figures(Theme theme, Level level, LocalDate day, @Nullable PolicyField field) {
        if (theme instanceof IndicatorTheme imported) {
            Readable indicator = imported.indicator();
            return indicator
                    .on(level, day)
                    .map(reading -> indicators.figures(indicator.code(), reading.period(), level).stream()
                            .map(Figure::of)
                            .toList())
                    .orElse(List.of());
        }
        return figures((BuiltInTheme) theme, level, day, field);
    }

    private List<Figure> figures(BuiltInTheme theme, Level level, LocalDate day, @Nullable PolicyField field) {
        return switch (theme) {
            case ENGAGEMENT_COUNT -> read(ENGAGEMENT, level, day, FigureQueries::officials);
            case ENGAGEMENT_SHARE_COMMUNES -> read(ENGAGEMENT, level, day, FigureQueries::shareOfCommunes);
            case ENGAGEMENT_SHARE_POPULATION -> read(ENGAGEMENT, level, day, FigureQueries::shareOfPopulation);
            case CONTRACT_COUNT -> read(CONTRACT_COUNT, level, day, FigureQueries::plain);
            case EVENT_COUNT -> read(EVENT, level, day, FigureQueries::plain);
            case POPULATION ->
                jdbi.withHandle(handle -> handle.createQuery(POPULATION)
                        .bind("level", level.id())
                        .map((rs, ctx) -> plain(rs))
                        .list());
            case FUNDING_PLANNED -> funding(FundingStage.PLANNED, level, day, FigureQueries::euros);
            case FUNDING_COMMITTED -> funding(FundingStage.COMMITTED, level, day, FigureQueries::euros);
            case FUNDING_PAID -> funding(FundingStage.PAID, level, day, FigureQueries::euros);
            case FUNDING_PLANNED_PER_INHABITANT ->
                funding(FundingStage.PLANNED, level, day, FigureQueries::eurosPerInhabitant);
            case FUNDING_COMMITTED_PER_INHABITANT ->
                funding(FundingStage.COMMITTED, level, day, FigureQueries::eurosPerInhabitant);
            case FUNDING_PAID_PER_INHABITANT ->
                funding(FundingStage.PAID, level, day, FigureQueries::eurosPerInhabitant);
            case ACTION_COUNT ->
                actions(level, day, field, rs -> Figure.of(rs.getString("code"), rs.getDouble("actions"), false));
            case ACTION_PROGRESS -> actions(level, day, field, FigureQueries::progress);
            case ENGAGEMENT_STATE, CONTRACT_STATUS -> throw new IllegalArgumentException(theme + " has no quantities");
        };
    }

    /** One row of the result to one figure. */
    @FunctionalInterface
    private interface Reader {
        Figure read(ResultSet rs) throws SQLException;

        default RowMapper<Figure> mapper() {
            return (rs, ctx) -> read(rs);
        }
    }

    private List<Figure> read(String sql, Level level, LocalDate day, Reader reader) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("level", level.id())
                .bind("day", day)
                .map(reader.mapper())
                .list());
    }

    private List<Figure> funding(FundingStage stage, Level level, LocalDate day, Reader reader) {
        return jdbi.withHandle(handle -> handle.createQuery(FUNDING)
                .bind("level", level.id())
                .bind("day", day)
                .bind("stage", stage.id())
                .map(reader.mapper())
                .list());
    }

    private List<Figure> actions(Level level, LocalDate day, @Nullable PolicyField field, Reader reader) {
        return jdbi.withHandle(handle -> handle.createQuery(ACTION)
                .bind("level", level.id())
                .bind("day", day)
                .bind("field", field == null ? null : field.id())
                .map(reader.mapper())
                .list());
    }

    private static Figure plain(ResultSet rs) throws SQLException {
        String code = rs.getString("code");
        double value = rs.getDouble("value");
        return rs.wasNull() ? Figure.unavailable(code) : Figure.of(code, value, false);
    }

    private static Figure officials(ResultSet rs) throws SQLException {
        return Figure.of(rs.getString("code"), rs.getDouble("officials"), false);
    }

    private static Figure shareOfCommunes(ResultSet rs) throws SQLException {
        return Figure.of(rs.getString("code"), 100.0 * rs.getInt("engaged") / rs.getInt("communes"), false);
    }

    private static Figure shareOfPopulation(ResultSet rs) throws SQLException {
        String code = rs.getString("code");
        long population = rs.getLong("population");
        if (rs.getBoolean("no_population") || population == 0) {
            return Figure.unavailable(code);
        }
        return Figure.of(
                code, 100.0 * rs.getLong("engaged_population") / population, rs.getBoolean("unknown_population"));
    }

    private static Figure euros(ResultSet rs) throws SQLException {
        String code = rs.getString("code");
        return rs.getBoolean("unknown")
                ? Figure.unavailable(code)
                : Figure.of(code, rs.getLong(CENTS) / 100.0, rs.getBoolean("incomplete"));
    }

    private static Figure eurosPerInhabitant(ResultSet rs) throws SQLException {
        String code = rs.getString("code");
        int population = rs.getInt("population");
        return rs.getBoolean("unknown") || population == 0
                ? Figure.unavailable(code)
                : Figure.of(code, rs.getLong(CENTS) / 100.0 / population, rs.getBoolean("incomplete"));
    }

    /** The mean of what is measured; all parts secret is secret, all unknown is unavailable; a part of either is said. */
    private static Figure progress(ResultSet rs) throws SQLException {
        String code = rs.getString("code");
        int secret = rs.getInt("secret");
        int unavailable = rs.getInt("unavailable");
        double mean = rs.getDouble("progress");
        if (!rs.wasNull()) {
            return Figure.of(code, Math.min(100, 100 * mean), secret + unavailable > 0);
        }
        return secret > 0 ? Figure.secret(code) : Figure.unavailable(code);
    }
}
