package fr.diair.atlas.diagnostic.measure;

import fr.diair.atlas.territory.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All territories of a level, in the order of their codes: the rows of every {@link Column} of that level. */
public final class Places {
    private final Level level;
    private final List<Place> list;
    private final Map<String, Integer> rows;
    private final int[][] neighbours;

    /** @param neighbours of each row, the rows beside it */
    Places(Level level, List<Place> list, int[][] neighbours) {
        this.level = level;
        this.list = List.copyOf(list);
        this.rows = rowsOf(list);
        this.neighbours = neighbours;
    }

    /** The row of each code. */
    static Map<String, Integer> rowsOf(List<Place> list) {
        Map<String, Integer> rows = new HashMap<>(list.size() * 2);
        for (int row = 0; row < list.size(); row++) {
            rows.put(list.get(row).code(), row);
        }
        return rows;
    }

    public Level level() {
        return level;
    }

    public int size() {
        return list.size();
    }

    public List<Place> list() {
        return list;
    }

    public Place at(int row) {
        return list.get(row);
    }

    /** The row of a code; -1 when the level has no such territory. */
    public int row(String code) {
        return rows.getOrDefault(code, -1);
    }

    /** The rows of the territories that share a border with one. Not to be changed. */
    public int[] neighbours(int row) {
        return neighbours[row];
    }
}
