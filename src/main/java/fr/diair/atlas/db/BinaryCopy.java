package fr.diair.atlas.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows into a table through PostgreSQL's COPY in its binary format (PostgreSQL 15, "COPY", File Formats): nothing is
 * printed, escaped or parsed. The type of each value must be that of its column: String for text, Boolean, Short for
 * smallint, Integer, Long for bigint, Double, LocalDate for date, byte[] for bytea, and for geometry its EWKB.
 */
public final class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final int BUFFER = 1 << 18;

    private final CopyIn copy;
    private final int columns;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    private BinaryCopy(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = columns;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Where the rows come from. */
    @FunctionalInterface
    public interface Source {
        void writeTo(BinaryCopy copy) throws SQLException;
    }

    /**
     * Copies all rows of a source, in the transaction of the connection.
     *
     * @param table and columns are names of ours, never a user's
     * @return how many rows were written
     * @throws SQLException when the database refuses them; nothing is then written
     */
    public static long into(Connection connection, String table, String columns, Source source) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin (format binary)".formatted(table, columns));
        try {
            BinaryCopy rows = new BinaryCopy(copy, columns.split(",", -1).length);
            source.writeTo(rows);
            return rows.end();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** One row, its values in the order of the columns. */
    public void row(@Nullable Object... values) throws SQLException {
        if (values.length != columns) {
            throw new IllegalArgumentException(
                    "%d values for %d columns: %s".formatted(values.length, columns, Arrays.toString(values)));
        }
        space(Short.BYTES).putShort((short) columns);
        for (Object value : values) {
            value(value);
        }
    }

    private void value(@Nullable Object value) throws SQLException {
        if (value == null) {
            space(Integer.BYTES).putInt(-1);
        } else if (value instanceof String text) {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof byte[] bytes) {
            bytes(bytes);
        } else if (value instanceof Boolean bool) {
            sized(1).put((byte) (bool ? 1 : 0));
        } else if (value instanceof Short number) {
            sized(Short.BYTES).putShort(number);
        } else if (value instanceof Integer number) {
            sized(Integer.BYTES).putInt(number);
        } else if (value instanceof Long number) {
            sized(Long.BYTES).putLong(number);
        } else if (value instanceof Double number) {
            sized(Double.BYTES).putDouble(number);
        } else if (value instanceof LocalDate day) {
            sized(Integer.BYTES).putInt(Math.toIntExact(day.toEpochDay() - DAY_ZERO.toEpochDay()));
        } else {
            throw new IllegalArgumentException("No binary form for " + value.getClass());
        }
    }

    private void bytes(byte[] bytes) throws SQLException {
        sized(bytes.length).put(bytes);
    }

    /** Writes the length of a value and makes room for it. */
    private ByteBuffer sized(int length) throws SQLException {
        return space(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer space(int length) throws SQLException {
        if (buffer.remaining() < length) {
            flush();
            if (buffer.capacity() < length) {
                buffer = ByteBuffer.allocate(length);
            }
        }
        return buffer;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private long end() throws SQLException {
        space(Short.BYTES).putShort((short) -1);
        flush();
        return copy.endCopy();
    }
}
