package fr.diair.atlas.app;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.ingest.DataLoad;
import fr.diair.atlas.ingest.Progress;

/** stub */
final class Loading implements AutoCloseable {
    private final DataLoad data;

    Loading(Settings settings, Database database) {
        data = new DataLoad(database.jdbi(), settings.folders().data());
    }

    void whatIsMissing(Progress progress) {
        if (data.isEmpty()) {
            data.all(progress);
        }
    }

    void remainingTiles() {}

    @Override
    public void close() {}
}
