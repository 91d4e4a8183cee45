package fr.diair.atlas.boundary;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.text.Progress;
import fr.diair.atlas.vector.GeoJsonContent;
import fr.diair.atlas.vector.GeoJsonReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Official boundaries: a GeoJSON file of all communes of one vintage, read, checked, led to the communes on show and
 * published. Readers see the old boundaries until all is there; the version before is kept, older ones go.
 */
public final class BoundaryImport {
    private final Jdbi jdbi;
    private final BiConsumer<Handle, String> coarseTiles;

    /** @param coarseTiles makes the tiles of a version that must be there when it is published, in the handle's transaction */
    public BoundaryImport(Jdbi jdbi, BiConsumer<Handle, String> coarseTiles) {
        this.jdbi = jdbi;
        this.coarseTiles = coarseTiles;
    }

    /**
     * Imports a file, plain or gzip. One that was imported before, with the same codes on show, is only published again.
     *
     * @throws DataException when the file cannot be read, or leaves a commune on show without a polygon; nothing is changed
     */
    public BoundaryReport official(Path file, BoundaryOrigin origin, Progress progress) {
        var publication = new BoundaryPublication(jdbi, coarseTiles, progress);
        progress.step("Lecture du fichier de contours");
        GeoJsonContent content = GeoJsonReader.communes(file);
        publication.stage("reading", "Rattachement des contours aux communes");
        BoundaryTerritories territories = jdbi.withHandle(BoundaryTerritories::read);
        String version = BoundaryVersions.name(
                origin.vintage() + "-officiel", content.sha256(), origin.toString(), territories.fingerprint());
        Optional<BoundaryReport> before = publication.again(version);
        if (before.isPresent()) {
            return before.get();
        }
        BoundaryJoin.Joined joined = new BoundaryJoin(territories, origin.vintage()).join(content.features());
        publication.stage("joining", "Communes, EPCI, départements, régions");
        return publication.publish(version, material(origin, content, joined), territories);
    }

    private static BoundaryPublication.Material material(
            BoundaryOrigin origin, GeoJsonContent content, BoundaryJoin.Joined joined) {
        List<BoundaryReport.Notice> notices = new ArrayList<>(joined.refusals());
        for (GeoJsonContent.Refusal refusal : content.refusals()) {
            notices.add(new BoundaryReport.Notice(
                    refusal.reason(), refusal.line(), refusal.code(), "contour refusé : " + refusal.sentence()));
        }
        int refused = notices.size();
        notices.addAll(joined.corrections());
        if (content.closedRings() > 0) {
            notices.add(new BoundaryReport.Notice(
                    "closed-rings", 0, null, content.closedRings() + " contours n'étaient pas fermés, et l'ont été"));
        }
        if (content.altitudes() > 0) {
            notices.add(new BoundaryReport.Notice(
                    "altitudes", 0, null, content.altitudes() + " altitudes ont été laissées de côté"));
        }
        return new BoundaryPublication.Material(
                origin,
                "official",
                content.sha256(),
                joined.taken(),
                joined.received(),
                joined.shown(),
                content.features().size() + content.refusals().size(),
                joined.absorbed().size(),
                refused,
                notices,
                joined.corrections().size());
    }
}
