package fr.diair.atlas.table;

import fr.diair.atlas.cell.CellText;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.table.source.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header among the first lines: the first line of words alone that is as wide as most lines and well filled.
 * Titles and sources above are narrower or mostly empty; a line with a number, a date or a code is data already.
 */
final class HeaderFinder {
    /** The first lines that are looked at. */
    static final int HEAD = 200;

    /** No header is looked for further down, even when told. */
    static final int DEEPEST = 5_000;

    private final List<Line> head;
    private final int modalWidth;
    private final int fewest;

    HeaderFinder(List<Line> head) {
        this.head = head;
        this.modalWidth = modalWidth(head);
        this.fewest = modalWidth < 2 ? 1 : Math.max(2, (modalWidth * 3 + 4) / 5);
    }

    /** Index of the last line of the header, or -1 when no line looks like one. */
    int find() {
        int found = first(modalWidth);
        found = found >= 0 ? found : first(0);
        return found >= 0 && isGroup(found, found + 1) && hasFigures(found + 2) ? found + 1 : found;
    }

    /** Index of the line that was told, or -1 when the file is told to have none. */
    int at(long line, String name) {
        if (line == 0) {
            return -1;
        }
        for (int i = 0; i < head.size(); i++) {
            if (head.get(i).number() == line) {
                return i;
            }
        }
        throw new DataException(
                "no-header-line",
                "Le fichier %s n'a pas de ligne %d qui puisse être l'en-tête : choisissez-en une autre."
                        .formatted(name, line));
    }

    /** The line above the last of the header when it groups its columns, else null. */
    @Nullable
    Line groups(int last) {
        return last > 0 && isGroup(last - 1, last) ? head.get(last - 1) : null;
    }

    private int first(int width) {
        for (int i = 0; i < head.size(); i++) {
            Line line = head.get(i);
            if (LineTraits.filled(line) >= fewest && LineTraits.width(line) >= width && LineTraits.isAllWords(line)) {
                return i;
            }
        }
        return -1;
    }

    /** The width that most lines have, the wider of two: blank lines and single cells do not count. */
    private static int modalWidth(List<Line> head) {
        Map<Integer, Integer> lines = new HashMap<>();
        for (Line line : head) {
            int width = LineTraits.width(line);
            if (width > 1) {
                lines.merge(width, 1, Integer::sum);
            }
        }
        int best = 1;
        for (Map.Entry<Integer, Integer> entry : lines.entrySet()) {
            int count = lines.getOrDefault(best, 0);
            if (entry.getValue() > count || (entry.getValue() == count && entry.getKey() > best)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    /**
     * True when the upper line names groups of the lower one's columns: what it leaves empty the lower one fills, and it
     * begins inside the table, or completes the lower one, or the lower one repeats itself.
     */
    private boolean isGroup(int upper, int lower) {
        if (upper < 0 || lower >= head.size()) {
            return false;
        }
        Line above = head.get(upper);
        Line below = head.get(lower);
        if (!LineTraits.isAllWords(above)
                || !LineTraits.isAllWords(below)
                || LineTraits.width(above) > Math.max(LineTraits.width(below), modalWidth)
                || LineTraits.filled(below) < 2) {
            return false;
        }
        int first = LineTraits.firstFilled(above);
        boolean spans = false;
        boolean completes = false;
        for (int i = first + 1; i < LineTraits.width(below); i++) {
            spans |= LineTraits.isBlankAt(above, i) && !LineTraits.isBlankAt(below, i);
        }
        for (int i = 0; i < LineTraits.width(above); i++) {
            completes |= !LineTraits.isBlankAt(above, i) && (LineTraits.isBlankAt(below, i) || same(above, below, i));
        }
        return spans && (first > 0 || (LineTraits.filled(above) > 1 && (completes || repeats(below))));
    }

    /** A cell that spans both lines has its text in both. */
    private static boolean same(Line above, Line below, int column) {
        return above.cells().get(column).text().equals(below.cells().get(column).text());
    }

    private static boolean repeats(Line line) {
        Set<String> seen = new HashSet<>();
        return line.cells().stream()
                .filter(cell -> !cell.isBlank())
                .anyMatch(cell -> !seen.add(CellText.fold(cell.text())));
    }

    private boolean hasFigures(int index) {
        return index < head.size() && !LineTraits.isAllWords(head.get(index)) && LineTraits.filled(head.get(index)) > 0;
    }
}
