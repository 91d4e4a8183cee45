package fr.diair.atlas.table.source;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.fault.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** One sheet of an .xlsx workbook, read by FastExcel row by row once {@link XlsxParts} found it sound. */
final class XlsxLines implements LineSource {
    private final String name;
    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final List<Merges.Zone> merges;
    private final boolean date1904;
    private final Description description;

    private XlsxLines(
            String name,
            ReadableWorkbook workbook,
            SheetChoice<Sheet> choice,
            List<Merges.Zone> merges,
            boolean date1904) {
        this.name = name;
        this.workbook = workbook;
        this.sheet = choice.chosen();
        this.merges = merges;
        this.date1904 = date1904;
        this.description = choice.description("xlsx", merges.size());
    }

    static XlsxLines open(Path file, String name, @Nullable String wanted) {
        try (XlsxParts parts = new XlsxParts(file, name)) {
            ReadableWorkbook workbook = workbook(file, name, parts.styled());
            try {
                List<Sheet> sheets = workbook.getSheets().toList();
                List<Sheet> visible = sheets.stream()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .toList();
                SheetChoice<Sheet> choice = SheetChoice.of(
                        name, sheets, visible, Sheet::getName, wanted, sheet -> holdsTable(name, parts, sheet));
                List<Merges.Zone> merges = parts.check(choice.chosen().getId());
                return new XlsxLines(name, workbook, choice, merges, parts.date1904());
            } catch (RuntimeException e) {
                workbook.close();
                throw e;
            }
        } catch (IOException e) {
            throw Zip.damaged(name, e);
        } catch (RuntimeException e) {
            // The library falls over what it does not expect, in ways of its own.
            throw e instanceof DataException ? e : Zip.damaged(name, e);
        }
    }

    private static ReadableWorkbook workbook(Path file, String name, boolean styled) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true));
        } catch (RuntimeException e) {
            throw Zip.damaged(name, e);
        }
    }

    private static boolean holdsTable(String name, XlsxParts parts, Sheet sheet) {
        List<Merges.Zone> merges = parts.check(sheet.getId());
        SheetChoice.TableSeeker seeker = new SheetChoice.TableSeeker();
        read(name, sheet, merges, parts.date1904(), seeker);
        return seeker.found();
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public void lines(Predicate<Line> taker) {
        read(name, sheet, merges, date1904, taker);
    }

    private static void read(
            String name, Sheet sheet, List<Merges.Zone> zones, boolean date1904, Predicate<Line> taker) {
        XlsxCells cells = new XlsxCells(date1904);
        Merges merges = new Merges(zones);
        try (Stream<Row> rows = stream(name, sheet)) {
            Iterator<Row> iterator = rows.iterator();
            for (Row row = next(name, iterator); row != null; row = next(name, iterator)) {
                List<Cell> line = merges.apply(row.getRowNum(), cells(name, row, cells));
                if (!taker.test(new Line(row.getRowNum(), line, false))) {
                    return;
                }
            }
        }
    }

    private static Stream<Row> stream(String name, Sheet sheet) {
        try {
            return sheet.openStream();
        } catch (IOException | RuntimeException e) {
            throw Zip.damaged(name, e);
        }
    }

    /** Null at the end. Here the library may fail; what the taker throws is left alone. */
    @Nullable
    private static Row next(String name, Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            throw Zip.damaged(name, e);
        }
    }

    private static List<Cell> cells(String name, Row row, XlsxCells cells) {
        try {
            List<Cell> line = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                line.add(cells.of(row.getCell(i)));
            }
            return line;
        } catch (RuntimeException e) {
            throw Zip.damaged(name, e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw Zip.damaged(name, e);
        }
    }
}
