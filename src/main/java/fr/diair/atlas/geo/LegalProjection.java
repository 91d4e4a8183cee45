package fr.diair.atlas.geo;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The plane that French law names for each part of the country (decree 2000-1276 as amended): lengths and areas are
 * measured there and nowhere else. Degrees are EPSG:4326, x = longitude; metres are x east, y north.
 * GeoTools takes the small difference of the ellipsoids into account without heights, so points are right, and come back,
 * to a centimetre.
 */
public enum LegalProjection implements Projection {
    /** RGF93 / Lambert-93: metropolitan France and Corsica. */
    METROPOLE(2154),
    /** RGAF09 / UTM zone 20N: Guadeloupe and Martinique. */
    ANTILLES(5490),
    /** RGFG95 / UTM zone 22N. */
    GUYANE(2972),
    /** RGR92 / UTM zone 40S. */
    REUNION(2975),
    /** RGM04 / UTM zone 38S. */
    MAYOTTE(4471);

    private static final ConcurrentHashMap<LegalProjection, Transforms> LOADED = new ConcurrentHashMap<>();

    private final int srid;

    LegalProjection(int srid) {
        this.srid = srid;
    }

    /**
     * Names the folder where GeoTools unpacks its table of coordinate systems (about 20 MB), instead of the temporary
     * folder shared by everyone on the machine. To be called before anything is projected; later it has no effect.
     */
    public static void unpackIn(Path folder) {
        System.setProperty("EPSG-HSQL.directory", folder.toAbsolutePath().toString());
    }

    /**
     * The projection of a departement.
     *
     * @param departement {@code 35}, {@code 2A}, {@code 974}
     * @throws IllegalArgumentException for an overseas collectivity (975, 977, 978, 98x), which none of the five covers
     */
    public static LegalProjection of(String departement) {
        return switch (departement) {
            case "971", "972" -> ANTILLES;
            case "973" -> GUYANE;
            case "974" -> REUNION;
            case "976" -> MAYOTTE;
            default -> {
                if (departement.length() != 2) {
                    throw new IllegalArgumentException("No legal projection known for departement " + departement);
                }
                yield METROPOLE;
            }
        };
    }

    @Override
    public int srid() {
        return srid;
    }

    @Override
    public Coordinate forward(double longitude, double latitude) {
        return apply(transforms().forward, longitude, latitude);
    }

    @Override
    public Coordinate inverse(double x, double y) {
        return apply(transforms().inverse, x, y);
    }

    /** The area of a longitude and latitude geometry, in m², measured on this plane. Lines and points give 0. */
    public double areaM2(Geometry degrees) {
        return project(degrees).getArea();
    }

    private Transforms transforms() {
        Transforms loaded = LOADED.get(this);
        return loaded == null ? LOADED.computeIfAbsent(this, Transforms::load) : loaded;
    }

    private static Coordinate apply(MathTransform transform, double x, double y) {
        double[] point = {x, y};
        try {
            transform.transform(point, 0, point, 0, 1);
        } catch (TransformException e) {
            throw new IllegalArgumentException("The point %s, %s is out of reach of the projection".formatted(x, y), e);
        }
        return new Coordinate(point[0], point[1]);
    }

    private record Transforms(MathTransform forward, MathTransform inverse) {
        static Transforms load(LegalProjection projection) {
            try {
                CoordinateReferenceSystem degrees = CRS.decode("EPSG:4326", true);
                CoordinateReferenceSystem metres = CRS.decode("EPSG:" + projection.srid, true);
                return new Transforms(
                        CRS.findMathTransform(degrees, metres, true), CRS.findMathTransform(metres, degrees, true));
            } catch (FactoryException e) {
                throw new IllegalStateException("GeoTools cannot give EPSG:" + projection.srid, e);
            }
        }
    }
}
