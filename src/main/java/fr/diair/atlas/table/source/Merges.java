package fr.diair.atlas.table.source;

import fr.diair.atlas.cell.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Cells merged over several rows: what is written in the top one holds for all, so words and dates are repeated below.
 * Numbers are not: repeated, an amount for three communes would count three times. Merged columns stay empty but the
 * first: a title over the whole table is not a row of it.
 */
final class Merges {
    /**
     * One merged zone, its first column only.
     *
     * @param top first row, from 1
     * @param bottom last row, included
     */
    record Zone(long top, long bottom, int column) {}

    private record Held(Zone zone, Cell cell) {}

    private final PriorityQueue<Zone> coming = new PriorityQueue<>(Comparator.comparingLong(Zone::top));
    private final List<Held> held = new ArrayList<>();

    Merges(List<Zone> zones) {
        coming.addAll(zones);
    }

    void add(Zone zone) {
        coming.add(zone);
    }

    /** The same cells with those that hold from above. Rows come in order. */
    List<Cell> apply(long row, List<Cell> cells) {
        if (coming.isEmpty() && held.isEmpty()) {
            return cells;
        }
        held.removeIf(above -> above.zone().bottom() < row);
        List<Cell> filled = cells;
        for (Held next : held) {
            int column = next.zone().column();
            if (column >= filled.size() || filled.get(column).isBlank()) {
                filled = filled == cells ? new ArrayList<>(cells) : filled;
                while (filled.size() <= column) {
                    filled.add(Cell.EMPTY);
                }
                filled.set(column, next.cell());
            }
        }
        begin(row, cells);
        return filled;
    }

    private void begin(long row, List<Cell> cells) {
        for (Zone zone = coming.peek(); zone != null && zone.top() <= row; zone = coming.peek()) {
            coming.remove();
            if (zone.top() == row && zone.bottom() > row && zone.column() < cells.size()) {
                Cell cell = cells.get(zone.column());
                if (cell.kind() == Cell.Kind.TEXT || cell.kind() == Cell.Kind.DATE) {
                    held.add(new Held(zone, cell));
                }
            }
        }
    }
}
