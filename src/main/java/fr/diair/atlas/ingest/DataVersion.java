package fr.diair.atlas.ingest;

import fr.diair.atlas.db.Sql;
import org.jdbi.v3.core.Handle;

/** What every transaction that changes facts or figures does last, so that readers see them. */
public final class DataVersion {
    private static final String NEXT = Sql.file(DataVersion.class, "next-version.sql");

    private DataVersion() {}

    /** Renews what is kept ready, drops names that nobody bears, and numbers the new state of the data. */
    public static void next(Handle handle) {
        handle.createScript(NEXT).execute();
    }
}
