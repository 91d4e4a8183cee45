package fr.diair.atlas.app;

import fr.diair.atlas.boundary.ApproximateBoundariesImport;
import fr.diair.atlas.boundary.BoundaryImport;
import fr.diair.atlas.boundary.BoundaryOrigin;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.fault.AtlasException;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.layer.TilePyramid;
import fr.diair.atlas.territory.PublicationQueries;
import fr.diair.atlas.text.Progress;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills an empty database before the first request, and makes the deep tiles behind the readers' backs. */
final class Loading implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);
    private static final long LAST_WAIT_MS = 5_000;

    private final Settings settings;
    private final Jdbi jdbi;
    private final DataLoad data;
    private final PublicationQueries published;
    private final TilePyramid pyramid;
    private @Nullable Thread working;

    Loading(Settings settings, Database database) {
        this.settings = settings;
        this.jdbi = database.jdbi();
        this.data = new DataLoad(jdbi, settings.folders().data());
        this.published = new PublicationQueries(jdbi);
        this.pyramid = new TilePyramid(jdbi);
    }

    /** The folder data/ when no territory is known, and boundaries when none are published. */
    void whatIsMissing(Progress progress) {
        if (data.isEmpty()) {
            data.all(progress);
        }
        if (published.versions().isPresent()) {
            return;
        }
        Path given = settings.display().boundaries();
        if (given == null) {
            new ApproximateBoundariesImport(jdbi, settings.folders().data(), TilePyramid::prepare).draw(progress);
        } else {
            new BoundaryImport(jdbi, TilePyramid::prepare)
                    .official(
                            given,
                            new BoundaryOrigin(
                                    settings.display().boundariesVintage(),
                                    "fichier " + given.getFileName(),
                                    "non précisée",
                                    null),
                            progress);
        }
    }

    /**
     * Starts what readers need not wait for: first what is given, then the tiles that are not there yet, which are cut on
     * demand meanwhile.
     */
    void behind(Runnable first) {
        Thread thread = new Thread(
                () -> {
                    try {
                        first.run();
                        published.versions().ifPresent(versions -> pyramid.makeTheRest(versions.boundary()));
                    } catch (AtlasException | org.jdbi.v3.core.JdbiException e) {
                        LOG.info("deep tiles are left for the next start: {}", e.toString());
                    }
                },
                "behind");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        working = thread;
    }

    @Override
    public void close() {
        pyramid.stop();
        Thread thread = working;
        if (thread != null) {
            try {
                thread.join(LAST_WAIT_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
