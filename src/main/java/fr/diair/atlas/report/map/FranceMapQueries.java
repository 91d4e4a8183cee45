package fr.diair.atlas.report.map;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.geo.WebMercator;
import fr.diair.atlas.layer.BuiltInTheme;
import fr.diair.atlas.layer.FigureQueries;
import fr.diair.atlas.territory.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads the map of the report: the categories of the map on the screen, on borders that are coarse enough for paper. */
public final class FranceMapQueries {
    private static final String BORDERS = Sql.file(FranceMapQueries.class, "borders.sql");
    private static final String SPOTS = Sql.file(FranceMapQueries.class, "spots.sql");
    private static final String METROPOLES = Sql.file(FranceMapQueries.class, "metropoles.sql");

    private final Jdbi jdbi;
    private final FigureQueries figures;

    private record Border(String level, String code, Geometry degrees) {}

    private record Spot(String level, String code, String name, Coordinate inside) {}

    public FranceMapQueries(Jdbi jdbi, FigureQueries figures) {
        this.jdbi = jdbi;
        this.figures = figures;
    }

    /** @param version of the boundaries */
    public FranceMap read(String version, LocalDate day) {
        Map<String, String> epci = statuses(Level.EPCI, day);
        Map<String, String> communes = statuses(Level.COMMUNE, day);
        Set<String> engaged = figures.categories(BuiltInTheme.ENGAGEMENT_STATE, Level.COMMUNE, day).stream()
                .filter(one -> !one.category().equals("former"))
                .map(FigureQueries.Categorised::code)
                .collect(Collectors.toSet());
        return jdbi.inTransaction(handle -> {
            Set<String> drawn = new LinkedHashSet<>(epci.keySet());
            drawn.addAll(handle.createQuery(METROPOLES).mapTo(String.class).list());
            List<Border> borders = borders(handle, version, drawn);
            Set<String> points = new LinkedHashSet<>(engaged);
            points.addAll(communes.keySet());
            List<Spot> spots = spots(handle, version, points, drawn);
            Map<String, Geometry> areas = new HashMap<>();
            borders.stream()
                    .filter(one -> one.level().equals("epci"))
                    .forEach(one -> areas.put(one.code(), one.degrees()));
            List<FranceMap.Signatory> signatories = new ArrayList<>();
            for (Spot spot : spots) {
                boolean commune = spot.level().equals("commune");
                if (!commune || communes.containsKey(spot.code())) {
                    signatories.add(new FranceMap.Signatory(
                            spot.code(),
                            spot.name(),
                            (commune ? communes : epci).get(spot.code()),
                            commune ? null : areas.get(spot.code()),
                            spot.inside()));
                }
            }
            return new FranceMap(
                    of(borders, "departement"),
                    of(borders, "region"),
                    signatories,
                    spots.stream()
                            .filter(spot -> spot.level().equals("commune") && engaged.contains(spot.code()))
                            .map(Spot::inside)
                            .toList());
        });
    }

    private Map<String, String> statuses(Level level, LocalDate day) {
        Map<String, String> statuses = new HashMap<>();
        figures.categories(BuiltInTheme.CONTRACT_STATUS, level, day)
                .forEach(one -> statuses.put(one.code(), one.category()));
        return statuses;
    }

    private static List<Geometry> of(List<Border> borders, String level) {
        return borders.stream()
                .filter(one -> one.level().equals(level))
                .map(Border::degrees)
                .toList();
    }

    private static List<Border> borders(Handle handle, String version, Collection<String> epci) {
        WKBReader reader = new WKBReader();
        return handle.createQuery(BORDERS)
                .bind("version", version)
                .bindArray("epci", String.class, epci.toArray())
                .map((rs, ctx) -> new Border(rs.getString("level"), rs.getString("code"), degrees(reader, rs)))
                .list();
    }

    private static Geometry degrees(WKBReader reader, ResultSet row) throws SQLException {
        try {
            return WebMercator.INSTANCE.unproject(reader.read(row.getBytes("wkb")));
        } catch (ParseException e) {
            throw new SQLException("unreadable borders of " + row.getString("code"), e);
        }
    }

    private static List<Spot> spots(
            Handle handle, String version, Collection<String> communes, Collection<String> epci) {
        return handle.createQuery(SPOTS)
                .bind("version", version)
                .bindArray("communes", String.class, communes.toArray())
                .bindArray("epci", String.class, epci.toArray())
                .map((rs, ctx) -> new Spot(
                        rs.getString("level"),
                        rs.getString("code"),
                        rs.getString("name"),
                        new Coordinate(rs.getDouble("lon"), rs.getDouble("lat"))))
                .list();
    }
}
