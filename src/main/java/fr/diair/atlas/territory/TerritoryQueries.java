package fr.diair.atlas.territory;

import fr.diair.atlas.db.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads territories: one, all of a level, or those whose name or code is typed. */
public final class TerritoryQueries {
    private static final String ONE = Sql.file(TerritoryQueries.class, "territory-one.sql");
    private static final String FORMER = Sql.file(TerritoryQueries.class, "territory-former.sql");
    private static final String LEVEL = Sql.file(TerritoryQueries.class, "level-territories.sql");
    private static final String COUNT = Sql.file(TerritoryQueries.class, "level-count.sql");
    private static final String SEARCH = Sql.file(TerritoryQueries.class, "search.sql");
    private static final String SIMILAR = Sql.file(TerritoryQueries.class, "search-similar.sql");
    private static final String BOUNDS = Sql.file(TerritoryQueries.class, "territory-bounds.sql");

    private final Jdbi jdbi;

    public TerritoryQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All territories of a level as columns: 35 000 names travel best so. */
    public record Names(
            String level,
            int vintage,
            List<String> codes,
            List<String> names,
            List<@Nullable String> departements,
            List<@Nullable Integer> populations) {

        /** Some of them, in the same order. */
        public Names within(Set<String> wanted) {
            Names some = new Names(
                    level, vintage, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < codes.size(); i++) {
                if (wanted.contains(codes.get(i))) {
                    some.codes.add(codes.get(i));
                    some.names.add(names.get(i));
                    some.departements.add(departements.get(i));
                    some.populations.add(populations.get(i));
                }
            }
            return some;
        }
    }

    /**
     * A territory found by what was typed.
     *
     * @param former code and name of before that led here, null when today's did
     */
    public record Found(
            String level,
            String code,
            String name,
            @Nullable String kind,
            @Nullable NamedCode departement,
            @Nullable Integer population,
            @Nullable String former) {}

    /** A commune of before, with the day it ended. */
    public record Former(String code, String name, LocalDate until) {}

    public Optional<Territory> one(String boundaryVersion, Level level, String code) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("version", boundaryVersion)
                .bind("level", level.id())
                .bind("code", code)
                .map((rs, ctx) -> territory(rs))
                .findOne());
    }

    public List<Former> former(Level level, String code, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(FORMER)
                .bind("level", level.id())
                .bind("code", code)
                .bind("day", day)
                .map((rs, ctx) -> new Former(
                        rs.getString("code"), rs.getString("name"), rs.getObject("to_date", LocalDate.class)))
                .list());
    }

    public Names names(Level level, int vintage) {
        Names names = new Names(
                level.id(), vintage, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        jdbi.useHandle(handle -> handle.createQuery(LEVEL)
                .bind("level", level.id())
                .map((rs, ctx) -> {
                    names.codes().add(rs.getString("code"));
                    names.names().add(rs.getString("name"));
                    names.departements().add(rs.getString("departement_code"));
                    names.populations().add(rs.getObject("population", Integer.class));
                    return names;
                })
                .forEach(row -> {}));
        return names;
    }

    /** How many territories the level has in the vintage on show. */
    public int count(Level level) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("level", level.id())
                .mapTo(Integer.class)
                .one());
    }

    /**
     * Territories whose name or code begins with what was typed, then those that resemble it.
     *
     * @param level null for all levels
     */
    public List<Found> search(String text, @Nullable Level level, int limit) {
        List<Found> found = found(SEARCH, text, level, limit);
        return found.isEmpty() && text.length() >= 3 ? found(SIMILAR, text, level, limit) : found;
    }

    /** The box of each territory that has a boundary, by {@code level/code}. */
    public Map<String, Bounds> bounds(String boundaryVersion, List<Found> territories) {
        Map<String, Bounds> boxes = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(BOUNDS)
                .bind("version", boundaryVersion)
                .bind("levels", territories.stream().map(Found::level).collect(Collectors.joining(",")))
                .bind("codes", territories.stream().map(Found::code).collect(Collectors.joining(",")))
                .map((rs, ctx) -> Map.entry(
                        rs.getString("level") + "/" + rs.getString("code"),
                        new Bounds(
                                rs.getDouble("west"),
                                rs.getDouble("south"),
                                rs.getDouble("east"),
                                rs.getDouble("north"))))
                .forEach(entry -> boxes.put(entry.getKey(), entry.getValue())));
        return boxes;
    }

    private List<Found> found(String sql, String text, @Nullable Level level, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("text", text)
                .bind("level", level == null ? null : level.id())
                .bind("limit", limit)
                .map((rs, ctx) -> new Found(
                        rs.getString("level"),
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getString("kind"),
                        NamedCode.orNull(rs.getString("departement_code"), rs.getString("departement_name")),
                        rs.getObject("population", Integer.class),
                        rs.getString("former")))
                .list());
    }

    private static Territory territory(ResultSet rs) throws SQLException {
        String epci = rs.getString("epci_code");
        String epciName = rs.getString("epci_name");
        String epciKind = rs.getString("epci_kind");
        return new Territory(
                Level.of(rs.getString("level")),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("kind"),
                new Territory.Parents(
                        NamedCode.orNull(rs.getString("departement_code"), rs.getString("departement_name")),
                        NamedCode.orNull(rs.getString("region_code"), rs.getString("region_name")),
                        NamedCode.orNull(epci, epciName),
                        epciKind),
                rs.getObject("population", Integer.class),
                rs.getObject("population_year", Integer.class),
                shape(rs));
    }

    private static Territory.@Nullable Shape shape(ResultSet rs) throws SQLException {
        Double areaM2 = rs.getObject("area_m2", Double.class);
        return areaM2 == null
                ? null
                : new Territory.Shape(
                        areaM2,
                        rs.getDouble("lon"),
                        rs.getDouble("lat"),
                        new Bounds(
                                rs.getDouble("west"),
                                rs.getDouble("south"),
                                rs.getDouble("east"),
                                rs.getDouble("north")));
    }
}
