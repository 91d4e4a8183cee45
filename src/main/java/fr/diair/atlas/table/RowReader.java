package fr.diair.atlas.table;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.CellText;
import fr.diair.atlas.table.TableRow.Nature;
import fr.diair.atlas.table.source.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says of each line below the header what it is. Whatever bears a code is data; else:
 *
 * <ul>
 *   <li>the header once more, cell by cell;
 *   <li>a total: its first word is total or sous-total, or it is only « Ensemble »;
 *   <li>a footnote: « Note : », « Source : », « Champ : », « Lecture : », « Extraction du », a star… in the first cell, or
 *       a sentence alone behind a blank line.
 * </ul>
 */
final class RowReader {
    private static final Pattern TOTAL =
            Pattern.compile("(?:sous[ -]?)?tota(?:l|ux)(?![a-z0-9-]).*|(?:l')?ensemble|somme|cumul");
    private static final Pattern FOOTNOTE = Pattern.compile(
            "(?:notes?|nota(?: bene)?|n\\.?b\\.?|sources?|champ|lecture|avertissement|precisions?|remarques?|legende|definitions?|"
                    + "methodologie|donnees|unites?|perimetre|geographie|mise a jour|edition|observations?|copyright)"
                    + " ?(?:\\(?[0-9]{1,2}\\)?)? ?:.*"
                    + "|(?:extraction|extrait|export|exporte|edite|mis a jour|mise a jour|donnees|arrete|etabli|imprime)e?s? (?:du|le|au|de|a) .*"
                    + "|[*†©].*|\\([0-9a-z*]{1,2}\\) .*");
    private static final Pattern CODE_COLUMN =
            Pattern.compile("(?:code|codgeo|codcom|depcom|insee|siren|cog\\b).*|.*\\bcode\\b.*");
    private static final int SENTENCE = 4;

    private final Header header;
    private final boolean fixedWidth;
    private final List<Integer> codeColumns = new ArrayList<>();
    private boolean afterBlank;
    private long before;

    RowReader(Header header, boolean fixedWidth) {
        this.header = header;
        this.fixedWidth = fixedWidth;
        this.before = header.line();
        for (int i = 0; i < header.names().size(); i++) {
            if (CODE_COLUMN.matcher(CellText.fold(header.names().get(i))).matches()) {
                codeColumns.add(i);
            }
        }
    }

    TableRow read(Line line) {
        int first = LineTraits.firstFilled(line);
        Nature nature = first < 0 ? Nature.BLANK : nature(line, first);
        // A workbook does not store empty rows: a gap in the numbers is one; only text files have lines of several.
        afterBlank = nature == Nature.BLANK || (afterBlank && nature == Nature.FOOTNOTE);
        before = line.number();
        if (nature != Nature.DATA) {
            return new TableRow(line.number(), nature, line.cells(), null);
        }
        String fault = fault(line);
        return new TableRow(line.number(), nature, fault == null ? fitted(line) : line.cells(), fault);
    }

    private Nature nature(Line line, int first) {
        if (isCode(line.cells().get(first))) {
            return Nature.DATA;
        }
        String text = CellText.fold(line.cells().get(first).text());
        int columns = header.names().size();
        boolean whole = columns > 1 && LineTraits.filled(line) >= columns;
        if (first == 0 && !whole && FOOTNOTE.matcher(text).matches()) {
            return Nature.FOOTNOTE; // before any code: its own commas or semicolons may have cut it
        }
        if (hasCode(line)) {
            return Nature.DATA;
        }
        if (first < 2 && TOTAL.matcher(text).matches()) {
            return Nature.TOTAL;
        }
        if (isHeader(line)) {
            return Nature.HEADER;
        }
        boolean gap = afterBlank || (!fixedWidth && line.number() > before + 1);
        boolean alone = columns > 2 && LineTraits.filled(line) == 1 && first == 0;
        return alone && gap && (text.split(" ").length >= SENTENCE || text.endsWith("."))
                ? Nature.FOOTNOTE
                : Nature.DATA;
    }

    private boolean hasCode(Line line) {
        for (int column : codeColumns) {
            if (column < line.cells().size() && isCode(line.cells().get(column))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCode(Cell cell) {
        return LineTraits.isCode(cell.text());
    }

    private boolean isHeader(Line line) {
        List<String> written = header.written();
        if (written.isEmpty() || LineTraits.width(line) != written.size()) {
            return false;
        }
        for (int i = 0; i < written.size(); i++) {
            if (!CellText.fold(line.cells().get(i).text()).equals(written.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    private String fault(Line line) {
        if (line.strayQuote()) {
            return "stray-quote";
        }
        int columns = header.names().size();
        if (LineTraits.width(line) > columns) {
            return "row-too-long";
        }
        return fixedWidth && line.cells().size() < columns ? "row-too-short" : null;
    }

    /** One cell per column: what is left out or empty behind is no fault. */
    private List<Cell> fitted(Line line) {
        int columns = header.names().size();
        List<Cell> cells = line.cells();
        if (cells.size() == columns) {
            return cells;
        }
        List<Cell> fitted = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
        while (fitted.size() < columns) {
            fitted.add(Cell.EMPTY);
        }
        return fitted;
    }
}
