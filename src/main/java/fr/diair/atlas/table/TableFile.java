package fr.diair.atlas.table;

import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.table.TableRow.Nature;
import fr.diair.atlas.table.source.Line;
import fr.diair.atlas.table.source.LineSource;
import fr.diair.atlas.table.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A tabular file, whatever its format: how it is made, then its rows, streamed. */
public final class TableFile implements AutoCloseable {
    /** The encodings that can be forced; {@code utf-8-double} repairs « Ã© ». */
    public static final List<String> ENCODINGS = Sources.ENCODINGS;

    private final LineSource source;
    private final Header header;
    private final TableShape shape;

    private TableFile(LineSource source, Header header, TableShape shape) {
        this.source = source;
        this.header = header;
        this.shape = shape;
    }

    /**
     * Looks at the bytes, not at the extension, and reads the whole file once to be sure of its encoding, of its quotes
     * and of its archive.
     *
     * @param name as its sender named it, for messages
     * @throws DataException when the file as a whole cannot be read
     */
    public static TableFile open(Path file, String name, TableOptions options) {
        LineSource source = Sources.open(file, name, options.encoding(), options.separator(), options.sheet());
        try {
            return of(source, name, options);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static TableFile of(LineSource source, String name, TableOptions options) {
        Long told = source.header() == null ? options.headerLine() : source.header();
        List<Line> head = head(source, told, name);
        HeaderFinder finder = new HeaderFinder(head);
        int last = told == null ? finder.find() : finder.at(told, name);
        Line groups = finder.groups(last);
        Header header = Header.of(last < 0 ? null : head.get(last), groups, width(head, last));
        if (header.names().isEmpty()) {
            throw new DataException(
                    "no-table",
                    "Le fichier %s ne contient aucun tableau : aucune cellule n'est remplie.".formatted(name));
        }
        List<TableRow> preamble = head.subList(0, Math.max(0, groups == null ? last : last - 1)).stream()
                .map(line -> new TableRow(
                        line.number(),
                        LineTraits.filled(line) == 0 ? Nature.BLANK : Nature.FOOTNOTE,
                        line.cells(),
                        null))
                .toList();
        LineSource.Description file = source.description();
        List<Correction> notices = new ArrayList<>(file.notices());
        notices.addAll(header.notices());
        TableShape shape = new TableShape(
                file.format(),
                file.encoding(),
                file.encodingReason(),
                file.separator(),
                file.sheets(),
                file.sheet(),
                header.line(),
                header.names(),
                preamble,
                notices,
                header.fingerprint());
        return new TableFile(source, header, shape);
    }

    private static List<Line> head(LineSource source, @Nullable Long told, String name) {
        if (told != null && (told < 0 || told > HeaderFinder.DEEPEST)) {
            throw new DataException(
                    "no-header-line",
                    "La ligne d'en-tête %d du fichier %s n'est pas entre 0 et %d."
                            .formatted(told, name, HeaderFinder.DEEPEST));
        }
        List<Line> head = new ArrayList<>();
        source.lines(line -> {
            head.add(line);
            return head.size() < HeaderFinder.HEAD || (told != null && line.number() <= told);
        });
        return head;
    }

    /** Columns that at least half of the rows fill. */
    private static int width(List<Line> head, int last) {
        Map<Integer, Integer> rowsByWidth = new HashMap<>();
        int rows = 0;
        for (Line line : head.subList(last + 1, head.size())) {
            int width = LineTraits.width(line);
            if (width > 0) {
                rowsByWidth.merge(width, 1, Integer::sum);
                rows++;
            }
        }
        int asWide = 0;
        for (int width : rowsByWidth.keySet().stream().sorted((a, b) -> b - a).toList()) {
            asWide += rowsByWidth.getOrDefault(width, 0);
            if (asWide * 2 >= rows) {
                return width;
            }
        }
        return 0;
    }

    public TableShape shape() {
        return shape;
    }

    /**
     * Streams every line after the header, in order, blank ones too; rows that a workbook does not store are not given.
     * May be called again.
     *
     * @param taker what it throws goes through
     * @throws DataException when the file turns out to be damaged
     */
    public void read(Consumer<TableRow> taker) {
        RowReader rows = new RowReader(header, source.description().fixedWidth());
        source.lines(line -> {
            if (line.number() > header.line()) {
                taker.accept(rows.read(line));
            }
            return true;
        });
    }

    @Override
    public void close() {
        source.close();
    }
}
