package fr.diair.atlas.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.jspecify.annotations.Nullable;

/** The coordinate systems that French files come in, and how to know one again under another name. */
final class FrenchCrs {
    /** Degrees, Lambert-93, web, old Lamberts, conic of nine zones, overseas by UTM; most usual first. */
    private static final int[] USUAL = IntStream.concat(
                    IntStream.of(4326, 2154, 3857, 27572),
                    IntStream.concat(
                            IntStream.rangeClosed(3942, 3950),
                            IntStream.of(5490, 2972, 2975, 4471, 4559, 27561, 27562, 27563, 27564, 4275, 4807)))
            .toArray();

    private static final double METRES_ALIKE = 0.5;
    private static final double FLATTENING_ALIKE = 0.001;
    private static final double DEGREES_ALIKE = 1e-8;

    /** Two far points of a plane in France, in degrees. */
    private static final double[] METROPOLE = {0, 44, 6, 49};

    private static volatile @Nullable List<SourceCrs> usual;

    private FrenchCrs() {}

    static List<SourceCrs> usual() {
        List<SourceCrs> known = usual;
        if (known == null) {
            known = new ArrayList<>();
            for (int number : USUAL) {
                try {
                    known.add(SourceCrs.epsg(number));
                } catch (UnknownCrs e) {
                    throw new IllegalStateException("The registry lacks EPSG:" + number, e);
                }
            }
            usual = known;
        }
        return known;
    }

    /** Names under which the old zones come with definitions that few programs read alike. */
    private static final Map<String, Integer> OLD_ZONES = Map.ofEntries(
            Map.entry("ntfparislambertzonei", 27571),
            Map.entry("ntfparislambertzoneii", 27572),
            Map.entry("ntfparislambertzoneiii", 27573),
            Map.entry("ntfparislambertzoneiv", 27574),
            Map.entry("ntflambertiietendu", 27572),
            Map.entry("lambertiietendu", 27572),
            Map.entry("ntflambertzoneii", 27572),
            Map.entry("ntfparislambertnordfrance", 27561),
            Map.entry("ntfparislambertcentrefrance", 27562),
            Map.entry("ntfparislambertsudfrance", 27563),
            Map.entry("ntfparislambertcorse", 27564));

    private static final Pattern NAME = Pattern.compile("^\\s*PROJCS\\[\"([^\"]+)\"");

    /** The number of an old French zone, told by the name in its definition; null when it is none. */
    static @Nullable Integer oldZone(String wkt) {
        Matcher name = NAME.matcher(wkt);
        return name.find()
                ? OLD_ZONES.get(name.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                : null;
    }

    /** The number of the usual system with the same ellipsoid, meridian and projection; null when there is none. */
    static @Nullable Integer sameAs(CoordinateReferenceSystem crs) throws FactoryException {
        for (int number : USUAL) {
            if (alike(crs, CRS.decode("EPSG:" + number, true))) {
                return number;
            }
        }
        return null;
    }

    /** Whether its ellipsoid is that of the modern systems, which differ by centimetres, or the text tells its datum's shift. */
    static boolean isPlaced(CoordinateReferenceSystem crs) {
        GeographicCRS base = base(crs);
        return base != null
                && (isModern(base.getDatum().getEllipsoid())
                        || base.getDatum() instanceof DefaultGeodeticDatum datum
                                && datum.getBursaWolfParameters().length > 0);
    }

    private static boolean isModern(Ellipsoid ellipsoid) {
        return alike(ellipsoid.getSemiMajorAxis(), 6378137, METRES_ALIKE)
                && alike(ellipsoid.getInverseFlattening(), 298.257223, FLATTENING_ALIKE);
    }

    private static @Nullable GeographicCRS base(CoordinateReferenceSystem crs) {
        if (crs instanceof ProjectedCRS projected) {
            return projected.getBaseCRS();
        }
        return crs instanceof GeographicCRS geographic ? geographic : null;
    }

    private static boolean alike(CoordinateReferenceSystem one, CoordinateReferenceSystem other) {
        GeographicCRS base = base(one);
        GeographicCRS otherBase = base(other);
        if (base == null || otherBase == null || !alike(base, otherBase)) {
            return false;
        }
        boolean plane = one instanceof ProjectedCRS;
        if (plane != other instanceof ProjectedCRS) {
            return false;
        }
        return !plane || alike((ProjectedCRS) one, (ProjectedCRS) other);
    }

    private static boolean alike(GeographicCRS one, GeographicCRS other) {
        Ellipsoid here = one.getDatum().getEllipsoid();
        Ellipsoid there = other.getDatum().getEllipsoid();
        return alike(here.getSemiMajorAxis(), there.getSemiMajorAxis(), METRES_ALIKE)
                && alike(here.getInverseFlattening(), there.getInverseFlattening(), FLATTENING_ALIKE)
                && alike(
                        one.getDatum().getPrimeMeridian().getGreenwichLongitude(),
                        other.getDatum().getPrimeMeridian().getGreenwichLongitude(),
                        DEGREES_ALIKE)
                && sameUnit(
                        one.getCoordinateSystem().getAxis(0).getUnit(),
                        other.getCoordinateSystem().getAxis(0).getUnit());
    }

    private static boolean sameUnit(Unit<?> one, Unit<?> other) {
        try {
            return alike(one.getConverterToAny(other).convert(1.0), 1, DEGREES_ALIKE);
        } catch (IncommensurableException e) {
            return false;
        }
    }

    /** Whether two planes put the same points at the same place of their ellipsoid. */
    private static boolean alike(ProjectedCRS one, ProjectedCRS other) {
        try {
            MathTransform here = one.getConversionFromBase().getMathTransform().inverse();
            MathTransform there =
                    other.getConversionFromBase().getMathTransform().inverse();
            double[] plane = plane(other);
            double[] first = new double[plane.length];
            double[] second = new double[plane.length];
            here.transform(plane, 0, first, 0, plane.length / 2);
            there.transform(plane, 0, second, 0, plane.length / 2);
            for (int i = 0; i < plane.length; i++) {
                if (!alike(first[i], second[i], DEGREES_ALIKE)) {
                    return false;
                }
            }
            return true;
        } catch (TransformException | FactoryException e) {
            return false;
        }
    }

    /** Points of a plane: in metropolitan France, or around the middle of its own area. */
    private static double[] plane(ProjectedCRS crs) throws FactoryException, TransformException {
        var box = CRS.getGeographicBoundingBox(crs);
        double[] points = METROPOLE.clone();
        if (box != null && !String.valueOf(crs.getName().getCode()).contains("Pseudo-Mercator")) {
            double middle = (box.getWestBoundLongitude() + box.getEastBoundLongitude()) / 2;
            points = new double[] {middle, box.getSouthBoundLatitude(), middle, box.getNorthBoundLatitude()};
        }
        MathTransform from = CRS.findMathTransform(CRS.decode("EPSG:" + SourceCrs.DEGREES, true), crs, true);
        double[] plane = new double[points.length];
        from.transform(points, 0, plane, 0, points.length / 2);
        return plane;
    }

    private static boolean alike(double one, double other, double tolerance) {
        return Math.abs(one - other) <= tolerance;
    }
}
