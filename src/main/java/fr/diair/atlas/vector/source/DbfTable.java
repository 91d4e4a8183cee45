package fr.diair.atlas.vector.source;

import fr.diair.atlas.fault.DataException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of a Shapefile: dBASE III and IV, one record of fixed length for each shape. */
final class DbfTable {
    private static final int HEADER = 32;
    private static final int NAME = 11;
    private static final int END_OF_FIELDS = 0x0d;
    private static final int DELETED = '*';
    private static final int DRIVER_AT = 29;
    private static final int SAMPLED_BYTES = 1 << 16;
    private static final int SAMPLED_RECORDS = 20_000;

    private final Path path;
    private final String file;
    private final long count;
    private final int start;
    private final int length;
    private final int driver;
    private final List<Column> columns;
    private Charset charset = StandardCharsets.ISO_8859_1;

    private DbfTable(Path path, String file, ByteBuffer head, List<Column> columns) {
        this.path = path;
        this.file = file;
        this.count = Integer.toUnsignedLong(head.getInt(4));
        this.start = Short.toUnsignedInt(head.getShort(8));
        this.length = Short.toUnsignedInt(head.getShort(10));
        this.driver = Byte.toUnsignedInt(head.get(DRIVER_AT));
        this.columns = columns;
    }

    /** A column: its name in bytes of the file, its type, its place in the record. */
    private record Column(byte[] rawName, char type, int at, int length, int decimals) {}

    /** @throws DataException when its header is not that of a table */
    static DbfTable open(Path path, String file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEADER)).order(ByteOrder.LITTLE_ENDIAN);
            if (head.limit() < HEADER) {
                throw damaged(file, "l'en-tête manque");
            }
            List<Column> columns = new ArrayList<>();
            int at = 1;
            byte[] field = new byte[HEADER];
            int read = HEADER;
            for (int mark = in.read(); mark >= 0 && mark != END_OF_FIELDS; mark = in.read()) {
                field[0] = (byte) mark;
                in.readFully(field, 1, HEADER - 1);
                read += HEADER;
                int end = 0;
                while (end < NAME && field[end] != 0) {
                    end++;
                }
                int size = Byte.toUnsignedInt(field[16]);
                columns.add(new Column(
                        Arrays.copyOf(field, end), (char) field[11], at, size, Byte.toUnsignedInt(field[17])));
                at += size;
                if (read > 1 << 16) {
                    throw damaged(file, "il a trop de colonnes");
                }
            }
            DbfTable table = new DbfTable(path, file, head, List.copyOf(columns));
            if (columns.isEmpty() || at > table.length || table.start < read) {
                throw damaged(file, "ses colonnes ne tiennent pas dans une ligne");
            }
            return table;
        } catch (EOFException e) {
            throw damaged(file, "il s'arrête dans ses colonnes");
        }
    }

    private static DataException damaged(String file, String why) {
        return new DataException("dbf-damaged", "Le .dbf du fichier %s est abîmé : %s.".formatted(file, why));
    }

    /** Finds the encoding of the texts, names included. @return what is to be said of it, or null */
    @Nullable
    SourceNotice encode(@Nullable String said, @Nullable String cpg) throws IOException {
        DbfEncoding found = DbfEncoding.of(file, said, cpg, driver, texts());
        charset = found.charset();
        return found.notice();
    }

    /** Bytes of texts, those beyond ASCII first in mind: enough of them to tell UTF-8. */
    private ByteBuffer texts() throws IOException {
        ByteArrayOutputStream some = new ByteArrayOutputStream();
        columns.forEach(column -> some.writeBytes(column.rawName));
        some.write('\n');
        try (Records records = new Records()) {
            byte[] record;
            for (int i = 0; i < SAMPLED_RECORDS && (record = records.next()) != null; i++) {
                for (Column column : columns) {
                    if (column.type == 'C' && some.size() < SAMPLED_BYTES && beyondAscii(record, column)) {
                        some.write(record, column.at, trimmed(record, column) - column.at);
                        some.write('\n');
                    }
                }
            }
        }
        return ByteBuffer.wrap(some.toByteArray());
    }

    private static boolean beyondAscii(byte[] record, Column column) {
        for (int i = column.at; i < column.at + column.length; i++) {
            if (record[i] < 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the text of a cell ends. A text cut in the middle of a character of UTF-8 ends before it. */
    private static int trimmed(byte[] record, Column column) {
        int end = column.at + column.length;
        boolean full = end > column.at && record[end - 1] != ' ' && record[end - 1] != 0;
        while (end > column.at && (record[end - 1] == ' ' || record[end - 1] == 0)) {
            end--;
        }
        if (full) {
            int first = end - 1;
            while (first > column.at && (record[first] & 0xc0) == 0x80) {
                first--;
            }
            int lead = record[first] & 0xff;
            int wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
            // Only after a lead and continuation bytes: a last letter of another encoding stays.
            if (wanted > end - first && end - first > 1) {
                return first;
            }
        }
        return end;
    }

    List<String> fields() {
        return columns.stream()
                .map(column -> new String(column.rawName, charset).strip())
                .toList();
    }

    long count() {
        return count;
    }

    /** Its records from the first. */
    Records records() throws IOException {
        return new Records();
    }

    /** The attributes of a record; null when it is deleted. */
    @Nullable
    Map<String, @Nullable Object> attributes(byte[] record) {
        if (record[0] == DELETED) {
            return null;
        }
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        for (Column column : columns) {
            attributes.put(new String(column.rawName, charset).strip(), value(record, column));
        }
        return attributes;
    }

    private @Nullable Object value(byte[] record, Column column) {
        ByteBuffer bytes = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
        String text = new String(record, column.at, trimmed(record, column) - column.at, charset).strip();
        return switch (column.type) {
            case 'N', 'F' -> number(text);
            case 'D' -> date(text);
            case 'L' ->
                "YyTt".contains(text) && !text.isEmpty()
                        ? Boolean.TRUE
                        : "NnFf".contains(text) && !text.isEmpty() ? Boolean.FALSE : null;
            case 'I' -> column.length == Integer.BYTES ? (Object) (long) bytes.getInt(column.at) : null;
            case 'B', 'O' -> column.length == Double.BYTES ? (Object) bytes.getDouble(column.at) : null;
            case 'M', 'G', 'P', '@' -> null;
            default -> text.isEmpty() ? null : text;
        };
    }

    private static @Nullable Object number(String text) {
        if (text.isEmpty() || text.startsWith("*")) {
            return null;
        }
        try {
            if (text.matches("[+-]?\\d{1,18}")) {
                return Long.valueOf(text);
            }
            return Double.valueOf(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static @Nullable Object date(String text) {
        if (!text.matches("\\d{8}")) {
            return text.isEmpty() ? null : text;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6)));
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** A walk through the records. */
    final class Records implements AutoCloseable {
        private final InputStream in;
        private long left = count;

        Records() throws IOException {
            in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            in.skipNBytes(start);
        }

        /** The bytes of the next record; null after the last. @throws DataException when the file ends before */
        byte @Nullable [] next() throws IOException {
            if (left == 0) {
                return null;
            }
            left--;
            byte[] record = in.readNBytes(length);
            if (record.length < length) {
                throw damaged(file, "il s'arrête à la ligne %d sur %d".formatted(count - left, count));
            }
            return record;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
