package fr.diair.atlas.ingest;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.geo.Coverage;
import fr.diair.atlas.geo.Repair;
import fr.diair.atlas.territory.Vintage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;

/** Leads the polygons of a file to the communes on show: each must find its commune, and each commune its polygon. */
final class BoundaryJoin {
    /** A repair that changes the area by more is not a repair. */
    private static final double MOST_AREA_CHANGE = 0.01;

    private static final int LISTED = 5;

    private final BoundaryTerritories territories;
    private final Vintage vintage;
    private final List<GeoJsonFeature> taken = new ArrayList<>();
    private final SortedMap<String, Geometry> polygons = new TreeMap<>();
    private final Map<String, String> shownOf = new HashMap<>();
    private final List<BoundaryReport.Notice> refusals = new ArrayList<>();
    private final List<BoundaryReport.Notice> corrections = new ArrayList<>();

    BoundaryJoin(BoundaryTerritories territories, Vintage vintage) {
        this.territories = territories;
        this.vintage = vintage;
    }

    /**
     * The outcome.
     *
     * @param taken the features that found their commune, as received
     * @param received their valid polygons, in the codes of the file
     * @param shown one polygon for each commune on show
     * @param absorbed codes of the file that are not in force any more
     */
    record Joined(
            List<GeoJsonFeature> taken,
            Coverage received,
            Coverage shown,
            List<String> absorbed,
            List<BoundaryReport.Notice> refusals,
            List<BoundaryReport.Notice> corrections) {}

    /** @throws DataException when a commune on show is left without a polygon */
    Joined join(List<GeoJsonFeature> features) {
        Repair[] repairs = new Repair[features.size()];
        IntStream.range(0, repairs.length)
                .parallel()
                .forEach(i -> repairs[i] = Repair.of(features.get(i).geometry()));
        for (int i = 0; i < repairs.length; i++) {
            take(features.get(i), repairs[i]);
        }
        refuseIncomplete(features);
        Coverage received = Coverage.of(polygons);
        List<String> absorbed = polygons.keySet().stream()
                .filter(code -> !code.equals(shownOf.get(code)))
                .toList();
        return new Joined(taken, received, received.dissolve(shownOf::get), absorbed, refusals, corrections);
    }

    private void take(GeoJsonFeature feature, Repair repair) {
        String code = code(feature);
        if (!territories.inForce(code, vintage)) {
            refuse(feature, "unknown-code", "n'est pas un code de commune en vigueur au 1er janvier " + vintage);
            return;
        }
        Set<String> shown = territories.shown(code, vintage);
        if (shown.size() != 1) {
            refuse(feature, "no-single-successor", "correspond en %s à %s".formatted(Vintage.SHOWN, shown));
        } else if (polygons.containsKey(code)) {
            refuse(feature, "duplicate-code", "est déjà dans le fichier, plus haut");
        } else if (repair.areaChange() > MOST_AREA_CHANGE) {
            refuse(
                    feature,
                    "beyond-repair",
                    "a un contour incorrect, que la réparation change de %.1f %% : %s"
                            .formatted(repair.areaChange() * 100, repair.fault()));
        } else {
            if (repair.fault() != null) {
                correct(feature, "repaired", "contour réparé : " + repair.fault());
            }
            taken.add(feature);
            polygons.put(code, repair.geometry());
            shownOf.put(code, shown.iterator().next());
        }
    }

    /** The code as INSEE writes it, when there is only one way to read it. */
    private String code(GeoJsonFeature feature) {
        String code = feature.code().toUpperCase(Locale.ROOT);
        String padded = code.matches("\\d{4}") ? "0" + code : code;
        if (!padded.equals(feature.code()) && territories.inForce(padded, vintage)) {
            correct(feature, "code-rewritten", "code lu comme " + padded);
            return padded;
        }
        return feature.code();
    }

    private void refuse(GeoJsonFeature feature, String reason, String why) {
        refusals.add(new BoundaryReport.Notice(reason, feature.line(), feature.code(), feature.code() + " " + why));
    }

    private void correct(GeoJsonFeature feature, String reason, String what) {
        corrections.add(new BoundaryReport.Notice(reason, feature.line(), feature.code(), what));
    }

    private void refuseIncomplete(List<GeoJsonFeature> features) {
        SortedSet<String> missing = new TreeSet<>(territories.codes());
        missing.removeAll(shownOf.values());
        if (missing.isEmpty()) {
            return;
        }
        String some = missing.stream()
                .limit(LISTED)
                .map(code -> code + " " + territories.name(code))
                .collect(Collectors.joining(", "));
        throw new DataException(
                "boundaries-incomplete",
                "%d communes de %s n'ont pas de contour dans le fichier (%s%s)%s. %s"
                        .formatted(
                                missing.size(),
                                Vintage.SHOWN,
                                some,
                                missing.size() > LISTED ? "…" : "",
                                firstRefusals(),
                                advice(features)));
    }

    private String firstRefusals() {
        if (refusals.isEmpty()) {
            return "";
        }
        return " ; contours refusés : "
                + refusals.stream()
                        .limit(LISTED)
                        .map(BoundaryReport.Notice::sentence)
                        .collect(Collectors.joining(", "));
    }

    /** Which vintage the codes look like. */
    private String advice(List<GeoJsonFeature> features) {
        Set<String> codes = features.stream().map(GeoJsonFeature::code).collect(Collectors.toSet());
        long best = territories.matches(codes, vintage);
        Vintage likely = vintage;
        for (int year = Vintage.SHOWN.year() + 2; year >= Vintage.SHOWN.year() - 10; year--) {
            long matches = territories.matches(codes, new Vintage(year));
            if (matches > best) {
                best = matches;
                likely = new Vintage(year);
            }
        }
        return likely.equals(vintage)
                ? "Il faut un fichier de la France entière."
                : "Ses codes ressemblent au millésime %s : essayez --vintage %s.".formatted(likely, likely);
    }
}
