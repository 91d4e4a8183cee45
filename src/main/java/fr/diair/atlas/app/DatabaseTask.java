package fr.diair.atlas.app;

import fr.diair.atlas.db.Database;

/** What a command that does one thing and ends has in common with the others: settings, log, database, orderly end. */
final class DatabaseTask {
    private DatabaseTask() {}

    /** The thing. */
    @FunctionalInterface
    interface Work {
        /** @return the exit code */
        int with(Settings settings, Database database, Progress progress) throws Exception;
    }

    /** Opens, does the work while no other Atlas loads anything into the same database, closes. */
    static int run(SettingsOptions options, Work work) throws Exception {
        return beside(options, (settings, database, progress) -> {
            int[] exit = {0};
            database.alone(() -> {
                try {
                    exit[0] = work.with(settings, database, progress);
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            return exit[0];
        });
    }

    /** As {@link #run}, for work that takes its turn by itself, or needs none. */
    static int beside(SettingsOptions options, Work work) throws Exception {
        Settings settings = options.settings();
        options.openLogs(settings);
        Closing closing = new Closing();
        closing.whenInterrupted(() -> {});
        return closing.around(() -> {
            Progress progress = new Progress(System.out);
            Database database = PreparedDatabase.open(settings, progress, closing);
            return work.with(settings, database, progress);
        });
    }
}
