package fr.diair.atlas.boundary;

import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.text.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Official boundaries: a file of all communes of one vintage, read, checked, led to the communes on show and
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

    /** A file with all that is found in it, as {@link #official(BoundarySource, BoundaryOrigin, Progress)} takes it. */
    public BoundaryReport official(Path file, BoundaryOrigin origin, Progress progress) {
        return official(BoundarySource.of(file), origin, progress);
    }

    /**
     * Imports a file. One that was imported before, with the same codes on show, is only published again.
     *
     * @throws DataException when the file cannot be read, or leaves a commune on show without a polygon; nothing is changed
     */
    public BoundaryReport official(BoundarySource source, BoundaryOrigin origin, Progress progress) {
        var publication = new BoundaryPublication(jdbi, coarseTiles, progress);
        Prepared prepared = prepare(source, origin, publication, progress);
        Optional<BoundaryReport> before = publication.again(prepared.version);
        if (before.isPresent()) {
            return before.get();
        }
        BoundaryPublication.Material material = prepared.join(origin);
        publication.stage("joining", "Communes, EPCI, départements, régions");
        return publication.publish(prepared.version, material, prepared.territories);
    }

    /**
     * What importing a file would say; nothing is changed.
     *
     * @throws DataException as the import would
     */
    public BoundaryReport attempt(BoundarySource source, BoundaryOrigin origin, Progress progress) {
        var publication = new BoundaryPublication(jdbi, coarseTiles, progress);
        Prepared prepared = prepare(source, origin, publication, progress);
        BoundaryPublication.Material material = prepared.join(origin);
        publication.stage("joining", "Accord des limites entre voisines");
        return publication.tried(prepared.version, material);
    }

    private Prepared prepare(
            BoundarySource source, BoundaryOrigin origin, BoundaryPublication publication, Progress progress) {
        progress.step("Lecture du fichier de contours");
        BoundarySource.Read read = source.read();
        String sha256 = BoundaryVersions.sha256(source.file());
        publication.stage("reading", "Rattachement des contours aux communes");
        BoundaryTerritories territories = jdbi.withHandle(BoundaryTerritories::read);
        String version = BoundaryVersions.name(
                origin.vintage() + "-officiel", sha256, origin + source.choices(), territories.fingerprint());
        return new Prepared(read, sha256, territories, version);
    }

    /** A file that was read, not yet joined. */
    private record Prepared(BoundarySource.Read read, String sha256, BoundaryTerritories territories, String version) {
        BoundaryPublication.Material join(BoundaryOrigin origin) {
            BoundaryJoin.Joined joined = new BoundaryJoin(territories, origin.vintage()).join(read.polygons());
            List<BoundaryReport.Notice> notices = new ArrayList<>(joined.refusals());
            notices.addAll(read.refusals());
            int refused = notices.size();
            notices.addAll(joined.corrections());
            notices.addAll(read.notices());
            return new BoundaryPublication.Material(
                    origin,
                    "official",
                    sha256,
                    joined.taken(),
                    joined.received(),
                    joined.shown(),
                    read.polygons().size() + read.refusals().size(),
                    joined.absorbed().size(),
                    refused,
                    notices,
                    joined.corrections().size());
        }
    }
}
