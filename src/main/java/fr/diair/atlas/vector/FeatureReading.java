package fr.diair.atlas.vector;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.geo.FrenchLand;
import fr.diair.atlas.geo.SourceCrs;
import fr.diair.atlas.vector.source.RawFeature;
import fr.diair.atlas.vector.source.SourceNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** From what a file stores to polygons in degrees: each feature is led there, or refused with its reason. */
final class FeatureReading {
    /** When most features have one of these, it is the file that is wrong, and one sentence says it. */
    private static final Set<String> OF_THE_FILE = Set.of("swapped", "not-degrees", "outside-france");

    private static final int LONGITUDES = 180;
    private static final int LATITUDES = 90;

    private final String file;
    private final SourceCrs crs;

    FeatureReading(String file, SourceCrs crs) {
        this.file = file;
        this.crs = crs;
    }

    /** What became of one feature: a polygon, or the reason why not. */
    private record Led(
            @Nullable Geometry geometry, @Nullable SourceNotice refusal, boolean collected) {}

    /** @throws DataException when most features are refused for a reason that is that of the whole file */
    FeatureContent all(String format, List<String> fields, List<RawFeature> raw, List<SourceNotice> ofFile) {
        Led[] led = new Led[raw.size()];
        IntStream.range(0, led.length).parallel().forEach(i -> led[i] = lead(raw.get(i)));
        List<VectorFeature> features = new ArrayList<>();
        List<FeatureRefusal> refusals = new ArrayList<>();
        int collected = 0;
        int altitudes = 0;
        long closed = 0;
        for (int i = 0; i < led.length; i++) {
            RawFeature from = raw.get(i);
            Geometry geometry = led[i].geometry;
            SourceNotice refusal = led[i].refusal;
            if (geometry != null) {
                features.add(new VectorFeature(from.index(), from.line(), from.attributes(), geometry));
                collected += led[i].collected ? 1 : 0;
                altitudes += from.altitudes() ? 1 : 0;
                closed += from.closedRings();
            } else if (refusal != null) {
                refusals.add(new FeatureRefusal(
                        from.index(), from.line(), from.attributes(), refusal.code(), refusal.sentence()));
            }
        }
        refuseWhole(raw.size(), refusals);
        List<SourceNotice> notices = new ArrayList<>(ofFile);
        note(notices, closed, "closed-rings", "contours n'étaient pas fermés, et l'ont été");
        note(notices, altitudes, "altitudes", "objets avaient des altitudes ou des mesures, laissées de côté");
        note(
                notices,
                collected,
                "collection",
                "objets mêlaient polygones, lignes ou points : seuls les polygones sont pris");
        return new FeatureContent(format, crs.epsg(), crs.label(), fields, features, refusals, notices);
    }

    private static void note(List<SourceNotice> notices, long count, String code, String sentence) {
        if (count > 0) {
            notices.add(new SourceNotice(code, count + " " + sentence));
        }
    }

    private void refuseWhole(int read, List<FeatureRefusal> refusals) {
        for (String reason : OF_THE_FILE) {
            List<FeatureRefusal> same = refusals.stream()
                    .filter(refusal -> refusal.code().equals(reason))
                    .toList();
            if (same.size() * 2 > read) {
                throw new DataException(
                        reason,
                        "Le fichier %s ne peut pas être pris : dans %d objets sur %d, %s."
                                .formatted(file, same.size(), read, same.get(0).sentence()));
            }
        }
    }

    private Led lead(RawFeature feature) {
        SourceNotice fault = feature.fault();
        if (fault != null) {
            return refused(fault.code(), fault.sentence());
        }
        Geometry geometry = feature.geometry();
        if (geometry == null) {
            return refused("no-geometry", "la géométrie est absente");
        }
        if (geometry.isEmpty()) {
            return refused("empty-geometry", "la géométrie est vide");
        }
        boolean collected = !(geometry instanceof Polygon || geometry instanceof MultiPolygon);
        Geometry polygons = collected ? polygons(geometry) : geometry;
        if (polygons.isEmpty()) {
            return refused(
                    "geometry-type",
                    "la géométrie est de type « %s » ; Polygon ou MultiPolygon sont attendus"
                            .formatted(geometry.getGeometryType()));
        }
        SourceNotice misplaced = misplaced(polygons);
        if (misplaced != null) {
            return new Led(null, misplaced, false);
        }
        Geometry degrees;
        try {
            degrees = crs.toDegrees(polygons);
        } catch (IllegalArgumentException e) {
            return refused("outside-france", outside(polygons));
        }
        if (!FrenchLand.has(degrees)) {
            return elsewhere(polygons);
        }
        return new Led(degrees, null, collected);
    }

    /** What can be told before the projection. */
    private @Nullable SourceNotice misplaced(Geometry polygons) {
        boolean small = true;
        for (Coordinate at : polygons.getCoordinates()) {
            if (!Double.isFinite(at.getX()) || !Double.isFinite(at.getY())) {
                return new SourceNotice("not-finite", "une coordonnée n'est pas un nombre");
            }
            small &= Math.abs(at.getX()) <= LONGITUDES && Math.abs(at.getY()) <= LATITUDES;
        }
        if (crs.isGeographic() && !small) {
            Coordinate at = polygons.getCoordinate();
            return new SourceNotice(
                    "not-degrees",
                    "la position %s, %s n'est pas en degrés%s : donnez le numéro EPSG de son système"
                            .formatted(at.getX(), at.getY(), FeatureCrs.offer(List.of(at))));
        }
        return !crs.isGeographic() && small
                ? new SourceNotice(
                        "mixed-coordinates",
                        "les coordonnées sont en degrés, alors que le fichier est en " + crs.label())
                : null;
    }

    private Led elsewhere(Geometry polygons) {
        Coordinate at = polygons.getCoordinate();
        if (crs.liesInFrance(new Coordinate(at.getY(), at.getX()))) {
            return refused(
                    "swapped",
                    crs.isGeographic()
                            ? "la latitude est écrite avant la longitude : échangez-les"
                            : "l'ordonnée (Y) est écrite avant l'abscisse (X) : échangez-les");
        }
        return refused("outside-france", outside(polygons));
    }

    private String outside(Geometry polygons) {
        Coordinate at = polygons.getCoordinate();
        return "la position %s, %s, lue en %s, est hors de France%s"
                .formatted(at.getX(), at.getY(), crs.label(), FeatureCrs.offer(List.of(at)));
    }

    private static Led refused(String code, String sentence) {
        return new Led(null, new SourceNotice(code, sentence), false);
    }

    /** The polygons of a collection, at any depth. */
    private static Geometry polygons(Geometry geometry) {
        List<Polygon> found = new ArrayList<>();
        collect(geometry, found);
        return geometry.getFactory().createMultiPolygon(found.toArray(new Polygon[0]));
    }

    private static void collect(Geometry geometry, List<Polygon> into) {
        if (geometry instanceof Polygon polygon) {
            if (!polygon.isEmpty()) {
                into.add(polygon);
            }
        } else if (geometry instanceof GeometryCollection many) {
            for (int i = 0; i < many.getNumGeometries(); i++) {
                collect(many.getGeometryN(i), into);
            }
        }
    }
}
