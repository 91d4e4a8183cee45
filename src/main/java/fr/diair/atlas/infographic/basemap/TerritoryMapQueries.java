package fr.diair.atlas.infographic.basemap;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.geo.WebMercator;
import fr.diair.atlas.territory.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads what lies around a few territories: some dozens of borders, as fine as the map needs them. */
public final class TerritoryMapQueries {
    private static final String AROUND = Sql.file(TerritoryMapQueries.class, "around.sql");

    /** A metre of ground is so many in Web Mercator in the north of France, and fewer elsewhere. */
    private static final double PROJECTED = 1.6;

    private final Jdbi jdbi;

    public TerritoryMapQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Border(Level level, String code, byte[] wkb) {}

    /**
     * A map of some territories.
     *
     * @param version of the boundaries
     * @param codes of the level
     * @param sideMetres how broad a land is wanted at least, for a map that is drawn at the scale of a larger territory
     * @return null when they have no borders, or lie where there is no legal projection
     */
    public @Nullable TerritoryMap around(String version, Level level, Set<String> codes, double sideMetres) {
        Level above = level == Level.COMMUNE || level == Level.EPCI ? Level.DEPARTEMENT : Level.REGION;
        List<Border> borders = jdbi.withHandle(handle -> handle.createQuery(AROUND)
                .bind("version", version)
                .bind("level", level.id())
                .bind("above", above.id())
                .bind("side", sideMetres * PROJECTED)
                .bindArray("codes", String.class, codes.toArray())
                .map((rs, ctx) -> new Border(Level.of(rs.getString("level")), rs.getString("code"), rs.getBytes("wkb")))
                .list());
        Map<String, Geometry> own = new TreeMap<>();
        List<Geometry> upper = new ArrayList<>();
        for (Border border : borders) {
            Geometry degrees = degrees(border);
            if (border.level() == level) {
                own.put(border.code(), degrees);
            } else {
                upper.add(degrees);
            }
        }
        return TerritoryMap.of(codes, own, upper);
    }

    private static Geometry degrees(Border border) {
        try {
            return WebMercator.INSTANCE.unproject(new WKBReader().read(border.wkb()));
        } catch (ParseException e) {
            throw new IllegalStateException("unreadable borders of " + border.code(), e);
        }
    }
}
