package fr.diair.atlas.infographic.basemap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.geo.WebMercator;
import fr.diair.atlas.territory.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads the borders that pictures are drawn on, and keeps the last ones ready in memory: some 20 MB for the communes. */
public final class BasemapQueries {
    private static final String BASEMAP = Sql.file(BasemapQueries.class, "basemap.sql");
    /** Generalised for the zooms 6 and 7, the last of which shows 850 m per pixel in the middle of France. */
    private static final int COARSE_BAND = 1;

    private static final int FINE_BAND = 2;
    private static final int FINEST_BAND = 3;
    private static final double COARSE_METRES_PER_PIXEL = 850;
    private static final double FINE_METRES_PER_PIXEL = 200;
    private static final int FETCHED = 2_000;
    private static final int KEPT = 8;

    private final Jdbi jdbi;
    private final Cache<Key, ProjectedBasemap> kept = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofHours(6))
            .build();

    private record Key(String version, Level level, int band) {}

    public BasemapQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The borders of a level, as fine as the picture needs them. Takes a second or two for the communes when they are asked
     * for the first time, then nothing; those who ask meanwhile wait for the same answer.
     *
     * @param version of the boundaries
     * @param metresPerPixel how much ground the smallest thing that can be seen covers on the map of the whole
     * @throws RequestException a 503 when the version has no borders of this level yet
     */
    public ProjectedBasemap basemap(String version, Level level, double metresPerPixel) {
        return kept.get(new Key(version, level, band(metresPerPixel)), this::read);
    }

    /** The generalisation in which no border looks cut with an axe. */
    static int band(double metresPerPixel) {
        if (metresPerPixel >= COARSE_METRES_PER_PIXEL) {
            return COARSE_BAND;
        }
        return metresPerPixel >= FINE_METRES_PER_PIXEL ? FINE_BAND : FINEST_BAND;
    }

    /** The connection is given back before the borders are projected. */
    private ProjectedBasemap read(Key key) {
        boolean fine = key.level == Level.COMMUNE || key.level == Level.EPCI;
        Basemap basemap = jdbi.inTransaction(handle -> new Basemap(
                key.version,
                key.level,
                borders(handle, key, key.level),
                fine ? borders(handle, key, Level.DEPARTEMENT) : Map.of(),
                key.level == Level.REGION ? Map.of() : borders(handle, key, Level.REGION)));
        if (basemap.territories().isEmpty()) {
            throw RequestException.unavailable(
                    "no-borders",
                    "Les contours du niveau %s ne sont pas encore prêts : réessayez dans un instant."
                            .formatted(key.level.id()));
        }
        return ProjectedBasemap.of(basemap);
    }

    private static Map<String, Geometry> borders(Handle handle, Key key, Level level) {
        WKBReader reader = new WKBReader();
        Map<String, Geometry> borders = new HashMap<>();
        handle.createQuery(BASEMAP)
                .bind("version", key.version)
                .bind("level", level.id())
                .bind("band", key.band)
                .bind("insetBand", Math.max(FINE_BAND, key.band))
                .setFetchSize(FETCHED)
                .map((rs, ctx) -> Map.entry(rs.getString("code"), degrees(reader, rs)))
                .forEach(border -> borders.put(border.getKey(), border.getValue()));
        return borders;
    }

    private static Geometry degrees(WKBReader reader, ResultSet row) throws SQLException {
        try {
            return WebMercator.INSTANCE.unproject(reader.read(row.getBytes("wkb")));
        } catch (ParseException e) {
            throw new SQLException("unreadable borders of " + row.getString("code"), e);
        }
    }
}
