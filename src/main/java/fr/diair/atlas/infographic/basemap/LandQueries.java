package fr.diair.atlas.infographic.basemap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.geo.WebMercator;
import fr.diair.atlas.territory.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads the borders of a piece of the country and of what lies around it, as fine as the picture shows them; keeps the last. */
public final class LandQueries {
    private static final String BOXES = Sql.file(LandQueries.class, "own-boxes.sql");
    private static final String LAND = Sql.file(LandQueries.class, "land.sql");
    private static final int KEPT = 48;

    /** Around a land broader than this, communes are too small to be told apart. */
    private static final double NEAR_METRES = 70_000;

    /** Of the room of an inset, about. */
    private static final int INSET_PIXELS = 100;

    /** Of a region, regions are drawn small. */
    private static final double LOCATOR_METRES_PER_PIXEL = 5_000;

    private final Jdbi jdbi;
    private final BasemapQueries basemaps;
    private final Cache<Key, ProjectedBasemap> kept = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofHours(6))
            .build();

    private record Key(String version, Level level, Set<String> codes, int pixels) {}

    private record Box(String code, Envelope degrees) {}

    private record Border(Level level, String code, Geometry degrees) {}

    public LandQueries(Jdbi jdbi, BasemapQueries basemaps) {
        this.jdbi = jdbi;
        this.basemaps = basemaps;
    }

    /**
     * Some territories as the land of a picture. Those that lie in several parts of the country are drawn in several frames,
     * of which the metropole, or else the one with most of them, is the main one.
     *
     * @param version of the boundaries
     * @param codes of the level
     * @param pixels of the longer side of the main map: how fine it can be
     * @throws RequestException a 503 when none of the territories has borders
     */
    public ProjectedBasemap land(String version, Level level, Set<String> codes, int pixels) {
        return kept.get(new Key(version, level, Set.copyOf(codes), pixels), this::read);
    }

    private ProjectedBasemap read(Key key) {
        Map<Frame, List<Box>> frames = new EnumMap<>(Frame.class);
        for (Box box : boxes(key)) {
            Frame frame = Frame.at(box.degrees().centre());
            if (frame != null) {
                frames.computeIfAbsent(frame, absent -> new ArrayList<>()).add(box);
            }
        }
        if (frames.isEmpty()) {
            throw RequestException.unavailable(
                    "no-borders",
                    "Aucun contour du cadre demandé n'est publié : réessayez dans un instant ou choisissez un autre cadre.");
        }
        List<Cutout> pieces = new ArrayList<>();
        frames.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Frame, List<Box>> entry) -> entry.getKey() != Frame.METROPOLE)
                        .thenComparing(entry -> -entry.getValue().size()))
                .forEach(entry -> pieces.add(
                        piece(key, entry.getKey(), entry.getValue(), pieces.isEmpty() ? key.pixels : INSET_PIXELS)));
        Frame main = pieces.get(0).frame();
        return ProjectedBasemap.of(key.version, key.level, pieces, part -> locator(key.version, main, part));
    }

    private List<Box> boxes(Key key) {
        return jdbi.withHandle(handle -> handle.createQuery(BOXES)
                .bind("version", key.version)
                .bind("level", key.level.id())
                .bindArray("codes", String.class, key.codes.toArray())
                .map((rs, ctx) -> new Box(
                        rs.getString("code"),
                        new Envelope(
                                rs.getDouble("west"),
                                rs.getDouble("east"),
                                rs.getDouble("south"),
                                rs.getDouble("north"))))
                .list());
    }

    private Cutout piece(Key key, Frame frame, List<Box> own, int pixels) {
        Envelope degrees = new Envelope();
        own.forEach(box -> degrees.expandToInclude(box.degrees()));
        Envelope extent = Sight.margined(Sight.projected(frame.projection(), degrees));
        Envelope seen = Sight.seen(extent);
        double side = Math.max(extent.getWidth(), extent.getHeight());
        boolean near = key.level != Level.COMMUNE || side < NEAR_METRES;
        Envelope tiles = Sight.mercator(frame.projection(), seen);
        Set<String> codes = Set.copyOf(own.stream().map(Box::code).toList());
        Map<Level, Map<String, Geometry>> read = new EnumMap<>(Level.class);
        Map<String, Geometry> mine = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(LAND)
                .bind("version", key.version)
                .bind("level", key.level.id())
                .bind("band", BasemapQueries.band(side / pixels))
                .bindArray("codes", String.class, codes.toArray())
                .bindArray("above", String.class, above(key.level).toArray())
                .bind("near", near)
                .bind("west", tiles.getMinX())
                .bind("south", tiles.getMinY())
                .bind("east", tiles.getMaxX())
                .bind("north", tiles.getMaxY())
                .map((rs, ctx) ->
                        new Border(Level.of(rs.getString("level")), rs.getString("code"), degrees(rs.getBytes("wkb"))))
                .forEach(border -> (border.level() == key.level && codes.contains(border.code())
                                ? mine
                                : read.computeIfAbsent(border.level(), level -> new HashMap<>()))
                        .put(border.code(), border.degrees())));
        return new Cutout(
                frame,
                mine,
                read.getOrDefault(key.level, Map.of()),
                key.level == Level.DEPARTEMENT ? Map.of() : read.getOrDefault(Level.DEPARTEMENT, Map.of()),
                key.level == Level.REGION ? Map.of() : read.getOrDefault(Level.REGION, Map.of()),
                seen);
    }

    private static List<String> above(Level level) {
        return switch (level) {
            case COMMUNE, EPCI -> List.of(Level.DEPARTEMENT.id(), Level.REGION.id());
            case DEPARTEMENT -> List.of(Level.REGION.id());
            case REGION -> List.of();
        };
    }

    private @Nullable Locator locator(String version, Frame main, ProjectedBasemap.Part part) {
        return Locator.of(
                main,
                part,
                basemaps.basemap(version, Level.REGION, LOCATOR_METRES_PER_PIXEL)
                        .part(main));
    }

    private static Geometry degrees(byte[] wkb) {
        try {
            return WebMercator.INSTANCE.unproject(new WKBReader().read(wkb));
        } catch (ParseException e) {
            throw new IllegalStateException("unreadable borders", e);
        }
    }
}
