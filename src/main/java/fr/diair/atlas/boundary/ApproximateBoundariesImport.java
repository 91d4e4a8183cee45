package fr.diair.atlas.boundary;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.geo.ApproximateBoundaries;
import fr.diair.atlas.ingest.CsvTable;
import fr.diair.atlas.ingest.LoadReport;
import fr.diair.atlas.ingest.Refusal;
import fr.diair.atlas.ingest.Row;
import fr.diair.atlas.territory.Vintage;
import fr.diair.atlas.text.Progress;
import fr.diair.atlas.vector.FeatureOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Approximate boundaries, drawn from {@code data/geo}: what the map shows until official ones are imported. */
public final class ApproximateBoundariesImport {
    private static final BoundaryOrigin ORIGIN = new BoundaryOrigin(
            Vintage.SHOWN,
            "centres des communes (geo.api.gouv.fr) et contour de la France (Natural Earth 1:10m)",
            "MIT et domaine public",
            Vintage.SHOWN.day());

    private final Jdbi jdbi;
    private final Path folder;
    private final BiConsumer<Handle, String> coarseTiles;

    /**
     * @param data the folder {@code data/} of the checkout
     * @param coarseTiles as for {@link BoundaryImport}
     */
    public ApproximateBoundariesImport(Jdbi jdbi, Path data, BiConsumer<Handle, String> coarseTiles) {
        this.jdbi = jdbi;
        this.folder = data.resolve("geo");
        this.coarseTiles = coarseTiles;
    }

    /**
     * Draws and publishes the approximate boundaries of the communes on show.
     *
     * @throws DataException when the files cannot be read, or a commune has no centre; nothing is changed
     */
    public BoundaryReport draw(Progress progress) {
        var publication = new BoundaryPublication(jdbi, coarseTiles, progress);
        progress.step("Lecture des centres des communes et du contour de la France");
        BoundaryTerritories territories = jdbi.withHandle(BoundaryTerritories::read);
        SortedMap<String, Coordinate> centres = centres();
        requireAll(centres, territories);
        Path outlines = folder.resolve("france-outline.geojson");
        BoundarySource.Read outline =
                new BoundarySource(outlines, "france-outline.geojson", FeatureOptions.DETECT, "territory", null).read();
        String sha256 = BoundaryVersions.sha256(centres + BoundaryVersions.sha256(outlines));
        String version = BoundaryVersions.name(
                Vintage.SHOWN + "-approche", sha256, ORIGIN.toString(), territories.fingerprint());
        Optional<BoundaryReport> before = publication.again(version);
        if (before.isPresent()) {
            return before.get();
        }
        publication.stage("reading", "Tracé des contours approchés");
        ApproximateBoundaries.Drawing drawing = ApproximateBoundaries.draw(centres, byTerritory(outline));
        publication.stage("drawing", "Communes, EPCI, départements, régions");
        List<BoundaryReport.Notice> notices = drawing.notices().stream()
                .map(ApproximateBoundariesImport::notice)
                .toList();
        return publication.publish(
                version,
                new BoundaryPublication.Material(
                        ORIGIN,
                        "approximate",
                        sha256,
                        List.of(),
                        drawing.coverage(),
                        drawing.coverage(),
                        centres.size(),
                        0,
                        0,
                        notices,
                        notices.size()),
                territories);
    }

    private SortedMap<String, Coordinate> centres() {
        SortedMap<String, Coordinate> centres = new TreeMap<>();
        LoadReport report = new LoadReport();
        CsvTable.read(folder.resolve("centres.csv"), List.of("code", "lon", "lat"), report, row -> {
            centres.put(row.required("code"), new Coordinate(degrees(row, "lon"), degrees(row, "lat")));
        });
        if (report.refused() > 0) {
            throw new DataException(
                    "centres", "centres.csv : " + report.notices().get(0).sentence());
        }
        return centres;
    }

    private static double degrees(Row row, String column) {
        String text = row.required(column);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new Refusal("not-a-number", column, text, "« %s » n'est pas un nombre.".formatted(text));
        }
    }

    private static void requireAll(SortedMap<String, Coordinate> centres, BoundaryTerritories territories) {
        SortedSet<String> missing = new TreeSet<>(territories.codes());
        missing.removeAll(centres.keySet());
        centres.keySet().retainAll(territories.codes());
        if (!missing.isEmpty()) {
            throw new DataException(
                    "centres-incomplete",
                    "%d communes n'ont pas de centre dans centres.csv, dont %s %s."
                            .formatted(missing.size(), missing.first(), territories.name(missing.first())));
        }
    }

    private static Map<String, Geometry> byTerritory(BoundarySource.Read outline) {
        Map<String, Geometry> land = new HashMap<>();
        outline.polygons().forEach(polygon -> land.put(polygon.code(), polygon.geometry()));
        return land;
    }

    private static BoundaryReport.Notice notice(ApproximateBoundaries.Notice notice) {
        String sentence =
                switch (notice.kind()) {
                    case CENTRE_OUTSIDE -> "centre hors du contour : un disque a été tracé autour";
                    case SAME_CENTRE -> "même centre qu'une autre commune : déplacé de quelques mètres";
                };
        return new BoundaryReport.Notice("centre", 0, notice.code(), sentence);
    }
}
