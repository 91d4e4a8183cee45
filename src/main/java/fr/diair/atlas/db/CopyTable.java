package fr.diair.atlas.db;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows gathered for PostgreSQL's COPY, the fastest road into a table. */
public final class CopyTable {
    private final String target;
    private final StringBuilder rows = new StringBuilder();

    /** @param table and columns are names of ours, never a user's */
    public CopyTable(String table, List<String> columns) {
        this.target = table + " (" + String.join(", ", columns) + ")";
    }

    /** Values in the order of the columns; null is SQL's NULL. */
    public void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append(',');
            }
            Object value = values[i];
            if (value != null) {
                rows.append('"').append(value.toString().replace("\"", "\"\"")).append('"');
            }
        }
        rows.append('\n');
    }

    /** Writes all rows in the transaction of the handle. */
    public void write(Handle handle) {
        try {
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin (format csv)", new StringReader(rows.toString()));
        } catch (SQLException e) {
            throw new IllegalStateException("rows that were checked do not fit " + target, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
