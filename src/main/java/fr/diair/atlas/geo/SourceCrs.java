package fr.diair.atlas.geo;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * The coordinate system that a file was written in, and the way from it to EPSG:4326 degrees. In both, x comes first: the
 * longitude or the easting, whatever order the registry gives. Heights and measures are left behind.
 */
public final class SourceCrs {
    /** What every reader takes for granted: longitude and latitude. */
    public static final int DEGREES = 4326;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), DEGREES);

    /** The EPSG number of the whole definition stands at its end. */
    private static final Pattern AUTHORITY =
            Pattern.compile("AUTHORITY\\[\"EPSG\",\\s*\"?(\\d{4,6})\"?]\\s*]\\s*$", Pattern.CASE_INSENSITIVE);

    /** Files have x first, whatever their definition says. */
    private static final Pattern AXIS =
            Pattern.compile(",\\s*AXIS\\[\"[^\"]*\",\\s*\"?[A-Za-z]+\"?\\s*]", Pattern.CASE_INSENSITIVE);

    private final @Nullable Integer epsg;
    private final String name;
    private final boolean geographic;
    private final @Nullable MathTransform toDegrees;

    private SourceCrs(@Nullable Integer epsg, CoordinateReferenceSystem crs) throws UnknownCrs {
        this.epsg = epsg;
        this.name = String.valueOf(crs.getName().getCode()).replace('_', ' ');
        this.geographic = crs instanceof GeographicCRS;
        try {
            MathTransform transform = CRS.findMathTransform(crs, CRS.decode("EPSG:" + DEGREES, true), true);
            this.toDegrees = transform.isIdentity() ? null : transform;
        } catch (FactoryException e) {
            throw new UnknownCrs("no way from " + name + " to degrees", e);
        }
    }

    /**
     * A system of the EPSG registry.
     *
     * @throws UnknownCrs when the registry has no horizontal system of that number
     */
    public static SourceCrs epsg(int number) throws UnknownCrs {
        try {
            return new SourceCrs(number, horizontal(CRS.decode("EPSG:" + number, true)));
        } catch (FactoryException e) {
            throw new UnknownCrs("EPSG:" + number, e);
        }
    }

    /**
     * A system written in well-known text, as in the .prj of a Shapefile. One that is the same as a French system of the
     * registry is taken for it, as the text seldom tells how its datum lies.
     *
     * @throws UnknownCrs when the text cannot be read, or does not tell where its datum lies
     */
    public static SourceCrs wkt(String text) throws UnknownCrs {
        Matcher authority = AUTHORITY.matcher(text);
        if (authority.find()) {
            return epsg(Integer.parseInt(authority.group(1)));
        }
        Integer zone = FrenchCrs.oldZone(text);
        if (zone != null) {
            return epsg(zone);
        }
        try {
            CoordinateReferenceSystem crs =
                    horizontal(CRS.parseWKT(AXIS.matcher(text).replaceAll("").strip()));
            Integer known = FrenchCrs.sameAs(crs);
            if (known != null) {
                return epsg(known);
            }
            if (!FrenchCrs.isPlaced(crs)) {
                throw new UnknownCrs("the datum of " + crs.getName().getCode() + " is not placed");
            }
            return new SourceCrs(null, crs);
        } catch (FactoryException | RuntimeException e) {
            throw new UnknownCrs("unreadable definition", e);
        }
    }

    private static CoordinateReferenceSystem horizontal(CoordinateReferenceSystem crs) throws UnknownCrs {
        CoordinateReferenceSystem flat = CRS.getHorizontalCRS(crs);
        if (flat == null) {
            throw new UnknownCrs(crs.getName().getCode() + " is not a horizontal system");
        }
        return flat;
    }

    /** The usual systems of French files in which all these points would lie in France; most likely first. */
    public static List<SourceCrs> likely(Collection<Coordinate> points) {
        return points.isEmpty()
                ? List.of()
                : FrenchCrs.usual().stream()
                        .filter(crs -> points.stream().allMatch(crs::liesInFrance))
                        .toList();
    }

    /** Its number in the EPSG registry; null when it was read from a text that gives none. */
    public @Nullable Integer epsg() {
        return epsg;
    }

    /** As people say it, as in « RGF93 / Lambert-93 (EPSG:2154) ». */
    public String label() {
        return epsg == null ? name : "%s (EPSG:%d)".formatted(name, epsg);
    }

    /** Whether its coordinates are angles, not metres. */
    public boolean isGeographic() {
        return geographic;
    }

    /** Whether a position of this system is in France or near it. */
    public boolean liesInFrance(Coordinate at) {
        if (!Double.isFinite(at.getX()) || !Double.isFinite(at.getY())) {
            return false;
        }
        try {
            double[] point = {at.getX(), at.getY()};
            transform(point);
            return FrenchLand.has(point[0], point[1]);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * A copy in two dimensions, in EPSG:4326 degrees.
     *
     * @throws IllegalArgumentException when a position is out of reach of the projection
     */
    public Geometry toDegrees(Geometry source) {
        return new GeometryEditor(FACTORY).edit(source, new GeometryEditor.CoordinateSequenceOperation() {
            @Override
            public CoordinateSequence edit(CoordinateSequence from, Geometry geometry) {
                double[] points = new double[from.size() * 2];
                for (int i = 0; i < from.size(); i++) {
                    points[2 * i] = from.getX(i);
                    points[2 * i + 1] = from.getY(i);
                }
                transform(points);
                Coordinate[] to = new Coordinate[from.size()];
                for (int i = 0; i < to.length; i++) {
                    to[i] = new Coordinate(points[2 * i], points[2 * i + 1]);
                }
                return new CoordinateArraySequence(to, 2);
            }
        });
    }

    private void transform(double[] points) {
        if (toDegrees == null) {
            return;
        }
        try {
            toDegrees.transform(points, 0, points, 0, points.length / 2);
        } catch (TransformException e) {
            throw new IllegalArgumentException("A position is out of reach of " + label(), e);
        }
    }
}
