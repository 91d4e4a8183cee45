package fr.diair.atlas.app;

import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.DatabaseSettings;
import fr.diair.atlas.db.LocalPostgres;
import fr.diair.atlas.db.Migrations;
import java.util.List;

/** The database of the settings, with the schema of this Atlas: the private one unless another was given. */
final class PreparedDatabase {
    /** Enough for two cores; a request that waits two seconds for a connection is told that the database is away. */
    private static final int CONNECTIONS = 10;

    private PreparedDatabase() {}

    /**
     * Starts the private server where there is one to start, opens the pool and brings the schema up to date.
     *
     * @param closing closes all of it
     */
    static Database open(Settings settings, Progress progress, Closing closing) throws Exception {
        DatabaseSettings place = settings.base().given();
        if (place == null) {
            progress.accept("Démarrage de la base privée");
            place = closing.open(() -> LocalPostgres.start(
                            settings.folders().home(), settings.base().postgresBinaries(), List.of()))
                    .settings();
        }
        progress.accept("Ouverture de la base %s".formatted(place.place()));
        DatabaseSettings opened = place;
        Database database = closing.open(() -> Database.open(opened, CONNECTIONS));
        Migrations.migrate(database.dataSource());
        return database;
    }
}
