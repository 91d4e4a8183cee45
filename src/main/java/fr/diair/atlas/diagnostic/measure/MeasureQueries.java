package fr.diair.atlas.diagnostic.measure;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.geo.LegalProjection;
import fr.diair.atlas.indicator.Indicator.Direction;
import fr.diair.atlas.territory.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Reads the territories of a level, and of them what no theme of the map reads. */
public final class MeasureQueries {
    private static final String PLACES = Sql.file(MeasureQueries.class, "places.sql");
    private static final String NEIGHBOURS = Sql.file(MeasureQueries.class, "neighbours.sql");
    private static final String CONTRACTS = Sql.file(MeasureQueries.class, "contracts.sql");
    private static final String CONTRACT_SITES = Sql.file(MeasureQueries.class, "contract-sites.sql");
    private static final String DELAYS = Sql.file(MeasureQueries.class, "delays.sql");
    private static final String ENGAGED = Sql.file(MeasureQueries.class, "engaged.sql");
    private static final String TOTALS = Sql.file(MeasureQueries.class, "totals.sql");
    private static final String FORMULAS = Sql.file(MeasureQueries.class, "formulas.sql");
    private static final String CODE = "code";
    private static final String[] SIGNED = {"signed", "renewed"};
    private static final String[] PREPARED = {"talks", "preparation", "letter", "deliberation"};

    private final Jdbi jdbi;

    public MeasureQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Places places(String boundaryVersion, Level level) {
        List<Place> list = jdbi.withHandle(handle -> handle.createQuery(PLACES)
                .bind("version", boundaryVersion)
                .bind("level", level.id())
                .map((rs, ctx) -> place(rs))
                .list());
        Map<String, Integer> rows = Places.rowsOf(list);
        List<List<Integer>> beside = new ArrayList<>(list.size());
        list.forEach(place -> beside.add(new ArrayList<>(6)));
        jdbi.useHandle(handle -> handle.createQuery(NEIGHBOURS)
                .bind("version", boundaryVersion)
                .bind("level", level.id())
                .setFetchSize(10_000)
                .map((rs, ctx) -> new String[] {rs.getString(1), rs.getString(2)})
                .forEach(pair -> {
                    Integer row = rows.get(pair[0]);
                    Integer other = rows.get(pair[1]);
                    if (row != null && other != null) {
                        beside.get(row).add(other);
                    }
                }));
        int[][] neighbours = beside.stream()
                .map(some -> some.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
        return new Places(level, list, neighbours);
    }

    private static Place place(ResultSet rs) throws SQLException {
        String departement = rs.getString("departement_code");
        return new Place(
                rs.getString(CODE),
                rs.getString("name"),
                rs.getString("kind"),
                new Place.Within(departement, rs.getString("region_code"), rs.getString("epci_code")),
                rs.getObject("population", Integer.class),
                site(rs, departement));
    }

    private static Place.@Nullable Site site(ResultSet rs, @Nullable String departement) throws SQLException {
        Double areaM2 = rs.getObject("area_m2", Double.class);
        if (areaM2 == null) {
            return null;
        }
        double longitude = rs.getDouble("lon");
        double latitude = rs.getDouble("lat");
        LegalProjection projection = projectionAt(departement, longitude, latitude);
        Coordinate at = projection.forward(longitude, latitude);
        return new Place.Site(longitude, latitude, areaM2, projection, at.x, at.y);
    }

    /** Of its departement; a region has none, and lies where its point lies. */
    private static LegalProjection projectionAt(@Nullable String departement, double longitude, double latitude) {
        if (departement != null) {
            return LegalProjection.of(departement);
        }
        if (latitude > 30) {
            return LegalProjection.METROPOLE;
        }
        if (latitude > 10) {
            return LegalProjection.ANTILLES;
        }
        if (latitude > 0) {
            return LegalProjection.GUYANE;
        }
        return longitude > 50 ? LegalProjection.REUNION : LegalProjection.MAYOTTE;
    }

    /**
     * How many contracts there are in each territory of a level that has one.
     *
     * @param signed those that bind; else those that are being prepared
     */
    Map<String, Double> contracts(Level level, LocalDate day, boolean signed) {
        return jdbi.withHandle(handle -> handle.createQuery(CONTRACTS)
                .bind("level", level.id())
                .bind("day", day)
                .bindArray("statuses", String.class, (Object[]) (signed ? SIGNED : PREPARED))
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(row.getColumn(CODE, String.class), row.getColumn("value", Double.class));
                    return all;
                }));
    }

    /** A signatory and where it lies. */
    record Signatory(Level level, String code, Place.Site site) {}

    List<Signatory> signatories(String boundaryVersion, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(CONTRACT_SITES)
                .bind("version", boundaryVersion)
                .bind("day", day)
                .map((rs, ctx) -> {
                    double longitude = rs.getDouble("lon");
                    double latitude = rs.getDouble("lat");
                    LegalProjection projection = projectionAt(rs.getString("departement_code"), longitude, latitude);
                    Coordinate at = projection.forward(longitude, latitude);
                    return new Signatory(
                            Level.of(rs.getString("level")),
                            rs.getString(CODE),
                            new Place.Site(longitude, latitude, 0, projection, at.x, at.y));
                })
                .list());
    }

    /** Actions of a territory neither done nor abandoned. */
    record Delay(int late, double days) {}

    Map<String, Delay> delays(Level level, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(DELAYS)
                .bind("level", level.id())
                .bind("day", day)
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(
                            row.getColumn(CODE, String.class),
                            new Delay(row.getColumn("late", Integer.class), row.getColumn("delay", Double.class)));
                    return all;
                }));
    }

    /** Communes engaged by themselves, and who lives there. */
    record Engaged(int communes, long population) {}

    /** Of the territories of a level where at least one commune is engaged. */
    Map<String, Engaged> engaged(Level level, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(ENGAGED)
                .bind("level", level.id())
                .bind("day", day)
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(
                            row.getColumn(CODE, String.class),
                            new Engaged(
                                    row.getColumn("engaged", Integer.class),
                                    row.getColumn("engaged_population", Long.class)));
                    return all;
                }));
    }

    /** What a territory is made of. */
    record Total(int communes, boolean unknownPopulation) {}

    Map<String, Total> totals(Level level) {
        return jdbi.withHandle(handle -> handle.createQuery(TOTALS)
                .bind("level", level.id())
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(
                            row.getColumn(CODE, String.class),
                            new Total(
                                    row.getColumn("communes", Integer.class),
                                    row.getColumn("unknown_population", Boolean.class)));
                    return all;
                }));
    }

    /** The formulas that users wrote, as measures whose levels are still to be found out. */
    List<Measure> formulas() {
        return jdbi.withHandle(handle -> handle.createQuery(FORMULAS)
                .map((rs, ctx) -> new Measure(
                        Measures.FORMULA_PREFIX + rs.getString("key"),
                        rs.getString("label"),
                        rs.getString("definition"),
                        Family.FORMULA,
                        new Measure.Unit(rs.getString("unit"), "decimal", rs.getInt("decimals")),
                        Direction.of(rs.getString("direction")),
                        new Measure.Formula(),
                        new Measure.Derived(
                                rs.getString("expression"),
                                DerivedColumns.formula(rs.getString("expression")),
                                Set.of())))
                .list());
    }
}
