package fr.diair.atlas.boundary;

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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;

/** Leads the polygons of a file to the communes on show: each must find its commune, and each commune its polygon. */
final class BoundaryJoin {
    /** A repair that changes the area by more is not a repair. */
    private static final double MOST_AREA_CHANGE = 0.01;

    /** In square degrees, about a square metre: what is less is a line that rounding has opened. */
    private static final double LEAST_AREA = 1e-10;

    private static final int LISTED = 5;
    private static final String UNKNOWN = "unknown-code";

    /** Around the vintage on show, whose codes a file may have. */
    private static final int YEARS_BEFORE = 10;

    private static final int YEARS_AFTER = 2;

    private final BoundaryTerritories territories;
    private final Vintage vintage;
    private final List<ReceivedPolygon> taken = new ArrayList<>();
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
            List<ReceivedPolygon> taken,
            Coverage received,
            Coverage shown,
            List<String> absorbed,
            List<BoundaryReport.Notice> refusals,
            List<BoundaryReport.Notice> corrections) {}

    /** @throws DataException when the codes are those of another vintage, or a commune on show is left without a polygon */
    Joined join(List<ReceivedPolygon> features) {
        Repair[] repairs = new Repair[features.size()];
        IntStream.range(0, repairs.length)
                .parallel()
                .forEach(i -> repairs[i] = Repair.of(features.get(i).geometry()));
        for (int i = 0; i < repairs.length; i++) {
            take(features.get(i), repairs[i]);
        }
        refuseOtherVintage(features);
        refuseIncomplete();
        Coverage received = Coverage.of(polygons);
        List<String> absorbed = polygons.keySet().stream()
                .filter(code -> !code.equals(shownOf.get(code)))
                .toList();
        return new Joined(taken, received, received.dissolve(shownOf::get), absorbed, refusals, corrections);
    }

    private void take(ReceivedPolygon feature, Repair repair) {
        String code = code(feature);
        if (!territories.inForce(code, vintage)) {
            refuse(feature, UNKNOWN, "n'est pas un code de commune en vigueur au 1er janvier " + vintage);
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
        } else if (repair.geometry().getArea() < LEAST_AREA) {
            refuse(feature, "no-area", "a un contour sans surface");
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
    private String code(ReceivedPolygon feature) {
        String code = feature.code().toUpperCase(Locale.ROOT);
        String padded = code.matches("\\d{4}") ? "0" + code : code;
        if (!padded.equals(feature.code()) && territories.inForce(padded, vintage)) {
            correct(feature, "code-rewritten", "code lu comme " + padded);
            return padded;
        }
        return feature.code();
    }

    private void refuse(ReceivedPolygon feature, String reason, String why) {
        refusals.add(new BoundaryReport.Notice(reason, feature.line(), feature.code(), feature.code() + " " + why));
    }

    private void correct(ReceivedPolygon feature, String reason, String what) {
        corrections.add(new BoundaryReport.Notice(reason, feature.line(), feature.code(), what));
    }

    private void refuseIncomplete() {
        Set<String> missing = new TreeSet<>(territories.codes());
        shownOf.values().forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new DataException(
                    "boundaries-incomplete",
                    "Communes de %s sans contour dans le fichier : %d (%s)%s. Il faut un fichier de la France entière."
                            .formatted(
                                    Vintage.SHOWN,
                                    missing.size(),
                                    some(missing.stream()
                                            .map(code -> code + " " + territories.name(code))
                                            .toList()),
                                    refusals.isEmpty()
                                            ? ""
                                            : " ; contours refusés : "
                                                    + some(refusals.stream()
                                                            .map(BoundaryReport.Notice::sentence)
                                                            .toList())));
        }
    }

    /** A commune that merged since would lose the parts whose codes the vintage given does not know. */
    private void refuseOtherVintage(List<ReceivedPolygon> features) {
        if (refusals.stream().noneMatch(refusal -> refusal.reason().equals(UNKNOWN))) {
            return;
        }
        Set<String> codes = features.stream().map(ReceivedPolygon::code).collect(Collectors.toSet());
        long matches = territories.matches(codes, vintage);
        long best = matches;
        Vintage likely = vintage;
        for (int year = Vintage.SHOWN.year() + YEARS_AFTER; year >= Vintage.SHOWN.year() - YEARS_BEFORE; year--) {
            long others = territories.matches(codes, new Vintage(year));
            if (others > best) {
                best = others;
                likely = new Vintage(year);
            }
        }
        if (best > matches) {
            throw new DataException(
                    "other-vintage",
                    "Codes du fichier qui ne sont pas en vigueur au 1er janvier %s : %d (%s). Ils ressemblent au millésime %s : essayez --vintage %s."
                            .formatted(
                                    vintage,
                                    codes.size() - matches,
                                    some(refusals.stream()
                                            .map(refusal -> String.valueOf(refusal.code()))
                                            .toList()),
                                    likely,
                                    likely));
        }
    }

    private static String some(List<String> all) {
        return String.join(", ", all.subList(0, Math.min(LISTED, all.size()))) + (all.size() > LISTED ? "…" : "");
    }
}
