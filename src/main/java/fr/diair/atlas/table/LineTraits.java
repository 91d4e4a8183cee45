package fr.diair.atlas.table;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.CellText;
import fr.diair.atlas.table.source.Line;
import java.util.regex.Pattern;

/** What a line looks like, before anybody knows what it is. */
final class LineTraits {
    /** Of a commune, a departement, an EPCI, or one of those with its zeros lost. */
    private static final Pattern CODE =
            Pattern.compile("'?(?:[0-9]{1,9}(?:\\.0+)?|2[abAB][0-9]{0,3}|[zZ][a-dA-D][0-9]{0,4})");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern FIGURE = Pattern.compile("[-+(]?[0-9][0-9.,'’/:)\\s\\u00a0\\u202f-]*(?:[%€]|[kM]€)?");

    private LineTraits() {}

    /** Cells with something in them. */
    static int filled(Line line) {
        int filled = 0;
        for (Cell cell : line.cells()) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }

    /** Cells up to the last with something in it. */
    static int width(Line line) {
        int width = line.cells().size();
        while (width > 0 && line.cells().get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    /** -1 when all are blank. */
    static int firstFilled(Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            if (!line.cells().get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    static boolean isBlankAt(Line line, int column) {
        return column >= line.cells().size() || line.cells().get(column).isBlank();
    }

    /** Only words, as in a header; years count as words beside others. */
    static boolean isAllWords(Line line) {
        int words = 0;
        for (Cell cell : line.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            if (isWords(cell)) {
                words++;
            } else if (!YEAR.matcher(CellText.strip(cell.text())).matches()) {
                return false;
            }
        }
        return words > 0;
    }

    private static boolean isWords(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT) {
            return false;
        }
        String text = CellText.strip(cell.text());
        return !FIGURE.matcher(text).matches() && !isCode(text);
    }

    /** Such as 01004, 1004, 2A004, 200046977. */
    static boolean isCode(String text) {
        return CODE.matcher(CellText.strip(text)).matches();
    }
}
